import { describe, expect, it } from 'vitest'
import type { Identity } from '../../shared/contract/station.ts'
import { AppError } from '../../shared/errors.ts'
import type { ConfigurationKey } from '../../shared/parameters/configurationKey.ts'
import { assertSendable, type Sendable } from './assertSendable.ts'

const identity: Identity = {
  vendor: 'Ecotap',
  model: 'EVC4',
  serial: '11790001',
  moduleId: null,
  ocppId: null,
  firmware: null,
  bootloader: null,
  protocol: null,
  modules: [],
  endpoint: null,
  address: null,
}

function station(keys: readonly ConfigurationKey[]): Sendable {
  return {
    now: {
      state: 'ready',
      link: {
        kind: 'simulated',
        path: 'simulated',
        line: { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 },
        port: null,
      },
      identity,
      identified: true,
      unsupported: null,
      dialect: { id: 'ecc-sim-1', confirmed: null, answered: true },
      consent: 'not-needed',
      facts: [],
      parameters: { keys: [...keys], receivedAt: 1, backupId: null },
      openedAt: 1,
      lastHeardAt: 1,
      lastBootAt: null,
      received: 0,
      sent: 0,
      silent: false,
      garbled: false,
      lost: null,
    },
    assertMayWrite: () => undefined,
    assertMayAsk: () => undefined,
  }
}

function refusal(keys: readonly ConfigurationKey[], rows: { key: string; value: string }[]) {
  try {
    assertSendable(station(keys), rows)
    return null
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.info
    throw thrown
  }
}

const options = (useTLS: 0 | 1): ConfigurationKey => ({
  key: 'com_Options',
  readonly: false,
  value: `useTLS=${useTLS}`,
})
const password = { key: 'authorizationKey', value: 'station:secret' }

describe('what may be sent', () => {
  it('is checked together with what the station has', () => {
    expect(refusal([options(0)], [password])).toEqual({
      code: 'parameters-invalid',
      data: { keys: ['authorizationKey'] },
    })
    expect(refusal([options(1)], [password])).toBeNull()
  })

  it('counts what is sent along with it before what the station has', () => {
    expect(refusal([options(0)], [password, { key: 'com_Options', value: 'useTLS=1' }])).toBeNull()
  })

  it('is never nothing, nor a key twice', () => {
    expect(refusal([], [])).toEqual({ code: 'nothing-selected', data: {} })
    const twice = [
      { key: 'chg_Debug', value: '1' },
      { key: 'CHG_DEBUG', value: '2' },
    ]
    expect(refusal([], twice)).toMatchObject({ code: 'parameters-invalid', data: { keys: ['chg_Debug', 'CHG_DEBUG'] } })
  })
})
