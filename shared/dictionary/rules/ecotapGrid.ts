import type { Finding } from '../finding.ts'
import { finding, numberOf, numbersOf, optionValue, type Rule, withOption } from './rule.ts'

const LIMIT = 'grid_InstallationMaxcurrent'
const FALLBACK = 'grid_InstallationSaveCurrent'

/** Derived: what a master falls back to when its supervisor is silent is no more than what it may take. */
export const fallback: Rule = {
  reads: [LIMIT, FALLBACK],
  check(read) {
    const [limit, value] = [numberOf(read(LIMIT)), numberOf(read(FALLBACK))]
    return limit !== null && value !== null && value > limit
      ? [finding(FALLBACK, 'warning', 'fallback-above-limit', { value, limit })]
      : []
  },
}

/**
 * ECClite guide, chapter 11 and table 4: both limits belong to a master, and the first one to a supervisor as well. Factory files set them on other
 * roles, so there it is a hint.
 */
export const gridLimits: Rule = {
  reads: ['grid_Role', LIMIT, FALLBACK],
  check(read) {
    const role = read('grid_Role')?.trim()
    if (!role) return []
    const folded = role.toLowerCase()
    const needed = folded === 'master' ? [LIMIT, FALLBACK] : folded === 'supervisor' ? [LIMIT] : []
    const findings: Finding[] = []
    for (const key of [LIMIT, FALLBACK]) {
      const value = numberOf(read(key))
      if (needed.includes(key)) {
        if (value === 0 || read(key) === undefined)
          findings.push(finding('grid_Role', 'warning', 'master-needs-limit', { role, limit: key }))
      } else if (folded !== 'supervisor' && value !== null && value > 0) {
        findings.push(finding(key, 'hint', 'master-only', { role }))
      }
    }
    return findings
  },
}

/** ECClite guide, table 7: the watchdog is for slaves in a master/slave grid and should be off otherwise. */
export const watchdog: Rule = {
  reads: ['com_Options', 'grid_Role'],
  check(read) {
    const options = read('com_Options')
    const role = read('grid_Role')?.trim()
    if (options === undefined || !role || role.toLowerCase() === 'slave' || optionValue(options, 'Wdt') !== '1')
      return []
    const proposal = withOption('com_Options', options, 'Wdt', '0')
    return [finding('com_Options', 'warning', 'watchdog-slave-only', { role }, { field: 'Wdt', proposal })]
  },
}

/** ECClite guide, table 4: with No_ctrl the power manager is off. Derived: nothing then holds the channels together to chg_StationMaxCurrent. */
export const powerManager: Rule = {
  reads: ['grid_Role', 'chg_RatedCurrent', 'chg_StationMaxCurrent'],
  check(read) {
    const station = numberOf(read('chg_StationMaxCurrent'))
    const sum = numbersOf(read('chg_RatedCurrent')).reduce((a, b) => a + b, 0)
    if (read('grid_Role')?.trim().toLowerCase() !== 'no_ctrl' || station === null || sum <= station) return []
    return [finding('grid_Role', 'warning', 'no-power-manager', { sum, station })]
  },
}
