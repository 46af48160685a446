import { AppError } from '../../../shared/errors.ts'
import type { ConfigurationKey } from '../../../shared/parameters/configurationKey.ts'
import { firmwareLine } from '../../protocols/ecotap/log/firmwareLine.ts'
import { stationId } from '../../session/stationId.ts'
import { backUp, greet, readParameters } from '../readStation.ts'
import { restartIntoLoader } from '../restart.ts'
import type { FlashContext } from './FlashContext.ts'
import type { PhaseClock } from './PhaseClock.ts'
import type { Granted, Programmer } from './Programmer.ts'

/** The loader, ready for blocks, and the parameters as they were before; null where they were not read. */
export interface ReachedLoader {
  granted: Granted
  before: ConfigurationKey[] | null
}

/** Check, backup and erase: from a running application to a loader that waits for block one. Throws what stops a flash before it began. */
export async function reachLoader(
  context: FlashContext,
  programmer: Programmer,
  phases: PhaseClock,
): Promise<ReachedLoader> {
  const { station, backups, journal, image, job } = context
  phases.enter('check')
  await greet(station, job.signal)
  phases.enter('backup')
  const before = await readParameters(station, job.signal)
  station.assertMayWrite()
  job.update({ backup: await backUp(station, backups, 'flash', before) })
  const { serial } = job.get()
  await journal.started({ serial, imageName: image.name, sha256: image.sha256, bytes: image.bytes })
  phases.enter('erase')
  await restartHeld(context)
  return { granted: await programmer.start(), before }
}

/**
 * After a lost link: a loader that names an offset above 0 for this very image is the one that was left. Any other has to say who it is first,
 * and is restarted into its loader. Throws other-station.
 */
export async function reachLoaderAgain(
  context: FlashContext,
  programmer: Programmer,
  phases: PhaseClock,
): Promise<ReachedLoader> {
  const { station, job } = context
  phases.enter('check')
  await greet(station, job.signal)
  phases.enter('erase')
  job.stationWouldBe('old-firmware-safe')
  if (stationId(station.now.identity) !== null) assertSameStation(context)
  const granted = await programmer.tryStart()
  if (granted && granted.from > 0) return { granted, before: null }
  if (granted) await leaveLoader(context, programmer)
  const before = await readParameters(station, job.signal)
  assertSameStation(context)
  station.assertMayWrite()
  await restartHeld(context)
  return { granted: await programmer.start(), before }
}

/** Restarts the controller and holds it in its loader (row D20). */
async function restartHeld({ station, job }: FlashContext): Promise<void> {
  job.stationWouldBe('restarting')
  await restartIntoLoader(station, 'Hard', job.signal)
  await greet(station, job.signal)
  job.stationWouldBe('old-firmware-safe')
}

function assertSameStation({ station, job }: FlashContext): void {
  const expected = job.get().serial
  const found = stationId(station.now.identity)
  if (found !== expected) throw new AppError({ code: 'other-station', data: { expected, found: found ?? '' } })
}

async function leaveLoader({ station, job }: FlashContext, programmer: Programmer): Promise<void> {
  const waitedMs = station.controller.dialect.driver.reset.applicationMs
  const started = station.exchange.waitForLine(line => firmwareLine(line) !== null, waitedMs, job.signal)
  await programmer.abort()
  if ((await started) === null) throw new AppError({ code: 'boot-not-seen', data: { waitedMs } })
}
