import type { AcsmartSnapshot } from '../../../shared/contract/acsmart.ts'
import { AppError, errorInfoOf } from '../../../shared/errors.ts'
import { AcSmartClient } from '../../stations/acsmart/AcSmartClient.ts'
import type { AcSmartDialect } from '../../stations/acsmart/dialect.ts'
import { type ModbusConnection, openModbus } from '../../stations/acsmart/openModbus.ts'
import type { ActionConsents } from '../../stations/web/ActionConsents.ts'
import type { FileBackups } from '../../stations/web/FileBackups.ts'
import { Watched } from '../../watched.ts'
import type { Visit } from '../visit/CurrentVisit.ts'
import type { StationLeft } from '../visit/OneAction.ts'
import { assertAllowed, consentTo } from '../visit/ways.ts'

export interface AcSmartVisitParts {
  readonly dialect: AcSmartDialect
  readonly consents: ActionConsents
  readonly files: FileBackups
}

export interface AcSmartVisitOptions extends AcSmartVisitParts {
  readonly kind: AcsmartSnapshot['kind']
  /** As pages see it. */
  readonly address: string
  readonly ip: string
  readonly port: number
}

const WRITE_LIMIT = 'write-limit'

/** One visit to one AC SMART: read again and again over Modbus, and its user limit written where the person allowed it. */
export class AcSmartVisit implements Visit<AcsmartSnapshot> {
  readonly snapshot: Watched<AcsmartSnapshot>
  readonly #options: AcSmartVisitOptions
  readonly #ended = new AbortController()
  #connection: ModbusConnection | null = null
  #timer: NodeJS.Timeout | null = null
  #left: StationLeft = 'untouched'
  /** What the last reading failed with; it is over with the next one that does not. */
  #lookFailure: AcsmartSnapshot['failure'] = null
  /** Questions go out one at a time. */
  #turn: Promise<unknown> = Promise.resolve()

  /** Sends nothing. */
  constructor(options: AcSmartVisitOptions) {
    const { kind, address, dialect, consents } = options
    this.#options = options
    // Reading was seen on stations; writing the limit was not, on any that is not confirmed.
    const evidence = dialect.confirmed === null ? 'assumed' : 'observed'
    this.snapshot = new Watched<AcsmartSnapshot>({
      kind,
      address,
      state: 'reading',
      dialect: { id: dialect.id, confirmed: dialect.confirmed },
      consent: consentTo(WRITE_LIMIT, evidence, address, { kind, dialect, consents }),
      limit: { min: dialect.userLimit.min, max: dialect.userLimit.max },
      values: null,
      written: null,
      busy: false,
      failure: null,
    })
  }

  /** The limit was sent and is not known to be there yet. */
  get holdsClose(): boolean {
    return this.snapshot.get().busy && this.#left !== 'untouched'
  }

  /** Reads for the first time, and from then on every 2 s. Throws modbus-unreachable, modbus-refused. */
  async arrive(): Promise<void> {
    this.#change({ values: await this.#inTurn(() => this.#read()), state: 'live' })
    this.#later()
  }

  /** The person allows writing the limit here. Throws folder-unusable. */
  async confirm(): Promise<void> {
    const { consents, dialect, address } = this.#options
    await consents.give(address, dialect.id, [WRITE_LIMIT])
    this.#change({ consent: 'given' })
  }

  /**
   * Writes the user limit (A): the values of before are kept first, and what was written is read back. Throws station-busy, action-unconfirmed,
   * limit-out-of-range, backup-failed, modbus-unreachable, modbus-refused, write-not-taken, write-not-confirmed.
   */
  async setLimit(amps: number): Promise<void> {
    const { off, min, max } = this.#options.dialect.userLimit
    if (this.snapshot.get().busy) throw new AppError({ code: 'station-busy', data: { job: WRITE_LIMIT } })
    assertAllowed([{ action: WRITE_LIMIT, consent: this.snapshot.get().consent }], WRITE_LIMIT)
    if (!Number.isInteger(amps) || (amps !== off && (amps < min || amps > max))) {
      throw new AppError({ code: 'limit-out-of-range', data: { amps, min, max } })
    }
    this.#left = 'untouched'
    this.#change({ busy: true, failure: null })
    try {
      await this.#inTurn(() => this.#write(amps))
    } catch (thrown) {
      this.#change({ failure: { error: errorInfoOf(thrown), station: this.#left } })
      throw thrown
    } finally {
      this.#change({ busy: false })
    }
  }

  async #write(amps: number): Promise<void> {
    const { files, address } = this.#options
    const client = await this.#client()
    const before = await client.read()
    const backup = await files.write(address, 'acsmart.json', Buffer.from(`${JSON.stringify(before, null, 2)}\n`))
    this.#left = 'maybe-changed'
    await client.writeLimit(amps).catch((thrown: unknown) => {
      // The station said no; anything else says nothing.
      if (errorInfoOf(thrown).code === 'modbus-refused') this.#left = 'untouched'
      throw thrown
    })
    const values = await client.read()
    const found = values.userLimit
    this.#left = found === before.userLimit ? 'untouched' : 'changed'
    this.#change({ written: { before: before.userLimit, sent: amps, found, backup }, values })
    if (found === amps) return
    const code = found === before.userLimit ? 'write-not-taken' : 'write-not-confirmed'
    throw new AppError({ code, data: { action: WRITE_LIMIT } })
  }

  async close(): Promise<void> {
    this.#ended.abort(new AppError({ code: 'not-connected', data: {} }))
    if (this.#timer) clearTimeout(this.#timer)
    await this.#turn
    this.#connection?.close()
  }

  #change(change: Partial<AcsmartSnapshot>): void {
    this.snapshot.set({ ...this.snapshot.get(), ...change })
  }

  #later(): void {
    if (this.#ended.signal.aborted) return
    this.#timer = setTimeout(() => void this.#look(), this.#options.dialect.pollMs)
  }

  async #look(): Promise<void> {
    try {
      const values = await this.#inTurn(() => this.#read())
      const { failure } = this.snapshot.get()
      // What went wrong with a limit stays until the next one.
      this.#change({ values, state: 'live', failure: failure === this.#lookFailure ? null : failure })
      this.#lookFailure = null
    } catch (thrown) {
      if (this.#ended.signal.aborted) return
      this.#connection?.close()
      this.#connection = null
      const { failure } = this.snapshot.get()
      const isOfLimit = failure !== null && failure !== this.#lookFailure
      this.#lookFailure = { error: errorInfoOf(thrown), station: 'untouched' }
      this.#change({ state: 'lost', failure: isOfLimit ? failure : this.#lookFailure })
    }
    this.#later()
  }

  async #client(): Promise<AcSmartClient> {
    const { dialect, ip, port } = this.#options
    this.#connection ??= await openModbus(ip, port, dialect.unit, dialect.answerMs)
    return new AcSmartClient(this.#connection, dialect, `${ip}:${port}`)
  }

  async #read() {
    return (await this.#client()).read()
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(() => {
      this.#ended.signal.throwIfAborted()
      return work()
    })
    this.#turn = result.catch(() => undefined)
    return result
  }
}
