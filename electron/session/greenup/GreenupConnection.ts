import { AppError, errorInfoOf } from '../../../shared/errors.ts'
import type { GreenupDialect } from '../../stations/greenup/dialect.ts'
import { GreenupClient } from '../../stations/greenup/GreenupClient.ts'
import type { ModePage } from '../../stations/greenup/pages.ts'
import type { PinnedCertificates } from '../../stations/web/PinnedCertificates.ts'
import { type FirstPlace, StationWay } from '../../stations/web/StationWay.ts'
import type { StationAddress } from '../../stations/web/stationAddress.ts'
import { type Patience, whileAway } from '../visit/whileAway.ts'

/** The login of a station's pages; kept in memory as long as the visit lasts, and nowhere else. */
export interface Credentials {
  readonly user: string
  readonly password: string
}

export interface GreenupConnectionOptions {
  readonly dialect: GreenupDialect
  readonly conversation: FirstPlace
  readonly certificates: PinnedCertificates
}

/** A place to wait at for a station. */
export interface NewPlace extends Patience {
  readonly origin: string
  /** Whose serial it has to show; null where it has none. */
  readonly serial: string | null
}

/** The way to one station and the login there: it may be signed in anew, and may lead to another address later. */
export class GreenupConnection {
  readonly #options: GreenupConnectionOptions
  readonly #way: StationWay<GreenupClient>
  #credentials: Credentials | null = null

  /** Sends nothing. Throws AppError address-invalid. */
  constructor(options: GreenupConnectionOptions) {
    const { conversation, certificates, dialect } = options
    this.#options = options
    this.#way = new StationWay(conversation, certificates, web => new GreenupClient(web, dialect))
  }

  get client(): GreenupClient {
    return this.#way.client
  }

  get address(): StationAddress {
    return this.#way.address
  }

  /** Signed in with the user and password of every new station. */
  get isDefaultLogin(): boolean {
    const { base } = this.#options.dialect
    return this.#credentials?.user === base.user && this.#credentials.password === base.password
  }

  /** Signs in, and keeps the login for as long as the visit lasts. */
  async signIn(credentials: Credentials, signal: AbortSignal): Promise<ModePage> {
    const page = await this.client.signIn(credentials.user, credentials.password, signal)
    this.#credentials = credentials
    return page
  }

  /** The page 'Charging mode', signing in once more where the station has ended the visit. Throws session-ended where it cannot. */
  async enter(signal: AbortSignal): Promise<ModePage> {
    try {
      return await this.client.readMode(signal)
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
    this.#way.turnTo(this.address.origin)
    try {
      return await this.signIn(after, signal)
    } catch (thrown) {
      if (errorInfoOf(thrown).code !== 'login-refused') throw thrown
      return this.signIn(before, signal)
    }
  }

  /**
   * Waits at another place until the station is there, and signs in with the login it was given. Where it does not come, the way leads to the old place
   * again. Throws what signing in throws, other-station where another one is there, certificate-changed where the certificate is another one.
   */
  async moveTo(place: NewPlace, given: Partial<Credentials>, signal: AbortSignal): Promise<void> {
    const before = this.address.origin
    this.#way.turnTo(place.origin)
    try {
      await whileAway(() => this.#arrive(place.serial, given, signal), place, signal)
    } catch (thrown) {
      this.#way.turnTo(before)
      throw thrown
    }
  }

  async #arrive(serial: string | null, given: Partial<Credentials>, signal: AbortSignal): Promise<void> {
    await this.client.recognise(signal)
    const credentials = this.#credentials && { ...this.#credentials, ...given }
    if (!credentials) throw new AppError({ code: 'not-connected', data: {} })
    await this.client.signIn(credentials.user, credentials.password, signal)
    const found = (await this.client.readAbout(signal)).serial
    if (serial !== null && found !== null && found !== serial) {
      throw new AppError({ code: 'other-station', data: { expected: serial, found } })
    }
    this.#credentials = credentials
  }

  /** Ends what runs with not-connected. */
  close(): void {
    this.#way.close()
  }
}
