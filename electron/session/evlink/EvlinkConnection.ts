import { AppError, errorInfoOf } from '../../../shared/errors.ts'
import type { EvlinkDialect } from '../../stations/evlink/dialect.ts'
import { type Credentials, EvlinkClient, type SignedIn } from '../../stations/evlink/EvlinkClient.ts'
import type { PinnedCertificates } from '../../stations/web/PinnedCertificates.ts'
import { type FirstPlace, StationWay } from '../../stations/web/StationWay.ts'
import type { StationAddress } from '../../stations/web/stationAddress.ts'

export interface EvlinkConnectionOptions {
  readonly dialect: EvlinkDialect
  readonly certificates: PinnedCertificates
  readonly conversation: FirstPlace
  readonly credentials: Credentials
}

/** The way to one station and the login there: the password may be changed, and a reboot may lead to another address. */
export class EvlinkConnection {
  readonly #dialect: EvlinkDialect
  readonly #way: StationWay<EvlinkClient>
  /** Kept in memory as long as the visit lasts, and nowhere else. */
  #credentials: Credentials
  #isSignedIn = false

  /** Sends nothing. Throws AppError address-invalid. */
  constructor({ dialect, certificates, conversation, credentials }: EvlinkConnectionOptions) {
    this.#dialect = dialect
    this.#credentials = credentials
    this.#way = new StationWay(conversation, certificates, web => new EvlinkClient(web, dialect))
  }

  get client(): EvlinkClient {
    return this.#way.client
  }

  get address(): StationAddress {
    return this.#way.address
  }

  /** Signed in with the password of every new station. */
  get isDefaultLogin(): boolean {
    return this.#credentials.password === this.#dialect.station.password
  }

  /** The station has let us in since the way led to where it is. */
  get isSignedIn(): boolean {
    return this.#isSignedIn
  }

  /** Throws what EvlinkClient.signIn throws. */
  async signIn(): Promise<SignedIn> {
    const signedIn = await this.client.signIn(this.#credentials)
    this.#isSignedIn = true
    return signedIn
  }

  /** Changes the password and proves it: a new visit signs in with it. Throws write-not-taken where the station knows the old one only. */
  async changePassword(password: string, onSent: () => void): Promise<SignedIn> {
    const before = this.#credentials
    await this.client.changePassword(before.password, password, onSent)
    this.#credentials = { ...before, password }
    this.turnTo(this.address.origin)
    try {
      return await this.signIn()
    } catch (thrown) {
      this.#credentials = before
      if (errorInfoOf(thrown).code !== 'login-refused') throw thrown
      throw new AppError({ code: 'write-not-taken', data: { action: 'change-password' } }, thrown)
    }
  }

  /** Goes on at `origin`, signed out; a certificate there has to be the one of before. */
  turnTo(origin: string): void {
    this.#isSignedIn = false
    this.#way.turnTo(origin)
  }

  /** Ends what runs with not-connected. */
  close(): void {
    this.#way.close()
  }
}
