import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GrammarOf } from '../../../shared/dictionary/dictionarySchema.ts'
import { checkInteger, parseInteger } from '../../../shared/dictionary/grammars/integer.ts'
import { stepInteger } from './stepInteger.ts'

const interval: GrammarOf<'integer'> = {
  kind: 'integer',
  min: 15,
  max: 60,
  special: [
    { value: 0, text: 'off' },
    { value: 5, text: 'odd', disputed: true },
  ],
}

describe('a step of a whole number', () => {
  it.each([
    ['15', 1, '16'],
    ['59', 1, '60'],
    ['60', 1, null],
    ['15', -1, '0'],
    ['0', 1, '15'],
    ['0', -1, null],
    ['90', 1, null],
    ['90', -1, '60'],
    ['3', 1, '15'],
    ['', 1, '15'],
    ['x', 1, '15'],
    [' 016', 1, ' 17'],
  ] as const)('%j by %d is %j', (text, step, next) => {
    expect(stepInteger(interval, text, step)).toBe(next)
  })

  it('has no end where the range has none', () => {
    expect(stepInteger({ kind: 'integer', min: 0 }, '99999', 1)).toBe('100000')
    expect(stepInteger({ kind: 'integer' }, '0', -1)).toBe('-1')
  })

  it('leads to a number nothing is said against, that way, and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 70 }), fc.constantFrom(1 as const, -1 as const), (value, step) => {
        const next = stepInteger(interval, String(value), step)
        if (next === null) return
        expect(checkInteger(interval, next)).toEqual([])
        expect(Math.sign((parseInteger(next) ?? 0) - value)).toBe(step)
        const back = stepInteger(interval, next, step === 1 ? -1 : 1)
        if (checkInteger(interval, String(value)).length === 0) expect(back).toBe(String(value))
      }),
    )
  })
})
