import { setTimeout as wait } from 'node:timers/promises'
import {
  type EvlinkAction,
  type EvlinkSnapshot,
  type EvlinkWay,
  evlinkActionSchema,
} from '../../shared/contract/evlink.ts'
import { AppError, type ErrorCode, errorInfoOf } from '../../shared/errors.ts'
import { advisoriesFor } from '../../shared/stations/evlink/advisories.ts'
import { type EvlinkDialect, evidenceOf } from '../stations/evlink/dialect.ts'
import { type Credentials, EvlinkClient } from '../stations/evlink/EvlinkClient.ts'
import type { EvlinkPage } from '../stations/evlink/EvlinkPage.ts'
import { readIdentity } from '../stations/evlink/readIdentity.ts'
import type { ActionConsents } from '../stations/web/ActionConsents.ts'
import type { PinnedCertificates } from '../stations/web/PinnedCertificates.ts'
import { hostAndPort } from '../stations/web/stationAddress.ts'
import { WebConversation } from '../stations/web/WebConversation.ts'
import { Watched } from '../watched.ts'

export interface OpenEvlinkOptions extends Credentials {
  readonly kind: 'network' | 'simulated'
  readonly address: string
  readonly allowPublic: boolean
  readonly acceptCertificate: string | null
  readonly dialect: EvlinkDialect
  readonly certificates: PinnedCertificates
  readonly consents: ActionConsents
}

/** While a station reboots, these say only that it is not back yet. */
const AWAY: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['web-unreachable', 'web-timeout', 'web-cut-off'])

const unknown = { name: null, state: null, product: null, reference: null, serial: null, release: null, mac: null }

/** One visit to one EVlink: the conversation, and what is known of the station. */
export class OpenEvlink {
  readonly snapshot: Watched<EvlinkSnapshot>
  readonly #options: OpenEvlinkOptions
  readonly #ended = new AbortController()
  #conversation: WebConversation
  #client: EvlinkClient
  #password: string

  /** Sends nothing. Throws address-invalid. */
  constructor(options: OpenEvlinkOptions) {
    this.#options = options
    this.#password = options.password
    this.#conversation = new WebConversation(options)
    this.#client = new EvlinkClient(this.#conversation, options.dialect)
    const { address } = this.#conversation
    this.snapshot = new Watched<EvlinkSnapshot>({
      kind: options.kind,
      address: hostAndPort(address),
      origin: address.origin,
      secure: address.secure,
      state: 'signed-out',
      dialect: { id: options.dialect.id, confirmed: options.dialect.confirmed },
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
      files: [],
      busy: null,
      failure: null,
    })
  }

  get now(): EvlinkSnapshot {
    return this.snapshot.get()
  }

  get client(): EvlinkClient {
    return this.#client
  }

  /** What consents and copies are filed under: the serial number, else the board's MAC address, else where it is. */
  get id(): string {
    const { identity, address } = this.now
    return identity.serial ?? identity.mac ?? address
  }

  change(change: Partial<EvlinkSnapshot>): void {
    this.snapshot.set({ ...this.now, ...change })
  }

  close(): void {
    this.#ended.abort(new AppError({ code: 'not-connected', data: {} }))
    this.#conversation.close()
  }

  /** Signs in and takes note of what the station says of itself. Throws what EvlinkClient.signIn throws. */
  async signIn(): Promise<void> {
    const { user, language, dialect } = this.#options
    const { page, offMs } = await this.#client.signIn({ user, password: this.#password, language })
    const clock = offMs === null ? null : { offMs, off: Math.abs(offMs) > dialect.driver.clockOffMs }
    this.change({ clock })
    this.#learn(page)
  }

  #learn(page: EvlinkPage): void {
    const { dialect } = this.#options
    const identity = readIdentity(page, dialect)
    const { address } = this.#conversation
    this.change({
      identity,
      address: hostAndPort(address),
      origin: address.origin,
      secure: address.secure,
      state: page.isPasswords ? 'password-first' : 'signed-in',
      defaultLogin: this.#password === dialect.station.password,
      advisories: advisoriesFor(identity.product, identity.release?.version ?? null),
    })
    this.change({ ways: this.#ways() })
  }

  #ways(): EvlinkWay[] {
    const { dialect } = this.#options
    return evlinkActionSchema.options.map(action => {
      const evidence = evidenceOf(dialect, action)
      return { action, rows: dialect.actions[action], evidence, consent: this.#consent(action, evidence) }
    })
  }

  #consent(action: EvlinkAction, evidence: EvlinkWay['evidence']): EvlinkWay['consent'] {
    const { kind, dialect, consents } = this.#options
    if (kind === 'simulated' || evidence !== 'assumed') return 'not-needed'
    return consents.given(this.id, dialect.id, action) ? 'given' : 'needed'
  }

