import { AppError } from '../../../shared/errors.ts'
import { type ConfigurationKey, foldKey } from '../../../shared/parameters/configurationKey.ts'
import { readParameters } from '../readStation.ts'
import type { FlashContext } from './FlashContext.ts'
import { PhaseClock } from './PhaseClock.ts'
import { Programmer } from './Programmer.ts'
import { proveStart } from './proveStart.ts'
import { reachLoader, reachLoaderAgain } from './reachLoader.ts'
import { writeImage } from './writeImage.ts'

/**
 * A firmware update, start to proof: check, backup, erase, write, verify, restart. Nothing touches the running program before PROG_END; what each
 * failure leaves behind is said with it (rows D20-D33; ECClite guide, section 8). `resuming`: after a lost link.
 */
export async function flash(context: FlashContext, resuming: boolean): Promise<void> {
  const { station, job, journal } = context
  const programmer = new Programmer(context)
  const phases = new PhaseClock(job)
  // From PROG_END on the controller may copy the image by itself.
  let ending = false
  try {
    const { granted, before } = resuming
      ? await reachLoaderAgain(context, programmer, phases)
      : await reachLoader(context, programmer, phases)
    phases.enter('write')
    await writeImage(context, granted)
    phases.enter('verify')
    // PROG_END makes the image whole: from here on there is no Cancel.
    job.cancellable(false)
    await journal.phase(job.get().serial, 'verify')
    job.stationWouldBe('firmware-unknown')
    ending = true
    await programmer.end()
    job.stationWouldBe('copying-firmware')
    station.tell('flash', 'Programming OK, logging out')
    phases.enter('restart')
    await proveStart(context)
    if (before) await compareParameters(context, before)
    phases.finish()
    await journal.finished(job.get().serial)
  } catch (thrown) {
    phases.fail()
    const refused = ending && isRefusedEnd(thrown)
    if (refused) job.stationWouldBe('old-firmware-safe')
    job.update({ resumable: station.exchange.ended && !ending })
    if (!station.exchange.ended && (!ending || refused)) await leaveSafely(context, programmer, thrown)
    throw thrown
  }
}

/** The loader said that the image it holds is not the one it was promised: it will not copy it. */
function isRefusedEnd(thrown: unknown): boolean {
  return thrown instanceof AppError && (thrown.info.code === 'flash-image-crc' || thrown.info.code === 'device-refused')
}

/** A loader that still answers is told to forget the image and go on with the old program. */
async function leaveSafely({ journal, job }: FlashContext, programmer: Programmer, thrown: unknown): Promise<void> {
  const restarted = thrown instanceof AppError && thrown.info.code === 'controller-restarted'
  if (programmer.started && !restarted) await programmer.abort().catch(() => undefined)
  await journal.finished(job.get().serial)
}

/** What the guide asks for after an update is a look; here every key that can be written is compared with the backup. */
async function compareParameters({ station, job }: FlashContext, before: readonly ConfigurationKey[]): Promise<void> {
  try {
    const now = await readParameters(station, job.signal)
    const values = new Map(now.map(entry => [foldKey(entry.key), entry.value]))
    const comparable = before.filter(entry => !entry.readonly)
    const same = comparable.filter(entry => values.get(foldKey(entry.key)) === entry.value).length
    job.update({ keysAsBefore: { same, of: comparable.length } })
    const backupId = station.now.parameters?.backupId ?? null
    station.change({ parameters: { keys: now, receivedAt: Date.now(), backupId } })
  } catch (thrown) {
    // The firmware is proven; parameters that could not be read leave keysAsBefore null, and the page says so.
    if (!(thrown instanceof AppError)) throw thrown
  }
}
