import { setTimeout as wait } from 'node:timers/promises'
import { AppError, errorInfoOf } from '../../../shared/errors.ts'
import type { EvlinkDialect } from '../../stations/evlink/dialect.ts'
import type { SignedIn } from '../../stations/evlink/EvlinkClient.ts'
import { hostAndPort, originAt } from '../../stations/web/stationAddress.ts'
import { isAway, whileAway } from '../visit/whileAway.ts'
import type { EvlinkConnection } from './EvlinkConnection.ts'

/** Where a station answers after a reboot. */
export interface PlaceAfter {
  /** The IP address it was given, or null where it keeps the one it has. */
  readonly movesTo: string | null
  /** The origin at which a simulated one is back. */
  readonly whereAfter: (() => Promise<string>) | null
}

/**
 * Asks for a reboot, waits until the station was away and is back, at its new address where it was given one, and signs in again. Throws
 * write-not-taken where it does not go, station-not-back where it does not come again, and what signing in throws.
 */
export async function rebootEvlink(
  connection: EvlinkConnection,
  driver: EvlinkDialect['driver'],
  { movesTo, whereAfter }: PlaceAfter,
  signal: AbortSignal,
): Promise<SignedIn> {
  await ask(connection)
  await untilAway(connection, driver, signal)
  const there = movesTo === null ? connection.address.origin : originAt(movesTo, connection.address)
  connection.turnTo(whereAfter ? await whereAfter() : there)
  const patience = { everyMs: driver.rebootAskEveryMs, withinMs: driver.rebootBackMs }
  try {
    return await whileAway(() => connection.signIn(), patience, signal)
  } catch (thrown) {
    signal.throwIfAborted()
    if (!isAway(thrown)) throw thrown
    const address = hostAndPort(connection.address)
    throw new AppError({ code: 'station-not-back', data: { address, waitedMs: driver.rebootBackMs } }, thrown)
  }
}

/** The station may be gone before it could answer; whether it goes at all is seen next. */
async function ask(connection: EvlinkConnection): Promise<void> {
  try {
    await connection.client.askReboot()
  } catch (thrown) {
    const { code } = errorInfoOf(thrown)
    if (code !== 'web-cut-off' && code !== 'web-timeout') throw thrown
  }
}

/** Resolves when the station does not answer, or knows this visit no more: a reboot ends both. */
async function untilAway(
  connection: EvlinkConnection,
  driver: EvlinkDialect['driver'],
  signal: AbortSignal,
): Promise<void> {
  const startedAt = performance.now()
  for (;;) {
    try {
      await connection.client.index()
    } catch (thrown) {
      signal.throwIfAborted()
      if (isAway(thrown) || errorInfoOf(thrown).code === 'session-ended') return
      throw thrown
    }
    if (performance.now() - startedAt > driver.rebootGoneMs) {
      throw new AppError({ code: 'write-not-taken', data: { action: 'reboot' } })
    }
    await wait(driver.rebootAskEveryMs, undefined, { signal })
  }
}
