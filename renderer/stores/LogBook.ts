import type { LogBatch } from '../../shared/contract/log.ts'
import type { LogLine } from '../../shared/log/logLine.ts'

/** Dropping the oldest lines moves all others in memory, so that many go at once. */
const SLACK = 4096

/**
 * The lines of the present session, the oldest dropped beyond a limit. Plain arrays outside of React: thousands of lines come per second.
 * A place counts lines from the session's first one on and stays the same when older lines are dropped.
 */
export class LogBook {
  readonly #limit: number
  #lines: LogLine[] = []
  #first = 0
  #session: string | null = null
  #next = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get session(): string | null {
    return this.#session
  }

  /** The number of the line to ask for after the link to the backend was lost. */
  get next(): number {
    return this.#next
  }

  /** The place of the oldest line kept. */
  get first(): number {
    return this.#first
  }

  /** The place after the newest line. */
  get end(): number {
    return this.#first + this.#lines.length
  }

  get size(): number {
    return this.#lines.length
  }

  at(place: number): LogLine | undefined {
    return this.#lines[place - this.#first]
  }

  /** Takes a batch. Another session than before: everything before is gone. Lines that are here already are left out. */
  append({ session, lines }: LogBatch) {
    if (session !== this.#session) {
      this.#session = session
      this.#lines = []
      this.#first = 0
      this.#next = 0
    }
    for (const line of lines) {
      if (line.n < this.#next) continue
      this.#lines.push(line)
      this.#next = line.n + 1
    }
    if (this.#lines.length > this.#limit + SLACK) {
      const over = this.#lines.length - this.#limit
      this.#lines.splice(0, over)
      this.#first += over
    }
  }
}
