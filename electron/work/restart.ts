import { AppError } from '../../shared/errors.ts'
import { abortWith } from '../abortWith.ts'
import { bootBanner } from '../protocols/ecotap/log/bootBanner.ts'
import { firmwareLine } from '../protocols/ecotap/log/firmwareLine.ts'
import type { OpenStation } from '../session/OpenStation.ts'

type Stop = { signal: AbortSignal; abort(reason: unknown): void; release(): void }

/** Asks for a restart while `waiting` for what it leads to; gives that, or throws what went wrong with asking. */
async function resetWhile<Seen>(
  station: OpenStation,
  type: 'Soft' | 'Hard',
  stop: Stop,
  waiting: Promise<Seen>,
): Promise<Seen> {
  try {
    await station.controller.reset(type, stop.signal)
  } catch (thrown) {
    stop.abort(thrown)
    await waiting.catch(() => undefined)
    throw thrown
  }
  return waiting
}

function waitForBanner(station: OpenStation, signal: AbortSignal): Promise<string | null> {
  const { bannerMs, timeoutMs, attempts } = station.controller.dialect.driver.reset
  return station.exchange.waitForLine(line => bootBanner(line) !== null, bannerMs + timeoutMs * attempts, signal)
}

/** Asks for a restart and waits for the loader's banner. Throws boot-not-seen, device-refused and link errors. */
export async function restartIntoLoader(
  station: OpenStation,
  type: 'Soft' | 'Hard',
  signal: AbortSignal,
): Promise<void> {
  const stop = abortWith([signal])
  try {
    const banner = await resetWhile(station, type, stop, waitForBanner(station, stop.signal))
    if (banner === null)
      throw new AppError({
        code: 'boot-not-seen',
        data: { waitedMs: station.controller.dialect.driver.reset.bannerMs },
      })
  } finally {
    stop.release()
  }
}

/** Restarts the controller and waits for the line with which its application names its version: from then on it answers. Throws boot-not-seen. */
export async function restart(
  station: OpenStation,
  type: 'Soft' | 'Hard',
  signal: AbortSignal,
  onBanner: () => void = () => undefined,
): Promise<void> {
  const { bannerMs, applicationMs } = station.controller.dialect.driver.reset
  const stop = abortWith([signal])
  let booting = false
  const accepts = (line: string): boolean => {
    if (bootBanner(line) !== null) {
      booting = true
      onBanner()
    }
    return booting && firmwareLine(line) !== null
  }
  try {
    // One wait for both lines: on a fast line they can come in one piece.
    const application = station.exchange.waitForLine(accepts, bannerMs + applicationMs, stop.signal)
    const line = await resetWhile(station, type, stop, application)
    if (line === null)
      throw new AppError({ code: 'boot-not-seen', data: { waitedMs: booting ? applicationMs : bannerMs } })
  } finally {
    stop.release()
  }
}

/** Waits for a controller that was heard booting and has not named its firmware yet: before that it refuses or loses what it is asked. */
export async function waitWhileBooting(station: OpenStation, signal: AbortSignal): Promise<void> {
  const { lastBootAt, identity } = station.now
  if (lastBootAt === null || identity.firmware !== null) return
  const { applicationMs } = station.controller.dialect.driver.reset
  await station.exchange.waitForLine(line => firmwareLine(line) !== null, applicationMs, signal)
}
