import type { Rule } from '../dictionary/rules/rule.ts'
import { currentOf, sumOf } from './currentRules.ts'
import { standardInstallation } from './phaseRules.ts'

/** Derived from EVlink OCPP guide, section 8: the most a socket gets on each phase. */
const socket: Rule = currentOf('maxIntensitySocket')
/** Derived: the most the station gets; the guide lost its text about this key. */
const station: Rule = currentOf('maxIntensityStation')
/** Derived: all sockets together, unless maxIntensityStation holds them. Parking has no such key. */
const allSockets: Rule = sumOf({ keys: ['maxIntensitySocket'], times: 'sockets', heldBy: 'maxIntensityStation' })

export const evlinkInstallation: readonly Rule[] = [socket, station, allSockets, ...standardInstallation]
