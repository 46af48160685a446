import { AppError } from '../../shared/errors.ts'
import { abortWith } from '../abortWith.ts'
import { bootBanner } from '../protocols/ecotap/log/bootBanner.ts'
import { firmwareLine } from '../protocols/ecotap/log/firmwareLine.ts'
import type { OpenStation } from '../session/OpenStation.ts'

const isBanner = (line: string): boolean => bootBanner(line) !== null
const isApplication = (line: string): boolean => firmwareLine(line) !== null

/** Asks for a restart and waits for the loader's banner. Throws boot-not-seen, device-refused and link errors. */
export async function restartIntoLoader(
  station: OpenStation,
  type: 'Soft' | 'Hard',
  signal: AbortSignal,
): Promise<void> {
  const { bannerMs, timeoutMs, attempts } = station.controller.dialect.driver.reset
  const waiting = abortWith([signal])
  const banner = station.controller.waitForLine(isBanner, bannerMs + timeoutMs * attempts, waiting.signal)
  try {
    await station.controller.reset(type, signal)
  } catch (thrown) {
    waiting.abort(thrown)
    await banner.catch(() => undefined)
    throw thrown
  }
  if ((await banner.finally(waiting.release)) === null)
    throw new AppError({ code: 'boot-not-seen', data: { waitedMs: bannerMs } })
}

/** Waits for the line with which the application names its version; from then on it answers. Throws boot-not-seen. */
export async function waitForApplication(station: OpenStation, signal: AbortSignal): Promise<void> {
  const waitedMs = station.controller.dialect.driver.reset.applicationMs
  const line = await station.controller.waitForLine(isApplication, waitedMs, signal)
  if (line === null) throw new AppError({ code: 'boot-not-seen', data: { waitedMs } })
}

/** Restarts the controller and waits until it answers again. */
export async function restart(station: OpenStation, type: 'Soft' | 'Hard', signal: AbortSignal): Promise<void> {
  await restartIntoLoader(station, type, signal)
  await waitForApplication(station, signal)
}
