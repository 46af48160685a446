import { setTimeout as wait } from 'node:timers/promises'
import { AppError, errorInfoOf } from '../../../shared/errors.ts'
import { abortWith } from '../../abortWith.ts'
import type { GreenupDialect } from '../../stations/greenup/dialect.ts'
import type { GreenupReader } from './GreenupReader.ts'
import type { GreenupRecord } from './GreenupRecord.ts'

/** Looks at a station that was activated until it is connected to its server: every 2 s, 60 s long at most. */
export class ConnectionWatch {
  readonly #driver: GreenupDialect['driver']
  readonly #timeFactor: number
  readonly #reader: GreenupReader
  readonly #record: GreenupRecord
  #stop: (() => void) | null = null
  #done: Promise<void> = Promise.resolve()

  constructor(driver: GreenupDialect['driver'], timeFactor: number, reader: GreenupReader, record: GreenupRecord) {
    this.#driver = driver
    this.#timeFactor = timeFactor
    this.#reader = reader
    this.#record = record
  }

  /** Begins to look; that the station is not connected by the end stays in the record as ocpp-not-connected. */
  start(ended: AbortSignal): void {
    const limit = abortWith([ended])
    this.#stop = () => limit.abort(new Error('another action'))
    this.#done = this.#untilConnected(limit.signal)
      .catch(thrown => {
        if (limit.signal.aborted) return
        const failure = { doing: 'activate', error: errorInfoOf(thrown), station: 'changed', at: Date.now() } as const
        this.#record.change({ failure })
      })
      .finally(() => {
        limit.release()
        this.#stop = null
        this.#record.change({ watchingUntil: null })
      })
  }

  /** Ends it; any other action does, since requests go out one at a time. */
  async stop(): Promise<void> {
    this.#stop?.()
    await this.#done
  }

  async #untilConnected(signal: AbortSignal): Promise<void> {
    const pollMs = this.#driver.pollMs * this.#timeFactor
    const until = Date.now() + this.#driver.connectedWithinMs * this.#timeFactor
    this.#record.change({ watchingUntil: until })
    while (this.#record.now.status?.connection !== 'connected') {
      if (Date.now() + pollMs > until) {
        const connection = this.#record.now.status?.connectionText ?? ''
        const waitedMs = this.#driver.connectedWithinMs
        throw new AppError({ code: 'ocpp-not-connected', data: { connection, waitedMs } })
      }
      await wait(pollMs, undefined, { signal })
      await this.#reader.readStatus(signal)
    }
  }
}
