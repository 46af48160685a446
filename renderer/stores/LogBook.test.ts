import { describe, expect, it } from 'vitest'
import type { LogLine } from '../../shared/log/logLine.ts'
import { LogBook } from './LogBook.ts'

const line = (n: number): LogLine => ({ n, at: n, source: 'controller', topic: 'sys', text: `line ${n}` })
const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => line(from + index))
const batch = (session: string, from: number, to: number) => ({ session, dropped: 0, lines: lines(from, to) })

describe('LogBook', () => {
  it('keeps lines in order and says which one to ask for next', () => {
    const book = new LogBook(100)
    book.append(batch('a', 0, 3))
    book.append(batch('a', 3, 5))
    expect(book.end).toBe(5)
    expect(book.at(4)?.text).toBe('line 4')
    expect(book.next).toBe(5)
  })

  it('leaves out lines it has already, as a restarted stream may send them again', () => {
    const book = new LogBook(100)
    book.append(batch('a', 0, 5))
    book.append(batch('a', 2, 7))
    expect(book.size).toBe(7)
    expect(book.at(5)?.text).toBe('line 5')
  })

  it('starts anew with another session', () => {
    const book = new LogBook(100)
    book.append(batch('a', 0, 5))
    book.append(batch('b', 0, 1))
    expect(book.size).toBe(1)
    expect(book.session).toBe('b')
    expect(book.first).toBe(0)
  })

  it('drops the oldest lines beyond its limit, and places stay what they were', () => {
    const book = new LogBook(1000)
    book.append(batch('a', 0, 6000))
    expect(book.size).toBe(1000)
    expect(book.first).toBe(5000)
    expect(book.at(5000)?.n).toBe(5000)
    expect(book.at(4999)).toBeUndefined()
    expect(book.end).toBe(6000)
  })
})
