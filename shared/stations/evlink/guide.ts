/** What is done by hand, in the station's own pages or at its modem. Texts: `evlink:guide.task.<task>`. */
export const evlinkTasks = [
  'sign-in',
  'change-password',
  'general',
  'network',
  'supervision',
  'advanced',
  'reboot',
  'events',
  'export-configuration',
  'import-configuration',
  'export-charge-data',
  'modem',
  'modem-end',
] as const
export type EvlinkTask = (typeof evlinkTasks)[number]

/** Texts: `evlink:guide.step.<id>`. */
export const evlinkStepIds = [
  'open',
  'language',
  'credentials',
  'newPassword',
  'stationType',
  'authenticationBy',
  'authenticationOffline',
  'saveAndReboot',
  'readManual',
  'gateway',
  'ocppVersion',
  'supervisionUrl',
  'stationId',
  'schneiderModem',
  'connectionTimeout',
  'meterInterval',
  'truncateSerials',
  'askReboot',
  'waitReboot',
  'openReport',
  'checkModem',
  'checkSupervision',
  'exportReport',
  'exportFile',
  'importFile',
  'chargeData',
  'modemDocument',
  'modemState',
  'viaWanOn',
  'simType',
  'modemTest',
  'modemGateway',
  'viaWanOff',
] as const
export type EvlinkStepId = (typeof evlinkStepIds)[number]

/**
 * One thing to do by hand. `tab` and `subTab` as the station's page names them, `field` an id of the dictionary's web
 * fields or of the dialect's, `value` what to choose or type there as the page shows it (null: what the operator or the installation gives),
 * `button` what to press. `source`: section of the EVlink OCPP guide; null where the guide does not say it.
 */
export interface GuideStep {
  readonly id: EvlinkStepId
  readonly tab: string | null
  readonly subTab: string | null
  readonly field: string | null
  readonly value: string | null
  readonly button: string | null
  readonly source: string | null
}

function step(id: EvlinkStepId, source: string | null, place: Partial<GuideStep> = {}): GuideStep {
  return { id, tab: null, subTab: null, field: null, value: null, button: null, source, ...place }
}

const general = { tab: 'Configuration', subTab: 'General Settings' }
const network = { tab: 'Configuration', subTab: 'Network' }
const supervision = { tab: 'Configuration', subTab: 'Supervision' }
const report = { tab: 'Maintenance', subTab: 'Report' }

/** The whole job by hand: every task with its steps in order. */
export const evlinkGuide: Readonly<Record<EvlinkTask, readonly GuideStep[]>> = {
  'sign-in': [step('open', '5.5'), step('language', '5.5'), step('credentials', '5.5')],
  'change-password': [step('newPassword', '5.5', { tab: 'Maintenance', subTab: 'Passwords' })],
  general: [
    step('stationType', '5.5.1', { ...general, field: 'stationType', value: 'Supervised' }),
    step('authenticationBy', '6.3.1.2', { ...general, field: 'authenticationBy', value: 'Supervision' }),
    step('authenticationOffline', '6.3.1.2', {
      ...general,
      field: 'authenticationOffline',
      value: 'Reject all badges',
    }),
    step('saveAndReboot', '5.5.1', general),
  ],
  network: [
    step('readManual', '6.3.2.1', network),
    step('gateway', '6.3.2.1', { ...network, field: 'defaultGateway', value: '192.168.0.254' }),
    step('saveAndReboot', '5.5.1', network),
  ],
  supervision: [
    step('ocppVersion', '6.3.3.1', { ...supervision, field: 'ocppVersion' }),
    step('supervisionUrl', '6.3.3.1', { ...supervision, field: 'supervisionUrl' }),
    step('stationId', '6.3.3.1', { ...supervision, field: 'stationId' }),
    step('schneiderModem', '6.3.3.1', { ...supervision, field: 'schneiderModem' }),
    step('saveAndReboot', '5.5.1', supervision),
  ],
  advanced: [
    step('connectionTimeout', '8.1', { ...supervision, field: 'connectionTimeout' }),
    step('meterInterval', '8.1', { ...supervision, field: 'meterInterval' }),
    step('truncateSerials', '6.3.3.2', { ...supervision, field: 'truncateSerials', value: 'on' }),
    step('saveAndReboot', '5.5.1', supervision),
  ],
  reboot: [step('askReboot', '5.5.1'), step('waitReboot', null)],
  events: [
    step('openReport', '6.3.2.2', report),
    step('checkModem', '6.3.2.2', report),
    step('checkSupervision', '6.3.3.2', report),
    step('exportReport', '6.3.2.2', { ...report, button: 'Export' }),
  ],
  'export-configuration': [step('exportFile', '6.3.1.2', { ...general, field: 'configurationFile', button: 'Export' })],
  'import-configuration': [
    step('exportFile', '6.3.1.2', { ...general, field: 'configurationFile', button: 'Export' }),
    step('importFile', '6.3.1.2', { ...general, field: 'configurationFile', button: 'Import' }),
    step('saveAndReboot', '5.5.1', general),
  ],
  'export-charge-data': [step('chargeData', null, { tab: 'Charge Data Record' })],
  modem: [
    step('modemDocument', '6.2.1.1'),
    step('modemState', '6.2.1.1'),
    step('viaWanOn', '6.2.1.2', { tab: 'Access configuration', field: 'Via WAN', value: 'on' }),
    step('simType', '6.2.2'),
    step('modemTest', '6.2.2'),
    step('modemGateway', '6.3.2.1', { ...network, field: 'defaultGateway', value: '192.168.0.254' }),
    step('schneiderModem', '6.3.3.1', { ...supervision, field: 'schneiderModem', value: 'on' }),
    step('checkModem', '6.3.2.2', report),
  ],
  'modem-end': [step('viaWanOff', '6.3.3.2', { tab: 'Access configuration', field: 'Via WAN', value: 'off' })],
}

/** The three kinds of SIM card (guide 6.2.2), and whether the public address can be tried from a browser. Texts: `evlink:sim.<id>`. */
export const simTypes = [
  { id: 'private-apn-web', number: 1, privateApn: true, web: true, testable: true },
  { id: 'private-apn-only', number: 2, privateApn: true, web: false, testable: false },
  { id: 'web', number: 3, privateApn: false, web: true, testable: true },
] as const

/** Addresses the guide names: of the station, of the modem, and those for a laptop beside them (5.4, 6.2.1). */
export const evlinkAddresses = {
  station: '192.168.0.102',
  modem: '192.168.0.254',
  laptop: { from: '192.168.0.241', to: '192.168.0.249', mask: '255.255.255.0' },
  /** The modem lends addresses of this range, the station's own among them (6.2.1.1). */
  modemLends: { from: '192.168.0.100', to: '192.168.0.110' },
} as const
