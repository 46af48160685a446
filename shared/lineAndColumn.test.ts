import { describe, expect, it } from 'vitest'
import { lineAndColumn, offsetOf } from './lineAndColumn.ts'

describe('lineAndColumn and offsetOf', () => {
  const text = 'ab\r\nc\rd\n\nlast'

  it('are each other’s opposite, whatever the line ends', () => {
    expect(lineAndColumn(text, text.indexOf('last'))).toEqual({ line: 5, column: 1 })
    for (const offset of [0, 1, 2, 4, 5, 6, 7, 8, 9, text.length]) {
      const { line, column } = lineAndColumn(text, offset)
      expect(offsetOf(text, line, column)).toBe(offset)
    }
  })

  it('stay inside of the text', () => {
    expect(offsetOf(text, 99, 1)).toBe(text.length)
    expect(offsetOf('', 1, 5)).toBe(0)
  })
})
