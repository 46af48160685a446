import type { GreenupSnapshot, GreenupStored } from '../../shared/contract/greenup.ts'
import { AppError } from '../../shared/errors.ts'
import { type GreenupAction, greenupActionSchema } from '../../shared/stations/greenupAction.ts'
import { evidenceOf, type GreenupDialect } from '../stations/greenup/dialect.ts'
import { hashesOf, showData } from '../stations/greenup/ocppData.ts'
import type { ModePage } from '../stations/greenup/pages.ts'
import type { StoredData, StoredEntry } from '../stations/greenup/StoredData.ts'
import type { ActionConsents } from '../stations/web/ActionConsents.ts'
import { Watched } from '../watched.ts'
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
    this.change({ ways: this.ways(null) })
  }

  get now(): GreenupSnapshot {
    return this.snapshot.get()
  }

  /** Changes what pages see; the steps follow from it. */
  change(change: Partial<GreenupSnapshot>): void {
    const next = { ...this.snapshot?.get(), ...change }
    this.snapshot.set({ ...next, steps: greenupSteps(next) })
  }

  /** What the station is filed under: its serial, or its address as long as it has not said one. */
  get station(): string {
    return this.stationBy(this.now.identity.serial)
  }

  /** The same for a serial that is only just being learnt. */
  stationBy(serial: string | null): string {
    return `greenup-${serial ?? this.now.address}`
  }

  /** Nobody is known by more than an address before the login. */
  stationFor(action: GreenupAction): string {
    return action === 'login' ? this.stationBy(null) : this.station
  }

  /** How each action is done, and whether it is allowed for the station with this serial. */
  ways(serial: string | null): GreenupSnapshot['ways'] {
    const { dialect, consents, kind } = this.#options
    return greenupActionSchema.options.map(action => {
      const evidence = evidenceOf(dialect, action)
      const needed = kind === 'network' && evidence === 'assumed'
      const station = this.stationBy(action === 'login' ? null : serial)
      const given = consents.given(station, dialect.id, action)
      return {
        action,
        row: dialect.actions[action],
        evidence,
        consent: needed ? (given ? 'given' : 'needed') : 'not-needed',
      }
    })
  }

  /** Throws action-unconfirmed where the person has not allowed it. */
  assertAllowed(action: GreenupAction): void {
    const way = this.now.ways.find(each => each.action === action)
    if (way?.consent === 'needed') throw new AppError({ code: 'action-unconfirmed', data: { action } })
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
export function shown({ by, data, at }: StoredEntry): GreenupStored {
  return { by, data, at }
}
