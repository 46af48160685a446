import type { EvlinkPage } from '../../contract/evlink.ts'

/** A field of the station's settings pages, as this program edits it. */
export interface SettingsField {
  /** Its id in the dictionary's web fields or, where those have it not, in the dialect. */
  readonly id: string
  readonly page: EvlinkPage
  /** The parameter behind it, by the name the dictionary's rules know; null where there is none. */
  readonly key: string | null
  /** What its list offers as the page shows it, and the parameter's value for each; null for a text. */
  readonly choices: Readonly<Record<string, string>> | null
  readonly address: 'host' | 'netmask' | null
  readonly readOnly: boolean
}

/** Parts of the job, in its order. Texts: `evlink:section.<id>`. */
export const settingsSections = ['control', 'server', 'advanced', 'network', 'station'] as const
export type SettingsSection = (typeof settingsSections)[number]

const ON_OFF = { on: 'true', off: 'false' }
const NO_YES = { No: 'false', Yes: 'true' }

function field(page: EvlinkPage, id: string, key: string | null, more: Partial<SettingsField> = {}): SettingsField {
  return { id, page, key, choices: null, address: null, readOnly: false, ...more }
}

/** Fields of each part (EVlink OCPP guide, 6.3.1.2, 6.3.2.1, 6.3.3.1 and 8.1). */
export const settingsFields: Readonly<Record<SettingsSection, readonly SettingsField[]>> = {
  control: [
    field('general', 'stationType', null, { choices: { Standalone: '0', Supervised: '1' } }),
    field('general', 'authenticationBy', 'authenticationManager', {
      choices: { Supervision: '2', 'Charging Station': '0', Disable: '3' },
    }),
    field('general', 'authenticationOffline', 'AllowOfflineTxForUnknownId', {
      choices: { 'Reject all badges': 'false', 'Allow all badges': 'true' },
    }),
  ],
  server: [
    field('supervision', 'supervisionUrl', 'ocppCentralAddress'),
    field('supervision', 'ocppVersion', 'ocppVersion', { choices: { '1.5': '1.5', '1.6': '1.6' } }),
    field('supervision', 'stationId', 'boxIdentity'),
    field('supervision', 'schneiderModem', null, { choices: ON_OFF }),
    field('supervision', 'truncateSerials', 'truncateBootNotificationsSerialNumbers', { choices: ON_OFF }),
  ],
  advanced: [
    field('supervision', 'connectionTimeout', 'ocppConnectTimeOut'),
    field('supervision', 'meterInterval', 'meterValueSampleInterval'),
    field('supervision', 'clockAlignedInterval', null),
    field('supervision', 'modemRetryInterval', 'confModemRetryInterval'),
    field('supervision', 'cacheList', 'cacheListEnabled', { choices: ON_OFF }),
    field('supervision', 'socketIdentifier', null, { choices: ON_OFF }),
    field('supervision', 'defaultUser', 'defaultIdTag'),
    field('supervision', 'publicIp', 'ocppDefaultBoxAddrPublic'),
  ],
  network: [
    field('network', 'dhcp', null, { choices: { on: '1', off: '0' } }),
    field('network', 'ipAddress', null, { address: 'host' }),
    field('network', 'subnetMask', null, { address: 'netmask' }),
    field('network', 'defaultGateway', null, { address: 'host' }),
    field('network', 'preferredDns', null, { address: 'host' }),
    field('network', 'otherDns', null, { address: 'host' }),
    field('network', 'macAddress', null, { readOnly: true }),
  ],
  station: [
    field('general', 'stationName', 'stationName'),
    field('general', 'authenticationTimeout', 'rfidStatusTimeout'),
    field('general', 'frontPushButton', 'EnableSuspendChargeByButton', { choices: NO_YES }),
    field('general', 'keyLock', null, { choices: NO_YES }),
    field('general', 'location', null, { choices: { Indoor: '0', Outdoor: '1' } }),
  ],
}

/** All of them, in the order of the parts. */
export const allSettingsFields: readonly SettingsField[] = settingsSections.flatMap(section => settingsFields[section])
