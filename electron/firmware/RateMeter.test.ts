import { describe, expect, it } from 'vitest'
import { RateMeter } from './RateMeter.ts'

describe('RateMeter', () => {
  it('says nothing in the first three seconds', () => {
    const meter = new RateMeter(100_000, 0, 0)
    meter.add(20_000, 2_900)
    expect(meter.read()).toEqual({ rate: null, etaSeconds: null })
  })

  it('gives bytes per second and the seconds left', () => {
    const meter = new RateMeter(100_000, 0, 0)
    for (let second = 1; second <= 5; second++) meter.add(second * 10_000, second * 1000)
    expect(meter.read()).toEqual({ rate: 10_000, etaSeconds: 5 })
  })

  it('forgets what was long ago', () => {
    const meter = new RateMeter(1_000_000, 0, 0)
    for (let second = 1; second <= 30; second++)
      meter.add(second <= 15 ? second * 1000 : 15_000 + (second - 15) * 9000, second * 1000)
    expect(meter.read().rate).toBe(9000)
  })

  it('says nothing while nothing moves', () => {
    const meter = new RateMeter(100_000, 500, 0)
    meter.add(500, 10_000)
    expect(meter.read()).toEqual({ rate: null, etaSeconds: null })
  })
})
