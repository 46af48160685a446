import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffLines, linesOf } from './diffLines.ts'

const shown = (a: string, b: string, context = 1): string[] => {
  const [before, after] = [linesOf(a), linesOf(b)]
  return diffLines(before, after, context).map(line => {
    if (line.kind === 'gap') return `... ${line.lines}`
    if (line.kind === 'del') return `-${line.before} ${before[line.before - 1]}`
    return `${line.kind === 'add' ? '+' : ' '}${line.after} ${after[line.after - 1]}`
  })
}

describe('diffLines', () => {
  it('shows a changed line as removed and added, with its neighbours and the rest as a gap', () => {
    expect(shown('a\nb\nc\nd\ne\nf', 'a\nb\nX\nd\ne\nf')).toEqual([' 1 a', ' 2 b', '-3 c', '+3 X', ' 4 d', '... 2'])
  })

  it('keeps the numbers of both sides where lines come and go', () => {
    expect(shown('a\nb\nc\nd', 'a\nc\nd\ne', 0)).toEqual([' 1 a', '-2 b', '... 2', '+4 e'])
  })

  it('finds nothing in two equal texts', () => {
    expect(shown('a\r\nb', 'a\nb')).toEqual(['... 2'])
    expect(shown('', '')).toEqual([' 1 '])
  })

  it('makes the one text of the other, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(text, text, fc.nat(3), (before, after, context) => {
        const lines = diffLines(before, after, context)
        let [i, j] = [0, 0]
        for (const line of lines) {
          if (line.kind === 'gap') {
            expect(after.slice(j, j + line.lines)).toEqual(before.slice(i, i + line.lines))
            i += line.lines
            j += line.lines
            continue
          }
          if (line.kind !== 'add') i += 1
          if (line.kind !== 'del') j += 1
          if ('before' in line) expect(line.before).toBe(i)
          if ('after' in line) expect(line.after).toBe(j)
          if (line.kind === 'same') expect(after[j - 1]).toBe(before[i - 1])
        }
        expect([i, j]).toEqual([before.length, after.length])
      }),
    )
  })

  it('shows two long texts without a line in common as a whole, without counting every pair', () => {
    const many = (letter: string): string[] => Array.from({ length: 5000 }, (_, n) => `${letter}${n}`)
    expect(diffLines(many('a'), many('b'), 1)).toHaveLength(10_000)
  })
})
