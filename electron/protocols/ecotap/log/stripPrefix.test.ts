import { describe, expect, it } from 'vitest'
import { stripPrefix } from './stripPrefix.ts'

describe('stripPrefix', () => {
  it('takes a time off', () => {
    expect(stripPrefix('19:32:06:WS PONG TIMEOUT')).toBe('WS PONG TIMEOUT')
  })

  it('takes a date and time off', () => {
    expect(stripPrefix('2026-09-12 02:51:23:EV RETRY [4] DELAY [3] Min')).toBe('EV RETRY [4] DELAY [3] Min')
  })

  it('takes two off where a line brings its own', () => {
    expect(stripPrefix('08:00:08:2026-01-15 08:00:08:OCPP BOOT OK')).toBe('OCPP BOOT OK')
  })

  it('leaves times inside a line and half prefixes alone', () => {
    for (const line of ['Date valid:19:32:06:', '9:32:06:x', '19:32:06', '2026-09-12 x', '']) {
      expect(stripPrefix(line)).toBe(line)
    }
  })
})
