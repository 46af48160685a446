import type { Finding } from '../finding.ts'
import { finding, numberOf, numbersOf, type Rule } from './rule.ts'

/** Derived: a car that may not get its smallest current cannot charge. */
export const minimumCurrent: Rule = {
  reads: ['chg_MinChargingCurrent', 'chg_RatedCurrent', 'chg_StationMaxCurrent'],
  check(read) {
    const [minimum] = numbersOf(read('chg_MinChargingCurrent'))
    if (minimum === undefined) return []
    const ratings = numbersOf(read('chg_RatedCurrent'))
    const rated = ratings.length === 0 ? null : Math.min(...ratings)
    const station = numberOf(read('chg_StationMaxCurrent'))
    const findings: Finding[] = []
    if (rated !== null && minimum > rated)
      findings.push(finding('chg_MinChargingCurrent', 'warning', 'minimum-above-rated', { minimum, rated }))
    if (station !== null && minimum > station)
      findings.push(finding('chg_MinChargingCurrent', 'warning', 'minimum-above-station', { minimum, station }))
    return findings
  },
}

/**
 * ECClite guide, chapter 11: a 32 A station behind a 25 A fuse has 25 in chg_StationMaxCurrent, so a channel may be rated above it. Derived: it never
 * gets more, and a limit above all channels together never acts. Hints, since neither is wrong.
 */
export const stationCurrent: Rule = {
  reads: ['chg_RatedCurrent', 'chg_StationMaxCurrent'],
  check(read) {
    const ratings = numbersOf(read('chg_RatedCurrent'))
    const station = numberOf(read('chg_StationMaxCurrent'))
    if (station === null || station <= 0 || ratings.length === 0) return []
    const above = ratings.findIndex(rated => rated > station)
    if (above >= 0) {
      const data = { channel: above + 1, rated: ratings[above] ?? 0, station }
      return [finding('chg_RatedCurrent', 'hint', 'rated-above-station', data, { field: String(above + 1) })]
    }
    const sum = ratings.reduce((a, b) => a + b, 0)
    return sum > 0 && station > sum
      ? [finding('chg_StationMaxCurrent', 'hint', 'station-above-channels', { station, sum })]
      : []
  },
}
