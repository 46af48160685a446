import { describe, expect, it } from 'vitest'
import { exitCodeOf } from './exitCode.ts'

describe('the exit code of an error', () => {
  it('is 3 where a station does not reach its server, and where nobody answers', () => {
    for (const code of ['ocpp-not-connected', 'web-unreachable', 'station-moved', 'station-not-back'] as const) {
      expect([code, exitCodeOf(code)]).toEqual([code, 3])
    }
  })

  it('is 4 where the station refuses or did not take what was sent', () => {
    for (const code of ['login-refused', 'file-not-taken', 'write-not-taken', 'answer-unexpected'] as const) {
      expect([code, exitCodeOf(code)]).toEqual([code, 4])
    }
  })

  it('is 2 where the person has to say more first', () => {
    for (const code of ['action-unconfirmed', 'certificate-unknown', 'address-not-private'] as const) {
      expect([code, exitCodeOf(code)]).toEqual([code, 2])
    }
  })

  it('is 1 for what was found: nothing is activated while the address is empty or another one', () => {
    for (const code of ['ocpp-data-empty', 'ocpp-data-differs', 'other-station'] as const) {
      expect([code, exitCodeOf(code)]).toEqual([code, 1])
    }
  })
})
