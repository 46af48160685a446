import { foldKey } from '../parameters/configurationKey.ts'
import type { Finding, FindingCode, FindingData, FindingSeverity } from './finding.ts'
import { parseEndpoint } from './grammars/endpoint.ts'
import { parseInteger } from './grammars/integer.ts'
import { findOption, parseOptionList, printOptionList, setOption } from './grammars/optionList.ts'

/** All values as they will be, by folded key. */
export type Values = ReadonlyMap<string, string>

type Rule = (read: (key: string) => string | undefined) => Finding[]

function finding(
  key: string,
  severity: FindingSeverity,
  code: FindingCode,
  data: FindingData,
  proposal?: Finding['proposal'],
): Finding {
  return { severity, code, key, data, ...(proposal === undefined ? {} : { proposal }) }
}

function withOption(key: string, text: string, option: string, value: string): { key: string; value: string } {
  return { key, value: printOptionList(setOption(parseOptionList(text), option, value)) }
}

function optionValue(text: string | undefined, option: string): string | undefined {
  return text === undefined ? undefined : findOption(parseOptionList(text), option)?.value
}

/** The smallest number of a comma list, or null where one of them is no number. */
function smallest(text: string | undefined): number | null {
  const numbers = text?.split(',').map(parseInteger) ?? [null]
  return numbers.some(number => number === null) ? null : Math.min(...numbers.map(number => number ?? 0))
}

/** ECClite guide, chapter 11: useTLS must be set for authorizationKey to be used. That a `wss` address needs it, too, is derived. */
const tls: Rule = read => {
  const options = read('com_Options')
  if (options === undefined || optionValue(options, 'useTLS') === '1') return []
  const findings: Finding[] = []
  const proposal = withOption('com_Options', options, 'useTLS', '1')
  if ((read('authorizationKey') ?? '') !== '')
    findings.push(finding('authorizationKey', 'error', 'key-needs-tls', {}, proposal))
  if (parseEndpoint(read('com_Endpoint') ?? '').scheme?.toLowerCase() === 'wss')
    findings.push(finding('com_Endpoint', 'warning', 'wss-without-tls', {}, proposal))
  return findings
}

/** ECClite guide, chapter 11 and table 4: both limits belong to a master. Factory files set them on other roles as well, so it is a hint. */
const grid: Rule = read => {
  const role = read('grid_Role')?.trim()
  const limit = parseInteger(read('grid_InstallationMaxcurrent') ?? '')
  const fallback = parseInteger(read('grid_InstallationSaveCurrent') ?? '')
  const findings: Finding[] = []
  if (fallback !== null && limit !== null && fallback > limit)
    findings.push(
      finding('grid_InstallationSaveCurrent', 'warning', 'fallback-above-limit', { value: fallback, limit }),
    )
  if (role === undefined || role === '' || role.toLowerCase() === 'supervisor') return findings
  for (const [key, value] of [
    ['grid_InstallationMaxcurrent', limit],
    ['grid_InstallationSaveCurrent', fallback],
  ] as const) {
    if (role.toLowerCase() !== 'master' && value !== null && value > 0)
      findings.push(finding(key, 'hint', 'master-only', { role }))
    if (role.toLowerCase() === 'master' && (value === 0 || read(key) === undefined))
      findings.push(finding('grid_Role', 'warning', 'master-needs-limit', { limit: key }))
  }
  return findings
}

/** ECClite guide, table 7: the watchdog is for slaves in a master/slave grid and should be off otherwise. */
const watchdog: Rule = read => {
  const options = read('com_Options')
  const role = read('grid_Role')?.trim()
  if (options === undefined || !role || role.toLowerCase() === 'slave' || optionValue(options, 'Wdt') !== '1') return []
  return [
    finding('com_Options', 'warning', 'watchdog-slave-only', { role }, withOption('com_Options', options, 'Wdt', '0')),
  ]
}

/** Derived: a car that may not get its smallest current cannot charge. */
const currents: Rule = read => {
  const minimum = smallest(read('chg_MinChargingCurrent'))
  if (minimum === null) return []
  const rated = smallest(read('chg_RatedCurrent'))
  const station = smallest(read('chg_StationMaxCurrent'))
  const findings: Finding[] = []
  if (rated !== null && minimum > rated)
    findings.push(finding('chg_MinChargingCurrent', 'warning', 'minimum-above-rated', { minimum, rated }))
  if (station !== null && minimum > station)
    findings.push(finding('chg_MinChargingCurrent', 'warning', 'minimum-above-station', { minimum, station }))
  return findings
}

/** ECClite guide, chapter 11: above 8 there is a valid connection, 99 means that no strength could be determined. */
const signal: Rule = read => {
  const quality = parseInteger(read('gsm_SigQ') ?? '')
  if (quality === null || read('com_ProtCh')?.trim().toUpperCase() === 'ETH') return []
  if (quality === 99) return [finding('gsm_SigQ', 'hint', 'signal-unknown', {})]
  return quality <= 8 ? [finding('gsm_SigQ', 'warning', 'signal-weak', { value: quality })] : []
}

const rules: readonly Rule[] = [tls, grid, watchdog, currents, signal]

/** What the values of an Ecotap controller say against each other. */
export function checkRules(values: Values): Finding[] {
  return rules.flatMap(rule => rule(key => values.get(foldKey(key))))
}
