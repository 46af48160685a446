import type { AcsmartScenario, AcsmartSnapshot } from '../../shared/contract/acsmart.ts'
import { AppError, errorInfoOf } from '../../shared/errors.ts'
import { AcSmartClient } from '../stations/acsmart/AcSmartClient.ts'
import type { AcSmartDialect } from '../stations/acsmart/dialect.ts'
import { type ModbusConnection, openModbus } from '../stations/acsmart/openModbus.ts'
import type { ActionConsents } from '../stations/web/ActionConsents.ts'
import type { FileBackups } from '../stations/web/FileBackups.ts'
import { resolveStation } from '../stations/web/resolveStation.ts'
import { hostAndPort, parseStationAddress, type StationAddress } from '../stations/web/stationAddress.ts'
import { Watched } from '../watched.ts'

/** A simulated station that runs on this laptop. */
export interface StartedAcSmart {
  readonly host: string
  readonly port: number
  close(): Promise<void>
}

export interface AcSmartVisitOptions {
  readonly dialect: AcSmartDialect
  readonly consents: ActionConsents
  readonly files: FileBackups
  startSimulated(scenario: AcsmartScenario): Promise<StartedAcSmart>
}

const WRITE_LIMIT = 'write-limit'

interface Open {
  readonly ip: string
  readonly port: number
  connection: ModbusConnection | null
  readonly end: () => Promise<void>
  timer: NodeJS.Timeout | null
}

/** The one AC SMART in front of the person: read again and again over Modbus, and its user limit written where the person allowed it. */
export class AcSmartVisit {
  readonly snapshot = new Watched<AcsmartSnapshot | null>(null)
  readonly #options: AcSmartVisitOptions
  #open: Open | null = null
  /** Questions go out one at a time. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: AcSmartVisitOptions) {
    this.#options = options
  }

  /** Reads a station once, then every 2 s. Throws already-connected, address-*, modbus-unreachable, modbus-refused. */
  async connect(text: string, allowPublic: boolean): Promise<void> {
    this.#assertFree()
    const typed = parseStationAddress(text)
    const address: StationAddress = text.includes(`:${typed.port}`)
      ? typed
      : { ...typed, port: this.#options.dialect.port }
    const ip = await resolveStation(address, allowPublic)
    const shown = address.port === this.#options.dialect.port ? address.host : hostAndPort(address)
    await this.#start('station', shown, ip, address.port, async () => undefined)
  }

  /** Starts a simulated station and reads it. Throws already-connected. */
  async connectSimulated(scenario: AcsmartScenario): Promise<void> {
    this.#assertFree()
    const station = await this.#options.startSimulated(scenario)
    await this.#start('simulated', `${station.host}:${station.port}`, station.host, station.port, () => station.close())
  }

  async #start(
    kind: AcsmartSnapshot['kind'],
    address: string,
    ip: string,
    port: number,
    end: () => Promise<void>,
  ): Promise<void> {
    const { dialect, consents } = this.#options
    const open: Open = { ip, port, connection: null, end, timer: null }
    try {
      const values = await this.#read(open)
      this.#assertFree()
      this.#open = open
      const given = consents.given(address, dialect.id, WRITE_LIMIT)
      this.snapshot.set({
        kind,
        address,
        state: 'live',
        dialect: { id: dialect.id, confirmed: dialect.confirmed },
        consent: kind === 'simulated' || dialect.confirmed !== null ? 'not-needed' : given ? 'given' : 'needed',
        limit: { min: dialect.userLimit.min, max: dialect.userLimit.max },
        values,
        written: null,
        busy: false,
        failure: null,
      })
      this.#later(open)
    } catch (thrown) {
      open.connection?.close()
      await end()
      throw thrown
    }
  }

  async disconnect(): Promise<void> {
    const open = this.#open
    if (!open) return
    this.#open = null
    if (open.timer) clearTimeout(open.timer)
    await this.#turn.catch(() => undefined)
    open.connection?.close()
    this.snapshot.set(null)
    await open.end()
  }

  /** The person allows writing the limit here. Throws not-connected, folder-unusable. */
  async confirm(): Promise<void> {
    const { address } = this.#now()
    await this.#options.consents.give(address, this.#options.dialect.id, [WRITE_LIMIT])
    this.#change({ consent: 'given' })
  }

  /**
   * Writes the user limit (A): the values of before are kept first, and what was written is read back. Throws not-connected, action-unconfirmed,
   * limit-out-of-range, backup-failed, modbus-unreachable, modbus-refused, write-not-confirmed.
   */
  async setLimit(amps: number): Promise<void> {
    const { consent, address } = this.#now()
    const { dialect, files } = this.#options
    const { off, min, max } = dialect.userLimit
    if (consent === 'needed') throw new AppError({ code: 'action-unconfirmed', data: { action: WRITE_LIMIT } })
    if (amps !== off && (amps < min || amps > max)) {
      throw new AppError({ code: 'limit-out-of-range', data: { amps, min, max } })
    }
    const open = this.#open
    if (!open) throw new AppError({ code: 'not-connected', data: {} })
    let station: 'untouched' | 'maybe-changed' | 'changed' = 'untouched'
    this.#change({ busy: true, failure: null })
    try {
      await this.#inTurn(async () => {
        const client = await this.#client(open)
        const before = await client.read()
        const backup = await files.write(address, 'acsmart.json', Buffer.from(`${JSON.stringify(before, null, 2)}\n`))
        station = 'maybe-changed'
        await client.writeLimit(amps)
        const found = await client.readLimit()
        station = found === amps ? 'changed' : 'untouched'
        this.#change({ written: { before: before.userLimit, sent: amps, found, backup }, values: await client.read() })
        if (found !== amps) throw new AppError({ code: 'write-not-taken', data: { action: WRITE_LIMIT } })
      })
    } catch (thrown) {
      this.#change({ failure: { error: errorInfoOf(thrown), station } })
      throw thrown
    } finally {
      this.#change({ busy: false })
    }
  }

  #now(): AcsmartSnapshot {
    const now = this.snapshot.get()
    if (!now) throw new AppError({ code: 'not-connected', data: {} })
    return now
  }

  #assertFree(): void {
    const now = this.snapshot.get()
    if (now) throw new AppError({ code: 'already-connected', data: { path: now.address } })
  }

  #change(change: Partial<AcsmartSnapshot>): void {
    const now = this.snapshot.get()
    if (now) this.snapshot.set({ ...now, ...change })
  }

  #later(open: Open): void {
    open.timer = setTimeout(() => void this.#look(open), this.#options.dialect.pollMs)
  }

  async #look(open: Open): Promise<void> {
    try {
      const values = await this.#inTurn(() => this.#read(open))
      if (this.#open !== open) return
      const { failure } = this.#now()
      const recovered = failure?.error.code === 'modbus-unreachable' ? null : failure
      this.#change({ values, state: 'live', failure: recovered })
    } catch (thrown) {
      if (this.#open !== open) return
      open.connection?.close()
      open.connection = null
      this.#change({ state: 'lost', failure: { error: errorInfoOf(thrown), station: 'untouched' } })
    }
    this.#later(open)
  }

  async #client(open: Open): Promise<AcSmartClient> {
    const { dialect } = this.#options
    open.connection ??= await openModbus(open.ip, open.port, dialect.unit, dialect.answerMs)
    return new AcSmartClient(open.connection, dialect, `${open.ip}:${open.port}`)
  }

  async #read(open: Open) {
    return (await this.#client(open)).read()
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
