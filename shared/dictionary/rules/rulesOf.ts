import { acSmartInstallation } from '../../installation/acSmartInstallation.ts'
import { ecotapInstallation } from '../../installation/ecotapInstallation.ts'
import { evlinkInstallation } from '../../installation/evlinkInstallation.ts'
import { legrandInstallation } from '../../installation/legrandInstallation.ts'
import { standardInstallation } from '../../installation/phaseRules.ts'
import { ecotapBackend, evlinkBackend, legrandBackend } from './backendLint.ts'
import { debugLogging } from './debugLint.ts'
import { channelSettings, protocolSwitch, signal } from './ecotapChannel.ts'
import { minimumCurrent, stationCurrent } from './ecotapCurrents.ts'
import { fallback, gridLimits, powerManager, watchdog } from './ecotapGrid.ts'
import { tls } from './ecotapTls.ts'
import { floorValues, socketCurrent } from './evlinkCurrents.ts'
import { identity, protocolVersion, remoteCommand, sampledData, sampleInterval } from './evlinkOcpp.ts'
import {
  ecotapAllCards,
  ecotapPlugAndCharge,
  evlinkNoBadge,
  legrandPlugAndCharge,
  unknownIdsOffline,
} from './freeChargingLint.ts'
import { joinedUrl } from './legrandAddress.ts'
import { ecotapPasswords, evlinkPassword, legrandPassword, standardPassword } from './passwordLint.ts'
import type { Rule } from './rule.ts'

/** By the `id` of the dictionary. */
const RULES: ReadonlyMap<string, readonly Rule[]> = new Map([
  [
    'ecotap-evc',
    [
      ...[tls, fallback, gridLimits, watchdog, powerManager, minimumCurrent, stationCurrent],
      ...[signal, channelSettings, protocolSwitch],
      ...[ecotapBackend, ecotapPlugAndCharge, ecotapAllCards, unknownIdsOffline, debugLogging, ecotapPasswords],
      ...ecotapInstallation,
    ],
  ],
  [
    'legrand-greenup',
    [joinedUrl, legrandBackend, legrandPlugAndCharge, unknownIdsOffline, legrandPassword, ...legrandInstallation],
  ],
  [
    'schneider-evlink',
    [
      ...[protocolVersion, sampledData, sampleInterval, identity, remoteCommand, socketCurrent, floorValues],
      ...[evlinkBackend, evlinkNoBadge, unknownIdsOffline, evlinkPassword],
      ...evlinkInstallation,
    ],
  ],
  ['weidmueller-ac-smart', [unknownIdsOffline, standardPassword, ...acSmartInstallation]],
  ['ocpp-1.6', [unknownIdsOffline, standardPassword, ...standardInstallation]],
])

/** What is checked across the keys of a dictionary; nothing where there are no rules for it. */
export function rulesOf(dictionaryId: string): readonly Rule[] {
  return RULES.get(dictionaryId) ?? []
}
