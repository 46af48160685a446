import { describe, expect, it } from 'vitest'
import { clockMillis, dayOf, sinceMillis } from './clock.ts'

const at = (day: number, hours: number, minutes = 0) => new Date(2026, 2, day, hours, minutes, 7, 45).getTime()

describe('clock', () => {
  it('writes the time of day with milliseconds, every part at its full width', () => {
    expect(clockMillis(at(3, 8, 4))).toBe('08:04:07.045')
  })

  it('writes the time since a moment, with hours only where there are any', () => {
    expect(sinceMillis(0, 63_004)).toBe('+1:03.004')
    expect(sinceMillis(0, 3_723_004)).toBe('+1:02:03.004')
    expect(sinceMillis(500, 0)).toBe('+0:00.000')
  })

  it('knows today and yesterday by the calendar, not by 24 hours', () => {
    expect(dayOf(at(3, 0), at(3, 23))).toBe('today')
    expect(dayOf(at(2, 23), at(3, 0))).toBe('yesterday')
    expect(dayOf(at(1, 23), at(3, 0))).toBe('earlier')
  })
})
