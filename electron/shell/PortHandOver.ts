import { isAppUrl } from './appProtocol.ts'

/** The channel's name, and the data the page finds beside the port. `preload.ts` cannot import it and repeats it. */
export const PORT_CHANNEL = 'chargewright:port'

interface Frame {
  readonly url: string
  readonly parent: unknown
}

export interface PortRequest<Page extends Frame> {
  readonly sender: unknown
  readonly senderFrame: Page | null
}

export interface PortHandOverOptions<Page extends Frame> {
  /** The contents of our own window. */
  contents: unknown
  /** Makes a channel, serves one end, and gives the other one to `page`. */
  give(page: Page): void
}

/**
 * Gives the page its one line to the backend: once for each document, to the main frame of our own window and nobody else.
 * A request from anywhere else, or a second one from the same document, gets no answer.
 */
export class PortHandOver<Page extends Frame> {
  readonly #options: PortHandOverOptions<Page>
  #given = false

  constructor(options: PortHandOverOptions<Page>) {
    this.#options = options
  }

  /** A new document is being loaded into the main frame: it may ask once. */
  documentStarted(): void {
    this.#given = false
  }

  /** Returns whether the port was given. */
  request({ sender, senderFrame }: PortRequest<Page>): boolean {
    const ours =
      sender === this.#options.contents &&
      senderFrame !== null &&
      senderFrame.parent === null &&
      isAppUrl(senderFrame.url)
    if (!ours || this.#given) return false
    this.#given = true
    this.#options.give(senderFrame)
    return true
  }
}
