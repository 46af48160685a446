import { describe, expect, it } from 'vitest'
import { steadyEta } from './steadyEta.ts'

describe('the time left', () => {
  it('is not said before there is an estimate', () => {
    expect(steadyEta(null, null)).toBeNull()
  })

  it('counts down in steps and does not follow small changes upwards', () => {
    const estimates = [33.2, 32.8, 34.9, 31, 29.9, 30.6, 12.4, 9.1, 9.6, 3.2, 0.2]
    const shown: (number | null)[] = []
    for (const estimate of estimates) shown.push(steadyEta(shown.at(-1) ?? null, estimate))
    expect(shown).toEqual([35, 35, 35, 35, 30, 30, 15, 10, 10, 4, 1])
  })

  it('goes up where the line has really become slower', () => {
    expect(steadyEta(20, 40)).toBe(40)
  })

  it('keeps what was shown while there is no estimate', () => {
    expect(steadyEta(20, null)).toBe(20)
  })
})
