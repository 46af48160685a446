import type { Rule } from '../dictionary/rules/rule.ts'
import { currentOf, sumOf } from './currentRules.ts'
import { standardInstallation } from './phaseRules.ts'

/** Derived: what the Green’up station says of its installation and of the cable in use (English guide, table of keys). The guides name no unit. */
const sides: readonly Rule[] = [
  'MaxCurrentInstallationRight',
  'MaxCurrentInstallationLeft',
  'MaxCurrentCableRight',
  'MaxCurrentCableLeft',
].map(key => currentOf(key))
/** Derived: the limit of the whole station (Green’up guides, chargingStationMaxLimit). */
const station: Rule = currentOf('chargingStationMaxLimit')
/** Derived: both sides together, unless chargingStationMaxLimit holds them. */
const bothSides: Rule = sumOf({
  keys: ['MaxCurrentInstallationRight', 'MaxCurrentInstallationLeft'],
  heldBy: 'chargingStationMaxLimit',
})

export const legrandInstallation: readonly Rule[] = [...sides, station, bothSides, ...standardInstallation]
