import { setTimeout as wait } from 'node:timers/promises'
import { errorInfoOf } from '../../shared/errors.ts'
import type { GreenupDialect } from '../stations/greenup/dialect.ts'
import { GreenupClient } from '../stations/greenup/GreenupClient.ts'
import type { ModePage } from '../stations/greenup/pages.ts'
import type { PinnedCertificates } from '../stations/web/PinnedCertificates.ts'
import { hostAndPort, type StationAddress } from '../stations/web/stationAddress.ts'
import { type ConversationOptions, WebConversation } from '../stations/web/WebConversation.ts'

/** The login of a station's pages; kept in memory as long as the visit lasts, and nowhere else. */
export interface Credentials {
  readonly user: string
  readonly password: string
}

export interface GreenupConnectionOptions {
  readonly dialect: GreenupDialect
  readonly conversation: Omit<ConversationOptions, 'certificates'>
  readonly certificates: PinnedCertificates
}

/** A place to wait at for a station, and for how long: `everyMs` between two looks, until `until` (ms since 1970). */
export interface NewPlace {
  readonly address: string
  readonly everyMs: number
  readonly until: number
}

/** Errors of a station that is not there yet. */
const AWAY: ReadonlySet<string> = new Set(['web-unreachable', 'web-timeout', 'web-cut-off'])

/** The way to one station and the login there: it may be signed in anew, and may lead to another address later. */
export class GreenupConnection {
  readonly #options: GreenupConnectionOptions
  #web: WebConversation
  #client: GreenupClient
  #credentials: Credentials | null = null

  /** Sends nothing. Throws AppError address-invalid. */
  constructor(options: GreenupConnectionOptions) {
    this.#options = options
    this.#web = new WebConversation({ ...options.conversation, certificates: options.certificates })
    this.#client = new GreenupClient(this.#web, options.dialect)
  }

  get client(): GreenupClient {
    return this.#client
  }

  get address(): StationAddress {
    return this.#web.address
  }

  /** Signed in with the user and password of every new station. */
  get isDefaultLogin(): boolean {
    const { base } = this.#options.dialect
    return this.#credentials?.user === base.user && this.#credentials.password === base.password
  }

  /** Signs in, and keeps the login for as long as the visit lasts. */
  async signIn(credentials: Credentials, signal: AbortSignal): Promise<ModePage> {
    const page = await this.#client.signIn(credentials.user, credentials.password, signal)
    this.#credentials = credentials
    return page
  }

  /** The page 'Charging mode', signing in once more where the station has ended the visit. Throws session-ended where it cannot. */
  async enter(signal: AbortSignal): Promise<ModePage> {
    try {
      return await this.#client.readMode(signal)
    } catch (thrown) {
      if (!this.#credentials || errorInfoOf(thrown).code !== 'session-ended') throw thrown
      return this.signIn(this.#credentials, signal)
    }
  }

  /** Enters with the login that the station was given; where that was not taken, with the old one. */
  async enterWith(given: Partial<Credentials>, signal: AbortSignal): Promise<ModePage> {
    const before = this.#credentials
    const after = before && { ...before, ...given }
    if (!after || (before.user === after.user && before.password === after.password)) return this.enter(signal)
    this.#turnTo(this.#conversationAt(this.address.origin, this.#options.conversation.acceptCertificate))
    try {
      return await this.signIn(after, signal)
    } catch (thrown) {
      if (errorInfoOf(thrown).code !== 'login-refused') throw thrown
      return this.signIn(before, signal)
    }
  }

  /**
   * Waits at another place until the station is there, and signs in with the login it was given; false where it does not come. A certificate has to be
   * the one confirmed at the old place.
   */
  async moveTo(
    { address, everyMs, until }: NewPlace,
    given: Partial<Credentials>,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { certificates, dialect } = this.#options
    const before = this.#credentials
    if (!before) return false
    const { user, password } = { ...before, ...given }
    const pinned = certificates.of(hostAndPort(this.address))
    for (;;) {
      const web = this.#conversationAt(address, pinned)
      const client = new GreenupClient(web, dialect)
      try {
        await client.recognise(signal)
        await client.signIn(user, password, signal)
        this.#turnTo(web)
        this.#credentials = { user, password }
        return true
      } catch (thrown) {
        web.close()
        signal.throwIfAborted()
        if (!AWAY.has(errorInfoOf(thrown).code) || Date.now() + everyMs > until) return false
      }
      await wait(everyMs, undefined, { signal })
    }
  }

  close(): void {
    this.#web.close()
  }

  #conversationAt(address: string, acceptCertificate: string | null): WebConversation {
    const { conversation, certificates } = this.#options
    return new WebConversation({ ...conversation, address, acceptCertificate, certificates })
  }

  #turnTo(web: WebConversation): void {
    this.#web.close()
    this.#web = web
    this.#client = new GreenupClient(web, this.#options.dialect)
  }
}
