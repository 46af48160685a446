import {
  type EvlinkAction,
  type EvlinkSnapshot,
  type EvlinkWay,
  evlinkActionSchema,
} from '../../../shared/contract/evlink.ts'
import { AppError } from '../../../shared/errors.ts'
import { advisoriesFor } from '../../../shared/stations/evlink/advisories.ts'
import { evlinkFiledUnder } from '../../../shared/stations/filedUnder.ts'
import type { EvlinkDialect } from '../../stations/evlink/dialect.ts'
import type { SignedIn } from '../../stations/evlink/EvlinkClient.ts'
import { readIdentity } from '../../stations/evlink/readIdentity.ts'
import type { ActionConsents } from '../../stations/web/ActionConsents.ts'
import { evidenceOf } from '../../stations/web/dialectRows.ts'
import { type StationAddress, shownPlace } from '../../stations/web/stationAddress.ts'
import { Watched } from '../../watched.ts'
import { assertAllowed, consentTo, isAllowed } from '../visit/ways.ts'

export interface EvlinkRecordOptions {
  readonly kind: 'network' | 'simulated'
  readonly dialect: EvlinkDialect
  readonly consents: ActionConsents
}

const unknown = { name: null, state: null, product: null, reference: null, serial: null, release: null, mac: null }

/** What is known of one station: what pages see, and what a person allowed for it. */
export class EvlinkRecord {
  readonly snapshot: Watched<EvlinkSnapshot>
  readonly #options: EvlinkRecordOptions

  constructor(options: EvlinkRecordOptions, address: StationAddress) {
    const { kind, dialect } = options
    this.#options = options
    this.snapshot = new Watched<EvlinkSnapshot>({
      kind,
      ...shownPlace(address),
      state: 'signed-out',
      dialect: { id: dialect.id, confirmed: dialect.confirmed },
      ways: [],
      identity: unknown,
      advisories: { ids: [], certain: false },
      defaultLogin: false,
      clock: null,
      settings: null,
      saved: null,
      rebootNeeded: false,
      movesTo: null,
      events: null,
      configurationName: dialect.configuration.file,
      files: [],
      busy: null,
      failure: null,
    })
  }

  get now(): EvlinkSnapshot {
    return this.snapshot.get()
  }

  change(change: Partial<EvlinkSnapshot>): void {
    this.snapshot.set({ ...this.now, ...change })
  }

  /** What consents and copies are filed under: the serial number, else the board's MAC address, else where it is. */
  get station(): string {
    return evlinkFiledUnder(this.now)
  }

  /**
   * Takes over what a station says of itself right after the login, `isDefaultLogin` with the password of delivery. Throws other-station where it is
   * not the one of before.
   */
  takeLogin({ page, offMs }: SignedIn, address: StationAddress, isDefaultLogin: boolean): void {
    const { dialect } = this.#options
    const identity = readIdentity(page, dialect)
    const expected = this.now.identity.serial
    if (expected !== null && identity.serial !== null && identity.serial !== expected) {
      throw new AppError({ code: 'other-station', data: { expected, found: identity.serial } })
    }
    this.change({
      ...shownPlace(address),
      identity,
      clock: offMs === null ? null : { offMs, off: Math.abs(offMs) > dialect.driver.clockOffMs },
      state: page.isPasswords ? 'password-first' : 'signed-in',
      defaultLogin: isDefaultLogin,
      advisories: advisoriesFor(identity.product, identity.release?.version ?? null),
    })
    this.change({ ways: this.#ways() })
  }

  #ways(): EvlinkWay[] {
    const { dialect } = this.#options
    return evlinkActionSchema.options.map(action => {
      const rows = dialect.actions[action]
      const evidence = evidenceOf(dialect, rows)
      return { action, rows, evidence, consent: consentTo(action, evidence, this.station, this.#options) }
    })
  }

  /** Keeps what the person allows. Throws folder-unusable. */
  async confirm(actions: readonly EvlinkAction[]): Promise<void> {
    await this.#options.consents.give(this.station, this.#options.dialect.id, actions)
    this.change({ ways: this.#ways() })
  }

  isAllowed(action: EvlinkAction): boolean {
    return isAllowed(this.now.ways, action)
  }

  /** Throws action-unconfirmed where the person has not allowed it. */
  assertAllowed(action: EvlinkAction): void {
    assertAllowed(this.now.ways, action)
  }

  /** Throws where an action is not possible now: session-ended, step-first, action-unconfirmed. `changes`: it changes the station. */
  assertMay(action: EvlinkAction, changes: boolean): void {
    const { state, defaultLogin, address } = this.now
    if (state === 'signed-out') throw new AppError({ code: 'session-ended', data: { address } })
    const passwordFirst = state === 'password-first' || (changes && defaultLogin)
    if (passwordFirst && action !== 'change-password') {
      throw new AppError({ code: 'step-first', data: { step: 'change-password' } })
    }
    this.assertAllowed(action)
  }
}