  async confirm(actions: readonly EvlinkAction[]): Promise<void> {
    await this.#options.consents.give(this.id, this.#options.dialect.id, actions)
    this.change({ ways: this.#ways() })
  }

  isAllowed(action: EvlinkAction): boolean {
    return this.now.ways.find(way => way.action === action)?.consent !== 'needed'
  }

  /** Throws action-unconfirmed where nobody has confirmed the way and the person has not allowed it. */
  assertAllowed(action: EvlinkAction): void {
    if (!this.isAllowed(action)) throw new AppError({ code: 'action-unconfirmed', data: { action } })
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

  /** Changes the password and proves it: a new visit signs in with it. Throws write-not-taken where the station knows the old one only. */
  async changePassword(next: string, onSent: () => void): Promise<void> {
    await this.#client.changePassword(this.#password, next, onSent)
    const before = this.#password
    this.#password = next
    this.#begin(this.#conversation.address.origin)
    try {
      await this.signIn()
    } catch (thrown) {
      this.#password = before
      this.change({ state: 'signed-out' })
      if (errorInfoOf(thrown).code !== 'login-refused') throw thrown
      throw new AppError({ code: 'write-not-taken', data: { action: 'change-password' } }, thrown)
    }
  }

  /** Asks for a reboot, waits until the station was away and is back, and signs in again. Throws write-not-taken, station-not-back. */
  async reboot(onSent: () => void): Promise<void> {
    const { dialect, kind } = this.#options
    const { origin, secure, port } = this.#conversation.address
    const { movesTo } = this.now
    onSent()
    await this.#client.askReboot()
    const startedAt = performance.now()
    await this.#untilAway(startedAt)
    const moved =
      movesTo === null || kind === 'simulated' ? origin : `${secure ? 'https' : 'http'}://${movesTo}:${port}`
    this.#begin(moved)
    await this.#untilBack(startedAt + dialect.driver.rebootBackMs)
    this.change({ rebootNeeded: false, movesTo: null, settings: null, events: null })
  }

  /** Resolves when the station does not answer, or knows this visit no more: a reboot ends both. */
  async #untilAway(startedAt: number): Promise<void> {
    const { driver } = this.#options.dialect
    for (;;) {
      try {
        await this.#client.index()
      } catch (thrown) {
        const { code } = errorInfoOf(thrown)
        if (AWAY.has(code) || code === 'session-ended') return
        throw thrown
      }
      if (performance.now() - startedAt > driver.rebootGoneMs) {
        throw new AppError({ code: 'write-not-taken', data: { action: 'reboot' } })
      }
      await this.#pause()
    }
  }

  async #untilBack(until: number): Promise<void> {
    const { rebootBackMs } = this.#options.dialect.driver
    for (;;) {
      try {
        return await this.signIn()
      } catch (thrown) {
        if (!AWAY.has(errorInfoOf(thrown).code)) {
          this.change({ state: 'signed-out' })
          throw thrown
        }
      }
      if (performance.now() > until) {
        const address = hostAndPort(this.#conversation.address)
        throw new AppError({ code: 'station-not-back', data: { address, waitedMs: rebootBackMs } })
      }
      await this.#pause()
    }
  }

  async #pause(): Promise<void> {
    await wait(this.#options.dialect.driver.rebootAskEveryMs, undefined, { signal: this.#ended.signal }).catch(
      () => undefined,
    )
    this.#ended.signal.throwIfAborted()
  }

  /** A new conversation, without the cookies of the one before; the certificate of before counts at a new address, too. */
  #begin(origin: string): void {
    const { certificates } = this.#options
    const acceptCertificate = certificates.of(hostAndPort(this.#conversation.address))
    this.#conversation.close()
    this.#conversation = new WebConversation({ ...this.#options, address: origin, acceptCertificate })
    this.#client = new EvlinkClient(this.#conversation, this.#options.dialect)
  }
}
