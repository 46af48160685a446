import { describe, expect, it } from 'vitest'
import { appearedAgo } from './appearedAgo.ts'

describe('appearedAgo', () => {
  it('counts whole seconds for a minute, then whole minutes', () => {
    expect(appearedAgo(1000, 4900)).toEqual({ unit: 'seconds', n: 3 })
    expect(appearedAgo(0, 59_999)).toEqual({ unit: 'seconds', n: 59 })
    expect(appearedAgo(0, 125_000)).toEqual({ unit: 'minutes', n: 2 })
  })

  it('says nothing of a port that was there from the start or is no longer news', () => {
    expect(appearedAgo(null, 5000)).toBeNull()
    expect(appearedAgo(0, 10 * 60_000 + 1)).toBeNull()
  })

  it('never counts below zero when the two clocks differ', () => {
    expect(appearedAgo(5000, 4000)).toEqual({ unit: 'seconds', n: 0 })
  })
})
