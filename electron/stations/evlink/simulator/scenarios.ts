import type { EvlinkProduct, EvlinkScenario } from '../../../../shared/contract/evlink.ts'

/** What a simulated station is before anybody touches it. */
export interface Scenario {
  readonly product: EvlinkProduct
  readonly name: string
  readonly reference: string
  readonly serial: string
  readonly release: string
  readonly mac: string
  /** The numbers of the plugs, as the maintenance page heads its columns. */
  readonly plugs: readonly string[]
  /** Faults it shows from the start: event and plugs. */
  readonly faults: Readonly<Record<string, readonly string[]>>
  /** The password is the one it was delivered with, and has to be changed first. */
  readonly firstLogin: boolean
  readonly values: Readonly<Record<string, string>>
}

const base = { firstLogin: false, faults: {}, values: {} }

/** The stations to try. Serials and addresses are made up. */
export const scenarios: Readonly<Record<EvlinkScenario, Scenario>> = {
  'parking-r7': {
    ...base,
    product: 'parking',
    name: 'Parking 1',
    reference: 'EVF2S22P22',
    serial: '3N190000001',
    release: '3.3.0.7',
    mac: '02:00:5E:00:01:12',
    plugs: ['112', '113'],
    faults: { 6: ['113'] },
    values: { modemPresent: 'true' },
  },
  'wallbox-new': {
    ...base,
    product: 'smart-wallbox',
    name: 'Smartwallbox 1',
    reference: 'EVB1A22P2RI',
    serial: '3N200000002',
    release: '3.4.0.1',
    mac: '02:00:5E:00:01:20',
    plugs: ['1'],
    firstLogin: true,
  },
  'city-r6': {
    ...base,
    product: 'city',
    name: 'City 1',
    reference: 'EVC1S22P4E4E',
    serial: '3N180000003',
    release: '3.2.0-12',
    mac: '02:00:5E:00:01:30',
    plugs: ['201', '202'],
    faults: { 8: ['201'], 9: ['202'], 14: ['201', '202'] },
  },
  'parking-r4': {
    ...base,
    product: 'parking',
    name: 'Parking 4',
    reference: 'EVF1S7P44',
    serial: '3N160000004',
    release: '2.7.4.18',
    mac: '02:00:5E:00:01:40',
    plugs: ['112', '113'],
  },
  'supervised-r8': {
    ...base,
    product: 'smart-wallbox',
    name: 'Smartwallbox 8',
    reference: 'EVB1A22P4KI',
    serial: '3N210000005',
    release: '3.4.0.2',
    mac: '02:00:5E:00:01:80',
    plugs: ['1'],
    values: {
      stationType: '1',
      authenticationManager: '2',
      ocppVersion: '1.6',
      ocppCentralAddress: 'wss://csms.example.com/ocpp',
      truncateBootNotificationsSerialNumbers: 'true',
    },
  },
}
