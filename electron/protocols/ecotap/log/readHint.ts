import { formatFirmware, OLDEST_SUPPORTED_VERSION } from '../../../../shared/firmware/version.ts'
import type { LogHint } from '../../../../shared/log/logLine.ts'
import { firmwareLine } from './firmwareLine.ts'
import { lineBody } from './lineBody.ts'

interface HintLine {
  readonly code: LogHint['code']
  readonly severity: LogHint['severity']
  /** Its named groups are the hint's data. */
  readonly pattern: RegExp
}

/** A signal has to be above 8; 99 means that no strength could be determined (ECClite guide 11, gsm_SigQ). */
const WEAK_SIGNAL = '[0-8]|99'

const hintLines: readonly HintLine[] = [
  // the guide's proof of a change (section 9)
  { code: 'config-saved', severity: 'good', pattern: /^SV CFG\(\):(?<checksum>[0-9A-F]{1,8})$/i },
  { code: 'config-crc-invalid', severity: 'warning', pattern: /^Invalid CRC rec_CFG\(\):(?<record>\d{1,5})\b/ },
  {
    code: 'meter-silent',
    severity: 'error',
    pattern: /^KWH:AD\[(?<address>\d{1,3})\]RG\[[0-9A-F]{1,4}\].{0,32}ERR\[TO\]/,
  },
  { code: 'reader-error', severity: 'error', pattern: /^Reader init error \((?<number>\d{1,5})\)/ },
  { code: 'central-system-accepted', severity: 'good', pattern: /^OCPP BOOT OK\b|^CHG BOOT ACCEPT\b/ },
  { code: 'websocket-failed', severity: 'error', pattern: /^WS CONNECTION ERROR (?<number>-?\d{1,6})\b/ },
  { code: 'websocket-pong-timeout', severity: 'warning', pattern: /^WS PONG TIMEOUT\b/ },
  {
    code: 'gsm-signal-weak',
    severity: 'warning',
    pattern: new RegExp(`^GSM REG:\\d{1,2}, ?SQ:(?<signal>${WEAK_SIGNAL})(?!\\d)`),
  },
  { code: 'program-valid', severity: 'good', pattern: /^PRGCODE CRC VALID (?<crc>[0-9A-F]{1,4})\b/ },
  {
    code: 'program-invalid',
    severity: 'error',
    pattern: /^PRGCODE CRC INVALID (?<first>[0-9A-F]{1,4}), ?(?<second>[0-9A-F]{1,4})\b/,
  },
]

/**
 * What a line means to a person, where this tool understands it: a code for the text, and the line's own values for it.
 * The codes 'wrong-speed' and 'loopback' come from the link, not from a line's text.
 */
export function readHint(line: string): LogHint | undefined {
  const body = lineBody(line)
  const firmware = firmwareLine(body)
  if (firmware && firmware.version < OLDEST_SUPPORTED_VERSION) {
    const data = { version: formatFirmware(firmware), needs: `V${OLDEST_SUPPORTED_VERSION}` }
    return { code: 'firmware-too-old', severity: 'error', data }
  }
  for (const { code, severity, pattern } of hintLines) {
    const found = pattern.exec(body)
    if (found) return { code, severity, data: { ...found.groups } }
  }
  return undefined
}
