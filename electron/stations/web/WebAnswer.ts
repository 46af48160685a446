import { decodePage } from './decodePage.ts'

/** What a station answered, whole. */
export class WebAnswer {
  readonly status: number
  /** Where the answer came from, after redirects. */
  readonly url: URL
  /** Small letters, without parameters; empty where the answer does not say. */
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly #headers: ReadonlyMap<string, string>

  constructor(status: number, url: URL, headers: ReadonlyMap<string, string>, bytes: Uint8Array) {
    this.status = status
    this.url = url
    this.bytes = bytes
    this.#headers = headers
    this.mediaType = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  }

  /** A header's value, or null. The name in small letters. */
  header(name: string): string | null {
    return this.#headers.get(name) ?? null
  }

  /** The body as text, in the character set that the answer names, or its page does. */
  get text(): string {
    return decodePage(this.bytes, this.#headers.get('content-type') ?? '')
  }
}
