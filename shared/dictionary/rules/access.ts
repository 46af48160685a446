import type { Parameter } from '../dictionarySchema.ts'
import type { Finding, FindingCode } from '../finding.ts'
import { sameValue } from '../sameValue.ts'
import { finding } from './rule.ts'

/** A value of a set. `readonly`: the station itself says so, and it is not sent. */
export interface CheckedEntry {
  readonly key: string
  readonly value: string
  readonly readonly?: boolean
}

/** Keys whose one value deserves words of its own. EVlink OCPP guide, section 4.1: limits in amperes, no watts. */
const OWN_WORDS: Readonly<Record<string, FindingCode>> = { ChargingScheduleAllowedChargingRateUnit: 'amperes-only' }

function isFixed(parameter: Parameter, value: string): boolean {
  const { fixed } = parameter
  return fixed !== null && (sameValue(parameter, fixed, value) || fixed.toLowerCase() === value.trim().toLowerCase())
}

/**
 * What a guide says of writing a key, as far as the value is not what the station has: the one value it always has (EVlink OCPP guide, section 8),
 * writes it rejects (Green’up guides, table of keys), and keys that OCPP 1.6 lets be written and this vendor does not. Where what the station has is
 * known, the guide’s word is an error; else the set may be what was read from it, and it is a warning. Keys that only a log showed have none.
 */
export function checkAccess(parameter: Parameter, entry: CheckedEntry, stationValue: string | undefined): Finding[] {
  const { key, access, writeResult, fixed, standard, evidence } = parameter
  if (evidence === 'seen' || entry.readonly === true) return []
  if (access !== 'RO') {
    const noAction = writeResult === 'no-action' || parameter.sideEffects.some(effect => effect.kind === 'noAction')
    return noAction ? [finding(key, 'hint', 'no-action')] : []
  }
  if (stationValue !== undefined && sameValue(parameter, stationValue, entry.value)) return []
  if (fixed !== null) {
    if (isFixed(parameter, entry.value)) return []
    return [finding(key, 'error', OWN_WORDS[key] ?? 'fixed-value', { fixed }, { proposal: { key, value: fixed } })]
  }
  const severity = stationValue === undefined ? 'warning' : 'error'
  const known = parameter.default
  if (stationValue === undefined && known !== null && sameValue(parameter, known, entry.value)) return []
  if (writeResult === 'rejected' || writeResult === 'not-supported') return [finding(key, severity, 'write-rejected')]
  return standard?.access === 'RW' ? [finding(key, severity, 'read-only-here')] : []
}
