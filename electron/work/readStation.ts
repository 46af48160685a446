import type { BackupRef } from '../../shared/job.ts'
import type { ConfigurationKey } from '../../shared/parameters/configurationKey.ts'
import type { Backups } from '../files/backups.ts'
import { identityFromConfiguration } from '../protocols/ecotap/log/readIdentity.ts'
import type { OpenStation } from '../session/OpenStation.ts'
import { stationId } from '../session/stationId.ts'

/** Has the controller answer GETVERSION in the dialect. Nothing is written to one that did not. Throws dialect-not-answered. */
export async function greet(station: OpenStation, signal: AbortSignal): Promise<void> {
  station.answered(await station.controller.getVersion(signal))
}

/** Reads all parameters and learns from them who the station is. */
export async function readParameters(station: OpenStation, signal: AbortSignal): Promise<ConfigurationKey[]> {
  const { keys } = await station.controller.getConfiguration(null, signal)
  station.learn(identityFromConfiguration(station.now.identity, keys))
  return keys
}

/** Keeps a backup of what was read; null where it is not known whose it is. Throws backup-failed, backup-differs. */
export async function backUp(
  station: OpenStation,
  backups: Backups,
  reason: 'receive' | 'send' | 'flash',
  keys: ConfigurationKey[],
): Promise<BackupRef | null> {
  const serial = stationId(station.now.identity)
  const backup = serial === null ? null : await backups.write({ serial, reason, entries: keys })
  station.change({ parameters: { keys, receivedAt: Date.now(), backupId: backup?.id ?? null } })
  return backup
}
