import { crc32 } from 'node:zlib'
import type { FirmwareVersion } from '../../../../shared/firmware/version.ts'
import { formatCrc16 } from '../crc16.ts'
import type { Dialect } from '../dialect.ts'
import type { ConfigStore } from './ConfigStore.ts'
import { saveLines } from './saveLines.ts'
import type { Scenario } from './scenarios.ts'

/** What is in the controller's program memory. */
export interface Program {
  size: number
  crc: number
  valid: boolean
}

export interface BootState {
  dialect: Dialect
  scenario: Scenario
  config: ConfigStore
  program: Program
  loader: string
  hardwareType: number
  firmware: FirmwareVersion
  /** How the boot log names it. */
  firmwareLine: string
  messageId: number
  configDamaged: boolean
}

const meterTypes: Readonly<Record<string, { type: number; name: string }>> = {
  PULSE: { type: 1, name: 'Pulse' },
  EASTR_SDM630: { type: 2, name: 'Eastron SDM630' },
  EASTR_SDM72D: { type: 23, name: 'Eastron SDM72D' },
  ABB_B23: { type: 44, name: 'ABB B23' },
}
const gridRoles = ['Station_ctrl', 'No_ctrl', 'Slave', 'Master', 'Supervisor']

function meter(value: string): { line: string | null; name: string | null } {
  const [kind = '', address, speed] = value.split(',')
  const known = meterTypes[kind]
  if (!known) return { line: null, name: null }
  return { line: `Type[${known.type}]Speed[${speed}]Addr[${address}]`, name: known.name }
}

function endpoint(value: string, serial: string, ocppId: string): { host: string; path: string; target: string } {
  const [, scheme, host = '', path = ''] = /^(wss?:\/\/)?([^/]*)(.*)$/.exec(value) ?? []
  const port = /:\d+$/.test(host) ? '' : scheme === 'wss://' ? ':443' : ':80'
  const target = path.replaceAll('#SN#', serial).replaceAll('#OSN#', ocppId)
  return { host: host + port, path, target }
}

/** The checksum that `SV CFG()` prints (row D27). */
export function configChecksum(text: string): string {
  return crc32(text).toString(16).toUpperCase().padStart(8, '0')
}

/** What the `{...}` of the boot log stand for; null: the line is not printed. */
export function bootFacts(state: BootState): Record<string, string | null> {
  const { config, scenario, program } = state
  const ocppId = config.value('com_OCPPID')
  const { host, path, target } = endpoint(config.value('com_Endpoint'), scenario.moduleId, ocppId)
  const [apnName = '', apnUser = '', apnPassword = ''] = config.value('gsm_APN').split(',')
  const meter0 = meter(config.value('chg_KWH1'))
  const meter1 = meter(config.value('chg_KWH2'))
  const role = config.value('grid_Role').toUpperCase()
  const roleNumber = Math.max(
    0,
    gridRoles.findIndex(name => name.toUpperCase() === role),
  )
  const text = config.text()
  const saved = saveLines(state.dialect, text)
  return {
    loader: state.loader,
    hardwareType: String(state.hardwareType),
    moduleId: scenario.moduleId,
    programSize: program.size.toString(16).toUpperCase(),
    programCrc: formatCrc16(program.crc),
    configVersion: scenario.variants.includes('production') ? '8' : '10',
    configCrc: configChecksum(text),
    damagedConfig: state.configDamaged ? 'Invalid CRC rec_CFG():160, 5A0F1A17=5A0F1A71 (end:298)' : null,
    channel: config.value('com_ProtCh').toUpperCase() === 'GSM' ? '1:GSM' : '6:ETH',
    protocol: config.value('com_ProtType').toUpperCase() === 'LMS' ? '0:LMS' : '2:OCPP1.6',
    gridRole: `${roleNumber}:${role.replace('_', ' ')}`,
    minCurrent: config.value('chg_MinChargingCurrent'),
    stationCurrent: config.value('chg_StationMaxCurrent'),
    gridCurrent: config.value('grid_InstallationMaxCurrent'),
    apnName,
    apnUser,
    apnPassword,
    smsServer: config.value('gsm_SMS'),
    wsPing: config.value('WebSocketPingInterval'),
    ocppId,
    model: config.option('com_OCPPInfo', 'modelname') ?? '',
    vendor: config.option('com_OCPPInfo', 'vendorname') ?? '',
    serial: config.option('com_OCPPInfo', 'CpSn') ?? '',
    meter0: meter0.line,
    meter1: meter1.line,
    meterName0: meter0.name,
    meterName1: meter1.name,
    endpointHost: host,
    endpointPath: path,
    endpointTarget: target,
    configRange: saved.range,
    configSectors: saved.sectors,
    configSaved: saved.saved,
    firmwareLine: state.firmwareLine,
    modules: scenario.modules,
    messageId: String(state.messageId),
    heartbeat: config.value('HeartbeatInterval'),
    signal: config.value('gsm_SigQ'),
  }
}
