import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeRaw, rawTextOf, shortestChange, toDoc, toRaw } from './rawText.ts'

const mixed = 'a\r\nb\nc\rd\r\n'

describe('rawTextOf', () => {
  it('has one character for each line end, and knows what a new line ends with', () => {
    expect(rawTextOf(mixed)).toMatchObject({ doc: 'a\nb\nc\nd\n', lineEnd: '\r\n' })
    expect(rawTextOf('a\nb').lineEnd).toBe('\n')
    expect(rawTextOf('a').lineEnd).toBe('\n')
  })

  it('finds a place of the one text in the other', () => {
    const text = rawTextOf(mixed)
    for (const letter of 'abcd') {
      expect(toRaw(text, text.doc.indexOf(letter))).toBe(mixed.indexOf(letter))
      expect(toDoc(text, mixed.indexOf(letter))).toBe(text.doc.indexOf(letter))
    }
    expect(toRaw(text, text.doc.length)).toBe(mixed.length)
    expect(toDoc(text, 2)).toBe(2)
  })
})

describe('changeRaw', () => {
  it('leaves line ends as they are and writes new ones like most of the others', () => {
    const changed = changeRaw(rawTextOf(mixed), [
      { from: 7, to: 8, insert: '!' },
      { from: 1, to: 1, insert: 'x\ny' },
    ])
    expect(changed.raw).toBe('ax\r\ny\r\nb\nc\rd!')
  })

  it('changes the document as the editor did, and no line end outside of the change', () => {
    const piece = fc.constantFrom('a', 'b', '\n', '\r\n', '\r', 'é')
    const text = fc.array(piece, { maxLength: 20 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.constantFrom('', 'x', 'x\ny'), (raw, a, b, insert) => {
        const before = rawTextOf(raw)
        const [from = 0, to = 0] = [a % (before.doc.length + 1), b % (before.doc.length + 1)].sort((x, y) => x - y)
        const after = changeRaw(before, [{ from, to, insert }])
        expect(after.raw.startsWith(raw.slice(0, toRaw(before, from)))).toBe(true)
        expect(after.raw.endsWith(raw.slice(toRaw(before, to)))).toBe(true)
        // A CR before the change and an LF behind it become one line end, which no editor of lines can keep apart.
        const joined = /\r$/.test(raw.slice(0, toRaw(before, from))) && /^\n/.test(raw.slice(toRaw(before, to)))
        if (joined && insert === '') return
        expect(after.doc).toBe(before.doc.slice(0, from) + insert + before.doc.slice(to))
      }),
    )
  })
})

describe('shortestChange', () => {
  it('replaces only what differs', () => {
    expect(shortestChange('<a>60</a>', '<a>90</a>')).toEqual({ from: 3, to: 4, insert: '9' })
    expect(shortestChange('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' })
    expect(shortestChange('abc', 'c')).toEqual({ from: 0, to: 2, insert: '' })
    expect(shortestChange('x', 'x')).toBeNull()
  })
})
