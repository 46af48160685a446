import { describe, expect, it } from 'vitest'
import type { EvlinkSnapshot, EvlinkWay } from '../../../shared/contract/evlink.ts'
import { hindranceOf, unconfirmed } from './ways.ts'

const way = (action: EvlinkWay['action'], consent: EvlinkWay['consent']): EvlinkWay => ({
  action,
  consent,
  rows: ['E3'],
  evidence: 'assumed',
})

const snapshot: EvlinkSnapshot = {
  kind: 'network',
  address: '192.168.0.102',
  origin: 'http://192.168.0.102',
  secure: false,
  state: 'signed-in',
  dialect: { id: 'evlink-sim-1', confirmed: null },
  ways: [way('read-settings', 'given'), way('save-general', 'needed'), way('change-password', 'not-needed')],
  identity: { name: null, state: null, product: null, reference: null, serial: null, release: null, mac: null },
  advisories: { ids: [], certain: false },
  defaultLogin: false,
  clock: null,
  settings: null,
  saved: null,
  rebootNeeded: false,
  movesTo: null,
  events: null,
  configurationName: 'EVlinkConfig.ini',
  files: [],
  busy: null,
  failure: null,
}

describe('what stands in the way of an action', () => {
  it('is nothing where it was allowed, and the consent where it was not', () => {
    expect(hindranceOf(snapshot, ['read-settings'])).toBeNull()
    expect(hindranceOf(snapshot, ['read-settings', 'save-general'])).toBe('consent')
    expect(unconfirmed(snapshot, ['read-settings', 'save-general'])).toEqual(['save-general'])
  })

  it('is the password of delivery for a write, and not for reading', () => {
    const fresh = { ...snapshot, defaultLogin: true }
    expect(hindranceOf(fresh, ['save-general'])).toBe('password')
    expect(hindranceOf(fresh, ['read-settings'])).toBeNull()
  })

  it('is the password for all but its change where the station asks for a new one', () => {
    const fresh: EvlinkSnapshot = { ...snapshot, state: 'password-first' }
    expect(hindranceOf(fresh, ['read-settings'])).toBe('password')
    expect(hindranceOf(fresh, ['change-password'])).toBeNull()
  })

  it('is the end of the visit before anything else', () => {
    expect(hindranceOf({ ...snapshot, state: 'signed-out' }, ['save-general'])).toBe('signed-out')
  })
})
