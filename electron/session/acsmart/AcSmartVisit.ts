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
   * Writes the user limit (A): the values of before are kept first, and what was written is read back. Throws action-unconfirmed, limit-out-of-range,
   * backup-failed, modbus-unreachable, modbus-refused, write-not-taken.
   */
  async setLimit(amps: number): Promise<void> {
    const { off, min, max } = this.#options.dialect.userLimit
    assertAllowed([{ action: WRITE_LIMIT, consent: this.snapshot.get().consent }], WRITE_LIMIT)
    if (amps !== off && (amps < min || amps > max)) {
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
    await client.writeLimit(amps)
    const found = await client.readLimit()
    this.#left = found === amps ? 'changed' : 'untouched'
    this.#change({ written: { before: before.userLimit, sent: amps, found, backup }, values: await client.read() })
    if (found !== amps) throw new AppError({ code: 'write-not-taken', data: { action: WRITE_LIMIT } })
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
      const recovered = failure?.error.code === 'modbus-unreachable' ? null : failure
      this.#change({ values, state: 'live', failure: recovered })
    } catch (thrown) {
      if (this.#ended.signal.aborted) return
      this.#connection?.close()
      this.#connection = null
      this.#change({ state: 'lost', failure: { error: errorInfoOf(thrown), station: 'untouched' } })
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
