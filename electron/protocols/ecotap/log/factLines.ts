import type { StationFact } from '../../../../shared/contract/station.ts'
import { formatFirmware } from '../../../../shared/firmware/version.ts'
import { channelFact, channelFlagsFact } from './channelFacts.ts'
import { cleanValue } from './cleanValue.ts'
import { firmwareLine } from './firmwareLine.ts'
import type { FactLine } from './lineReader.ts'
import { meterAnswered, meterConfigured, meterFailed, meterFound } from './meterFacts.ts'

type State = Pick<StationFact, 'state' | 'stateCode'>

const CONNECTING: State = { state: 'waiting', stateCode: 'connecting' }
const ACCEPTED: State = { state: 'ok', stateCode: 'accepted' }
const FAILED: State = { state: 'error', stateCode: 'failed' }

function station(name: StationFact['name'], value: string, state: State, line: string): StationFact {
  return { name, number: null, value, ...state, line: line.slice(0, 256) }
}

/** The central system's state; the value (protocol and channel, said once at boot) stays. */
function central(state: State): FactLine['says'] {
  return (facts, _, line) => {
    const known = facts.find(fact => fact.name === 'central-system')
    return station('central-system', known?.value ?? '', state, line)
  }
}

/** A heartbeat is sent in the interval that the accepting answer gave; after a reconnect there is no other sign of it. */
const heartbeat: FactLine['says'] = (facts, groups, line) => {
  const known = facts.find(fact => fact.name === 'central-system')
  return known?.stateCode === 'failed' ? null : central(ACCEPTED)(facts, groups, line)
}

/** What the log says of the station's state; the first pattern that matches decides. */
export const factLines: readonly FactLine[] = [
  { pattern: /^KWH:AD\[(\d{1,3})\]RG\[[0-9A-F]{1,4}\]R\[\d{1,3}\]OK/, says: meterAnswered },
  { pattern: /^KWH:AD\[(\d{1,3})\]RG\[[0-9A-F]{1,4}\].{0,32}ERR\[([^\]]{1,16})\]/, says: meterFailed },
  {
    pattern: /^HW[0-9.x]{1,8}FW\d/,
    says: (_, _groups, line) => {
      const firmware = firmwareLine(line)
      return firmware && station('firmware', formatFirmware(firmware), { state: 'ok', stateCode: 'started' }, line)
    },
  },
  {
    pattern: /^PRGCODE CRC INVALID ([0-9A-F]{1,4}, ?[0-9A-F]{1,4})/,
    says: (_, [checksums = ''], line) =>
      station('firmware', checksums, { state: 'error', stateCode: 'crc-invalid' }, line),
  },
  {
    pattern: /^Protocol \[CH\]\[TYPE\]:\[\d{1,3}:([^[\]]*)\]\[\d{1,3}:([^[\]]*)\]$/,
    says: (_, [channel, type], line) => {
      const value = [cleanValue(type), cleanValue(channel)].filter(part => part !== null).join(', ')
      return station('central-system', value, CONNECTING, line)
    },
  },
  { pattern: /^(?:HTTP connect to|WS CONNECTING|WS CONNECTION OK)\b/, says: central(CONNECTING) },
  { pattern: /^(?:OCPP BOOT OK|CHG BOOT ACCEPT)\b/, says: central(ACCEPTED) },
  { pattern: /^OCPP OUTREQ\[Heartbeat,/, says: heartbeat },
  { pattern: /^(?:WS CONNECTION ERROR|WS PONG TIMEOUT|HTTP CLIENT CLOSE)\b/, says: central(FAILED) },
  { pattern: /^LEDSTATE CH\[(\d{1,2})\] state\[([^\]]{1,64}?)(?:\(\d{1,5}\))?\]/, says: channelFact },
  {
    pattern: /^CHGFLAGS\[(\d{1,2})\]\[[0-9A-F]{1,8},[0-9A-F]{1,8}\]\[([^\]]{0,128})\]/,
    says: channelFlagsFact,
  },
  { pattern: /^Meter(\d{1,2}):SN\[([^\]]{0,64})\]Type\[(\d{1,5})\].{0,64}Addr\[\d{1,3}\]/, says: meterConfigured },
  {
    pattern: /^KWH METER \[CH\]\[SERIAL\]\[TYPE\]:\[(\d{1,2})\]\[([^\]]{0,64})\]\[([^\]]{0,64})\]/,
    says: meterFound,
  },
  {
    pattern: /^INIT (RFID\d{1,2}):/,
    says: (facts, [reader = ''], line) => {
      const known = facts.some(fact => fact.name === 'reader')
      return known ? null : station('reader', reader, { state: 'ok', stateCode: 'found' }, line)
    },
  },
  {
    pattern: /^Reader init error \((\d{1,5})\)/,
    says: (_, [number = ''], line) => station('reader', number, { state: 'error', stateCode: 'fault' }, line),
  },
  {
    pattern: /^PGrid\[\d{1,2}:([^\]]{1,64})\].{0,32}STATION\[(\d{1,5})\]/,
    says: (_, [role, amps = ''], line) =>
      station('grid', `${cleanValue(role) ?? ''}, ${amps} A`, { state: 'ok', stateCode: 'active' }, line),
  },
  { pattern: /^DHCP INIT\b/, says: (_, _groups, line) => station('network', 'DHCP', CONNECTING, line) },
  { pattern: /^GSM IP Init\b/, says: (_, _groups, line) => station('network', 'GSM', CONNECTING, line) },
  {
    pattern: /^IP(?: address |:)(\d{1,3}(?:\.\d{1,3}){3})$/,
    says: (_, [address = ''], line) => station('network', address, { state: 'ok', stateCode: 'address' }, line),
  },
]
