import { randomUUID } from 'node:crypto'
import { LOG_LINES_KEPT, type LogBatch } from '../../shared/contract/log.ts'
import type { LogLine } from '../../shared/log/logLine.ts'

/** Lines are handed on in batches, at most so often: a page draws no faster. Ms. */
const BATCH_MS = 40
const LONGEST_BATCH = 4000

/** The log of one connection: the last lines, numbered, for any number of readers at their own speed. */
export class LogStore {
  readonly session = randomUUID()
  readonly #kept: number
  #lines: LogLine[] = []
  #first = 0
  readonly #readers = new Set<() => void>()
  #ended = false

  constructor(kept: number = LOG_LINES_KEPT) {
    this.#kept = kept
  }

  /** Adds a line and gives it its number. */
  add(line: Omit<LogLine, 'n'>): LogLine {
    const numbered = { n: this.#first + this.#lines.length, ...line }
    this.#lines.push(numbered)
    if (this.#lines.length >= this.#kept * 1.1) {
      const surplus = this.#lines.length - this.#kept
      this.#lines = this.#lines.slice(surplus)
      this.#first += surplus
    }
    for (const wake of this.#readers) wake()
    return numbered
  }

  /** No line will follow. */
  end(): void {
    this.#ended = true
    for (const wake of this.#readers) wake()
  }

  /** Kept lines from number `from` on, then new ones as they come, until the signal or the end. The first batch comes at once, even an empty one. */
  async *watch(from: number, signal?: AbortSignal): AsyncGenerator<LogBatch, void> {
    let next = Math.max(0, from)
    let wake: (() => void) | null = null
    const notice = (): void => wake?.()
    this.#readers.add(notice)
    signal?.addEventListener('abort', notice)
    try {
      const first = this.#batch(next)
      next = (first.lines.at(-1)?.n ?? next - 1) + 1
      yield first
      while (!signal?.aborted) {
        if (next < this.#end()) {
          const batch = this.#batch(next)
          next = (batch.lines.at(-1)?.n ?? next) + 1
          yield batch
          if (next >= this.#end()) await new Promise(resolve => setTimeout(resolve, BATCH_MS))
          continue
        }
        if (this.#ended) return
        await new Promise<void>(resolve => {
          wake = resolve
        })
        wake = null
      }
    } finally {
      this.#readers.delete(notice)
      signal?.removeEventListener('abort', notice)
    }
  }

  #end(): number {
    return this.#first + this.#lines.length
  }

  #batch(next: number): LogBatch {
    const from = Math.max(next, this.#first)
    const lines = this.#lines.slice(from - this.#first, from - this.#first + LONGEST_BATCH)
    return { session: this.session, dropped: this.#first, lines }
  }
}
