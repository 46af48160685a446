import { setTimeout as wait } from 'node:timers/promises'
import { AppError, type ErrorCode, errorInfoOf } from '../../../shared/errors.ts'
import { networkAfter } from '../../../shared/stations/networkAfter.ts'
import {
  checkNewFile,
  differingPaths,
  itemValue,
  mappingOf,
  type SaidItems,
} from '../../stations/greenup/checkNewFile.ts'
import type { GreenupDialect } from '../../stations/greenup/dialect.ts'
import { originAt } from '../../stations/web/stationAddress.ts'
import type { StationLeft } from '../visit/OneAction.ts'
import type { Credentials, GreenupConnection } from './GreenupConnection.ts'
import type { GreenupReader } from './GreenupReader.ts'
import type { GreenupRecord } from './GreenupRecord.ts'

/** What is said as it is where a station does not come to its new address; anything else means that it is not there. */
const SAID: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'certificate-unknown',
  'certificate-changed',
  'login-refused',
  'login-locked',
  'other-station',
])

export interface GreenupStoreParts {
  readonly dialect: GreenupDialect
  readonly connection: GreenupConnection
  readonly record: GreenupRecord
  readonly reader: GreenupReader
  /** How much faster than a real one a simulated station works. */
  readonly timeFactor: number
  /** Where a simulated station answers once its address has changed. */
  readonly whereAfter: (() => Promise<string | null>) | null
  /** Says how the station is left should it end here. */
  leaves(left: StationLeft): void
}

/** Stores OCPPConf.xml: a copy first, the file once, the station followed where its address changes with it, every value read back. */
export class GreenupStore {
  readonly #parts: GreenupStoreParts

  constructor(parts: GreenupStoreParts) {
    this.#parts = parts
  }

  /** Throws what `greenup.store` is refused with (see the contract). */
  async store(bytes: Uint8Array, items: SaidItems, signal: AbortSignal): Promise<void> {
    const { dialect, connection, record, reader, leaves } = this.#parts
    record.assertAllowed('store')
    const { file: old } = await reader.prepareWrite(signal)
    const mapping = mappingOf(old, items)
    const file = checkNewFile(bytes, old, mapping, dialect.store.maxBytes)
    const network = networkAfter(old, file, mapping, connection.address.host)
    leaves('maybe-changed')
    await this.#send(bytes, network !== null, signal)
    const user = itemValue(file, mapping, 'web.id')
    const password = itemValue(file, mapping, 'web.password')
    const login = { ...(user === null ? {} : { user }), ...(password === null ? {} : { password }) }
    if (network && network.to !== network.from) await this.#follow(network.from, network.to, login, signal)
    await reader.readModeWith(login, signal)
    const { file: found } = await connection.client.recover(signal)
    const differing = differingPaths(file, found)
    if (differing.length > 0) {
      const isOld = differingPaths(old, found).length === 0
      leaves(isOld ? 'untouched' : 'changed')
      throw isOld
        ? new AppError({ code: 'write-not-taken', data: { action: 'store' } })
        : new AppError({ code: 'values-differ', data: { keys: differing } })
    }
    leaves('changed')
    const url = itemValue(file, mapping, 'serverUri') ?? ''
    await record.keep(record.entry('file', url, itemValue(file, mapping, 'uid') ?? ''))
  }

  async #send(bytes: Uint8Array, moves: boolean, signal: AbortSignal): Promise<void> {
    const { connection, leaves } = this.#parts
    try {
      await connection.client.store(bytes, signal)
    } catch (thrown) {
      const { code } = errorInfoOf(thrown)
      if (code === 'file-not-taken') leaves('untouched')
      // The station may be gone before it could answer.
      if (!moves || (code !== 'web-cut-off' && code !== 'web-timeout')) throw thrown
    }
  }

  /** Waits at the new address until the station is there. Throws station-moved where it does not come, and what is said of one that is there. */
  async #follow(from: string, to: string | null, login: Partial<Credentials>, signal: AbortSignal): Promise<void> {
    const { dialect, connection, record, reader, timeFactor, whereAfter, leaves } = this.#parts
    const { oldAnswersMs } = dialect.network
    const everyMs = dialect.driver.followEveryMs * timeFactor
    const withinMs = dialect.driver.followWithinMs * timeFactor
    const since = Date.now()
    record.change({
      moved: { from, to, state: 'following' },
      busy: { doing: 'follow', since, until: since + withinMs },
    })
    await wait(oldAnswersMs * timeFactor, undefined, { signal })
    const there = to === null ? null : originAt(to, connection.address)
    const origin = whereAfter ? await whereAfter() : there
    const moved = new AppError({ code: 'station-moved', data: { from, to: to ?? 'DHCP' } })
    try {
      if (origin === null) throw moved
      await connection.moveTo({ origin, serial: record.now.identity.serial, everyMs, withinMs }, login, signal)
    } catch (thrown) {
      signal.throwIfAborted()
      leaves('changed')
      record.change({ moved: { from, to, state: 'lost' }, signedIn: false })
      throw SAID.has(errorInfoOf(thrown).code) ? thrown : moved
    }
    reader.takePlace()
    record.change({ moved: { from, to: to ?? connection.address.host, state: 'there' } })
  }
}
