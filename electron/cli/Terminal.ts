import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'

export interface TerminalStreams {
  out: Writable
  err: Writable & { isTTY?: boolean; columns?: number }
  input: Readable & { isTTY?: boolean }
}

/**
 * Where a command writes. Results go to stdout, everything else to stderr, so that a result can be piped. With `json` the result is one document.
 */
export class Terminal {
  readonly #streams: TerminalStreams
  readonly json: boolean
  #barShown = false
  #wroteJson = false

  constructor(streams: TerminalStreams, json: boolean) {
    this.#streams = streams
    this.json = json
  }

  /** The one document was written. */
  get wroteJson(): boolean {
    return this.#wroteJson
  }

  /** Part of the result, for people; nothing with --json. */
  print(text: string): void {
    if (!this.json) this.#streams.out.write(`${text}\n`)
  }

  /** The result, for programs; nothing without --json. */
  printJson(value: unknown): void {
    if (!this.json) return
    this.#streams.out.write(`${JSON.stringify(value, null, 2)}\n`)
    this.#wroteJson = true
  }

  /** Progress, log, reasons. */
  tell(text: string): void {
    this.#clearBar()
    this.#streams.err.write(`${text}\n`)
  }

  /** True where a bar can be redrawn in place. */
  get draws(): boolean {
    return this.#streams.err.isTTY === true
  }

  /** One line that is overwritten by the next. */
  drawBar(text: string): void {
    if (!this.draws) return
    this.#streams.err.write(`\r${text.slice(0, (this.#streams.err.columns ?? 80) - 1)}\x1b[K`)
    this.#barShown = true
  }

  /** Asks; null where nobody can answer. */
  async ask(question: string): Promise<string | null> {
    if (!this.#streams.input.isTTY) return null
    this.#clearBar()
    const lines = createInterface({ input: this.#streams.input, output: this.#streams.err })
    try {
      return await lines.question(`${question} `)
    } finally {
      lines.close()
    }
  }

  #clearBar(): void {
    if (!this.#barShown) return
    this.#streams.err.write('\r\x1b[K')
    this.#barShown = false
  }
}
