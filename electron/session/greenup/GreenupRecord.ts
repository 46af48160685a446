import type { GreenupSnapshot, GreenupStored } from '../../../shared/contract/greenup.ts'
import { AppError } from '../../../shared/errors.ts'
import { greenupFiledUnder } from '../../../shared/stations/filedUnder.ts'
import { type GreenupAction, greenupActionSchema } from '../../../shared/stations/greenupAction.ts'
import type { GreenupDialect } from '../../stations/greenup/dialect.ts'
import { hashesOf, showData } from '../../stations/greenup/ocppData.ts'
import type { AboutFacts, ModePage } from '../../stations/greenup/pages.ts'
import type { StoredData, StoredEntry } from '../../stations/greenup/StoredData.ts'
import type { ActionConsents } from '../../stations/web/ActionConsents.ts'
import { evidenceOf } from '../../stations/web/dialectRows.ts'
import { Watched } from '../../watched.ts'
import { assertAllowed, consentTo } from '../visit/ways.ts'
import { greenupSteps } from './greenupSteps.ts'

export interface GreenupRecordOptions {
  readonly kind: 'network' | 'simulated'
  readonly dialect: GreenupDialect
  readonly consents: ActionConsents
  readonly stored: StoredData
}

/** What is known of one station: what pages see, what a person allowed for it, what was stored there. */
export class GreenupRecord {
  readonly snapshot: Watched<GreenupSnapshot>
  readonly #options: GreenupRecordOptions

  constructor(options: GreenupRecordOptions, place: Pick<GreenupSnapshot, 'address' | 'origin' | 'secure'>) {
    this.#options = options
    const { dialect } = options
    this.snapshot = new Watched<GreenupSnapshot>({
      kind: options.kind,
      ...place,
      dialect: { id: dialect.id, confirmed: dialect.confirmed },
      ways: [],
      signedIn: false,
      defaultLogin: null,
      identity: { serial: null, firmware: null, model: null },
      generation: null,
      header: null,
      sides: [],
      status: null,
      steps: [],
      recovered: null,
      stored: null,
      check: null,
      moved: null,
      busy: null,
      watchingUntil: null,
      failure: null,
    })
    this.change({ ways: this.#ways(null) })
  }

  get now(): GreenupSnapshot {
    return this.snapshot.get()
  }

  get dialect(): GreenupDialect {
    return this.#options.dialect
  }

  /** Changes what pages see; the steps follow from it. */
  change(change: Partial<GreenupSnapshot>): void {
    const next = { ...this.snapshot?.get(), ...change }
    this.snapshot.set({ ...next, steps: greenupSteps(next) })
  }

  /** What the station is filed under: its serial, or its address as long as it has not said one. */
  get station(): string {
    return this.#stationBy(this.now.identity.serial)
  }

  #stationBy(serial: string | null): string {
    return greenupFiledUnder({ identity: { serial }, address: this.now.address })
  }

  /** Nobody is known by more than an address before the login. */
  #stationFor(action: GreenupAction, serial: string | null): string {
    return this.#stationBy(action === 'login' ? null : serial)
  }

  #ways(serial: string | null): GreenupSnapshot['ways'] {
    const { dialect } = this.#options
    return greenupActionSchema.options.map(action => {
      const row = dialect.actions[action]
      const evidence = evidenceOf(dialect, [row])
      const consent = consentTo(action, evidence, this.#stationFor(action, serial), this.#options)
      return { action, row, evidence, consent }
    })
  }

  /** Keeps what the person allows. Throws folder-unusable. */
  async confirm(actions: readonly GreenupAction[]): Promise<void> {
    const { consents, dialect } = this.#options
    const { serial } = this.now.identity
    for (const action of actions) await consents.give(this.#stationFor(action, serial), dialect.id, [action])
    this.change({ ways: this.#ways(serial) })
  }

  /** Throws action-unconfirmed where the person has not allowed it. */
  assertAllowed(action: GreenupAction): void {
    assertAllowed(this.now.ways, action)
  }

  /** Takes over who the station is; what was allowed and stored there before counts from now on. */
  takeIdentity(identity: AboutFacts): void {
    const stored = this.#options.stored.of(this.#stationBy(identity.serial))
    this.change({ identity, ways: this.#ways(identity.serial), stored: stored && shown(stored) })
  }

  /** Takes over what the page 'Charging mode' says. */
  takePage({ header, sides, generation }: ModePage): void {
    const { clockToleranceMs } = this.#options.dialect.driver
    const readAt = Date.now()
    const offMs = header.at === null ? null : header.at - readAt
    const off = offMs !== null && Math.abs(offMs) > clockToleranceMs
    const { time, user, rfid } = header
    this.change({ header: { time, offMs, off, user, rfid, readAt }, sides: [...sides], generation, signedIn: true })
  }

  /** All sides are in the mode OCPP. */
  get isOcpp(): boolean {
    return this.now.sides.length > 0 && this.now.sides.every(({ mode }) => mode === 'ocpp')
  }

  /** What there will be to compare with, once this URL and UID are stored. */
  entry(by: GreenupStored['by'], url: string, uid: string): StoredEntry {
    const { separators } = this.#options.dialect.status
    const data = showData(`${url.replace(/\/+$/, '')}${separators[0]}${uid}`)
    const hashes = url === '' ? [] : hashesOf(url, uid, separators)
    return { station: this.station, by, data: url === '' ? '' : data, at: Date.now(), hashes }
  }

  /** The same where the person says that what 'OCPP data' show is right. */
  entryByHand(data: string): StoredEntry {
    const hashes = hashesOf(data, '', [''])
    return { station: this.station, by: 'hand', data: showData(data), at: Date.now(), hashes }
  }

  /** Remembers what was stored; it has to be checked anew. Throws folder-unusable. */
  async keep(entry: StoredEntry): Promise<void> {
    this.change({ stored: shown(entry), check: null })
    await this.#options.stored.keep(entry)
  }

  /** What was stored last. Throws step-first where nothing was. */
  storedEntry(): StoredEntry {
    const entry = this.#options.stored.of(this.station)
    if (!entry) throw new AppError({ code: 'step-first', data: { step: 'store' } })
    return entry
  }

  /** Whether 'OCPP data' are what was stored. */
  fits({ hashes }: StoredEntry, data: string): boolean {
    return data !== '' && hashes.includes(hashesOf(data, '', [''])[0] ?? '')
  }

  /** Says so to the pages. */
  compare(entry: StoredEntry, data: string): void {
    const same = this.fits(entry, data)
    this.change({ check: { same, stored: entry.data, found: showData(data), at: Date.now() } })
  }
}

/** What pages see of what was stored. */
function shown({ by, data, at }: StoredEntry): GreenupStored {
  return { by, data, at }
}
