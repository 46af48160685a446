import { AppError } from '../../shared/errors.ts'
import type { BackupRef } from '../../shared/job.ts'
import type { ConfigurationKey } from '../../shared/parameters/configurationKey.ts'
import type { Backups } from '../files/backups.ts'
import { DeviceError } from '../protocols/ecotap/DeviceError.ts'
import { firmwareLine } from '../protocols/ecotap/log/firmwareLine.ts'
import { identityFromConfiguration } from '../protocols/ecotap/log/readIdentity.ts'
import type { OpenStation } from '../session/OpenStation.ts'
import { stationId } from '../session/stationId.ts'

/** Has the controller answer GETVERSION in the dialect. Nothing is written to one that did not. Throws dialect-not-answered. */
export async function greet(station: OpenStation, signal: AbortSignal): Promise<void> {
  const ask = () => station.controller.getVersion(signal)
  const version = await ask().catch(thrown => {
    // It was switched on at this very moment; its loader answers as well.
    if (thrown instanceof AppError && thrown.info.code === 'controller-restarted') return ask()
    throw thrown
  })
  station.answered(version)
}

/** The loader listens, and the application does not run yet: it answers JSON with 'wrong mode' (row D13). */
function isLoaderSpeaking(station: OpenStation, thrown: unknown): boolean {
  const refusal = thrown instanceof AppError ? thrown.cause : null
  return refusal instanceof DeviceError && refusal.code === station.controller.dialect.errorCodes.wrongMode
}

/** Has a loader that a question of ours held at power-on go on with the boot, and waits for the application (rows D12, D20). */
async function letBootGoOn(station: OpenStation, signal: AbortSignal): Promise<void> {
  const { applicationMs } = station.controller.dialect.driver.reset
  const started = station.exchange.waitForLine(line => firmwareLine(line) !== null, applicationMs, signal)
  await station.controller.logout()
  await started
}

/** Reads all parameters and learns from them who the station is. */
export async function readParameters(station: OpenStation, signal: AbortSignal): Promise<ConfigurationKey[]> {
  const ask = () => station.controller.getConfiguration(null, signal)
  const { keys } = await ask().catch(async thrown => {
    if (!isLoaderSpeaking(station, thrown)) throw thrown
    await letBootGoOn(station, signal)
    return ask()
  })
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
