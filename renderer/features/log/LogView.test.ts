import { describe, expect, it } from 'vitest'
import type { LogLine, LogSource, LogTopic } from '../../../shared/log/logLine.ts'
import { LogBook } from '../../stores/LogBook.ts'
import { LogView, NO_FILTER } from './LogView.ts'

interface Said {
  text: string
  source?: LogSource
  topic?: LogTopic
  hint?: boolean
}

function talk(limit = 10_000) {
  const book = new LogBook(limit)
  const view = new LogView(book)
  const say = (...said: (string | Said)[]) => {
    const lines = said.map((one, index): LogLine => {
      const { text, source = 'controller', topic = 'sys', hint = false } = typeof one === 'string' ? { text: one } : one
      const line: LogLine = { n: book.next + index, at: 0, source, topic, text }
      return hint ? { ...line, hint: { code: 'meter-silent', severity: 'warning', data: {} } } : line
    })
    book.append({ session: 'one', dropped: 0, lines })
  }
  const texts = () => [...view.lines()].map(line => line.text)
  return { book, view, say, texts, all: () => view.advance(Number.POSITIVE_INFINITY) }
}

describe('LogView', () => {
  it('shows each line as one row and a hint as two more', () => {
    const { view, say, all } = talk()
    say('a', { text: 'b', hint: true }, 'c')
    all()
    expect(view.rows).toBe(5)
    expect(view.row(1)).toMatchObject({ place: 1, part: 0 })
    expect(view.row(2)).toMatchObject({ place: 1, part: 1 })
    expect(view.row(4)).toMatchObject({ place: 2, part: 0 })
    expect(view.rowOf(2)).toBe(4)
  })

  it('shows the hint of a fault that repeats once, and again after many lines', () => {
    const { view, say, all } = talk()
    say({ text: 'silent', hint: true }, 'a', { text: 'silent', hint: true })
    all()
    expect(view.rows).toBe(5)
    say(...Array.from({ length: 300 }, () => 'b'), { text: 'silent', hint: true })
    all()
    expect(view.rows).toBe(5 + 300 + 3)
  })

  it('counts the shown lines of a range, hints aside', () => {
    const { view, say, all } = talk()
    say('a', { text: 'b', hint: true }, { text: 'sent', source: 'tool' }, 'c')
    all()
    expect(view.count(0, 1)).toBe(2)
    view.filterBy({ ...NO_FILTER, source: 'controller' })
    all()
    expect(view.count(1, 3)).toBe(2)
  })

  it('filters by who speaks and by topic, also what comes later', () => {
    const { view, say, texts, all } = talk()
    say('a', { text: 'sent', source: 'tool' }, { text: 'erase', source: 'flash', topic: 'flash' })
    view.filterBy({ ...NO_FILTER, source: 'tool' })
    say({ text: 'sent again', source: 'tool' }, 'b')
    all()
    expect(texts()).toEqual(['sent', 'sent again'])
    view.filterBy({ source: null, topics: new Set(['flash']) })
    all()
    expect(texts()).toEqual(['erase'])
    expect(view.shown).toBe(1)
  })

  it('finds text whatever its case, only in what is shown, also in what comes later', () => {
    const { view, say, all } = talk()
    say('KWH:AD[1]', 'SYS', { text: 'kwh', source: 'tool' })
    view.search('kwh')
    say('kwh error')
    all()
    expect(view.hits).toEqual([0, 2, 3])
    view.filterBy({ ...NO_FILTER, source: 'controller' })
    all()
    expect(view.hits).toEqual([0, 3])
  })

  it('stands still while it is paused, counts what comes, and shows all of it afterwards', () => {
    const { view, say, texts, all } = talk()
    say('a')
    all()
    view.pause()
    say('b', 'c')
    all()
    expect(texts()).toEqual(['a'])
    expect(view.kept).toBe(2)
    view.goOn()
    all()
    expect(texts()).toEqual(['a', 'b', 'c'])
  })

  it('filters a paused view up to where it was paused and no further', () => {
    const { view, say, texts, all } = talk()
    say('a', { text: 'sent', source: 'tool' })
    all()
    view.pause()
    say({ text: 'later', source: 'tool' })
    view.filterBy({ ...NO_FILTER, source: 'tool' })
    all()
    expect(texts()).toEqual(['sent'])
  })

  it('says how many rows vanished when the book dropped its oldest lines', () => {
    const { view, say, all, texts } = talk(10)
    say(...Array.from({ length: 12 }, (_, n) => `x${n}`))
    view.search('x')
    all()
    say(...Array.from({ length: 5000 }, (_, n) => `y${n}`))
    expect(all().vanished).toBe(12)
    expect(texts()).toHaveLength(10)
    expect(view.shown).toBe(10)
    expect(view.hits).toEqual([])
  })

  it('goes on where it stopped when the time of a frame is over', () => {
    const { view, say, all } = talk()
    say(...Array.from({ length: 3000 }, (_, n) => `line ${n}`))
    view.search('line')
    expect(view.advance(0).done).toBe(false)
    expect(view.shown).toBeLessThan(3000)
    expect(all().done).toBe(true)
    expect(view.shown).toBe(3000)
    expect(view.hits).toHaveLength(3000)
  })

  it('starts anew with another session', () => {
    const { book, view, say, all, texts } = talk()
    say('a', 'b')
    all()
    view.pause()
    book.append({
      session: 'two',
      dropped: 0,
      lines: [{ n: 0, at: 0, source: 'controller', topic: 'sys', text: 'new' }],
    })
    all()
    expect(view.paused).toBe(false)
    expect(texts()).toEqual(['new'])
  })
})
