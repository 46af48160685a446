import { describe, expect, it } from 'vitest'
import type { AcsmartSnapshot } from '../../shared/contract/acsmart.ts'
import type { GreenupSnapshot } from '../../shared/contract/greenup.ts'
import { acsmartSighting, greenupSighting } from './noteVisits.ts'

const greenup: GreenupSnapshot = {
  kind: 'network',
  address: '192.168.1.200',
  origin: 'https://192.168.1.200',
  secure: true,
  dialect: { id: 'greenup-sim-1', confirmed: null },
  ways: [],
  signedIn: true,
  defaultLogin: true,
  identity: { serial: '290014', firmware: 'V01.17.00', model: null },
  generation: 2,
  header: null,
  sides: [],
  status: null,
  steps: [],
  recovered: null,
  stored: null,
  check: null,
  moved: null,
  busy: null,
  watchingUntil: null,
  failure: null,
}
const acsmart: AcsmartSnapshot = {
  kind: 'station',
  address: '192.168.0.7:5020',
  state: 'live',
  dialect: { id: 'acsmart-modbus-1', confirmed: null },
  consent: 'needed',
  limit: { min: 6, max: 63 },
  values: null,
  written: null,
  busy: false,
  failure: null,
}

describe('greenupSighting', () => {
  it('is filed as the copies are, with the address as it can be typed', () => {
    expect(greenupSighting(greenup)).toEqual({
      id: 'greenup-290014',
      web: { page: 'greenup', address: 'https://192.168.1.200', serial: '290014' },
      told: { vendor: 'Legrand', model: null, firmware: 'V01.17.00', ocppId: null },
    })
    const silent = { ...greenup, secure: false, identity: { ...greenup.identity, serial: null } }
    expect(greenupSighting(silent)).toMatchObject({ id: 'greenup-192.168.1.200', web: { address: '192.168.1.200' } })
  })

  it('takes the UID from “OCPP data”', () => {
    const status: GreenupSnapshot['status'] = {
      activation: true,
      connection: 'connected',
      connectionText: 'Connected',
      heartbeatInterval: null,
      data: 'ws://192.168.1.120:9000/0224B1FFFF00A001',
      readAt: 0,
    }
    expect(greenupSighting({ ...greenup, status })?.told.ocppId).toBe('0224B1FFFF00A001')
  })

  it('is none of a simulated one, and none before the login', () => {
    expect(greenupSighting({ ...greenup, kind: 'simulated' })).toBeNull()
    expect(greenupSighting({ ...greenup, signedIn: false })).toBeNull()
  })
})

describe('acsmartSighting', () => {
  it('is known by its address alone', () => {
    expect(acsmartSighting(acsmart)).toMatchObject({ id: '192.168.0.7:5020', web: { serial: null } })
  })

  it('is none of a simulated one, and none while it does not answer', () => {
    expect(acsmartSighting({ ...acsmart, kind: 'simulated' })).toBeNull()
    expect(acsmartSighting({ ...acsmart, state: 'lost' })).toBeNull()
  })
})
