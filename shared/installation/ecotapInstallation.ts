import { finding, numbersOf, type Rule } from '../dictionary/rules/rule.ts'
import { currentOf, sumOf } from './currentRules.ts'
import { standardInstallation } from './phaseRules.ts'

/** ECClite guide, chapter 11: chg_StationMaxCurrent must be the rating of a smaller fuse at the grid connection, so above it is an error. */
const stationMax: Rule = currentOf('chg_StationMaxCurrent', 'error')
/** Derived: a channel can take more than breaker or cable carry. */
const rated: Rule = currentOf('chg_RatedCurrent')
/** Derived: the limit of a master/slave grid against the station’s own supply; the group may have a breaker of its own. */
const gridLimit: Rule = currentOf('grid_InstallationMaxcurrent')
/** Derived: as gridLimit, while the supervisor is silent. */
const gridFallback: Rule = currentOf('grid_InstallationSaveCurrent')
/** Derived: as gridLimit; the key was only seen on controllers. */
const supervisorTotal: Rule = currentOf('grid_SupervisorTotalcurrent', 'hint')
/** Derived: all channels together, unless chg_StationMaxCurrent holds them. */
const allChannels: Rule = sumOf({ keys: ['chg_RatedCurrent'], heldBy: 'chg_StationMaxCurrent' })

/** Derived: as many currents as sockets (ECClite guide, chapter 11: one a channel). */
const sockets: Rule = {
  reads: ['chg_RatedCurrent'],
  check(read, { installation }) {
    const count = numbersOf(read('chg_RatedCurrent')).filter(value => value > 0).length
    const wanted = installation?.sockets ?? null
    return wanted === null || count === 0 || count === wanted
      ? []
      : [finding('chg_RatedCurrent', 'warning', 'sockets-differ', { count, sockets: wanted })]
  },
}

export const ecotapInstallation: readonly Rule[] = [
  ...[stationMax, rated, gridLimit, gridFallback, supervisorTotal, allChannels, sockets],
  ...standardInstallation,
]
