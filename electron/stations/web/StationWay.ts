import type { PinnedCertificates } from './PinnedCertificates.ts'
import { hostAndPort, type StationAddress } from './stationAddress.ts'
import { type ConversationOptions, WebConversation } from './WebConversation.ts'

/** Where a conversation begins, as the person typed and confirmed it. */
export type FirstPlace = Omit<ConversationOptions, 'certificates'>

/** The way to one station's pages, which may lead to another address later. */
export class StationWay<Client> {
  readonly #first: FirstPlace
  readonly #certificates: PinnedCertificates
  readonly #clientOf: (conversation: WebConversation) => Client
  #conversation: WebConversation
  #client: Client

  /** Sends nothing. Throws AppError address-invalid. */
  constructor(
    first: FirstPlace,
    certificates: PinnedCertificates,
    clientOf: (conversation: WebConversation) => Client,
  ) {
    this.#first = first
    this.#certificates = certificates
    this.#clientOf = clientOf
    this.#conversation = new WebConversation({ ...first, certificates })
    this.#client = clientOf(this.#conversation)
  }

  get client(): Client {
    return this.#client
  }

  get address(): StationAddress {
    return this.#conversation.address
  }

  /** Goes on at `origin` without the cookies of before; a certificate there has to be the one confirmed at the place before. */
  turnTo(origin: string): void {
    const acceptCertificate = this.#certificates.of(hostAndPort(this.address))
    this.#conversation.close()
    this.#conversation = new WebConversation({
      ...this.#first,
      address: origin,
      acceptCertificate,
      certificates: this.#certificates,
    })
    this.#client = this.#clientOf(this.#conversation)
  }

  /** Ends what runs with not-connected. */
  close(): void {
    this.#conversation.close()
  }
}
