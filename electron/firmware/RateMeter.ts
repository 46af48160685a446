/** Before this long nothing is said about speed: the first blocks would make the figure jump. Ms. */
const SETTLE_MS = 3000
/** The rate is taken over this long. Ms. */
const SPAN_MS = 8000

/** Bytes per second over the last seconds, and the time left, from what was confirmed when. `now` is a monotonic clock in ms. */
export class RateMeter {
  readonly #total: number
  #samples: { at: number; bytes: number }[]

  constructor(total: number, bytes: number, now: number) {
    this.#total = total
    this.#samples = [{ at: now, bytes }]
    this.#start = now
  }

  readonly #start: number

  add(bytes: number, now: number): void {
    this.#samples.push({ at: now, bytes })
    const old = now - SPAN_MS
    while (this.#samples.length > 2 && (this.#samples[1]?.at ?? now) < old) this.#samples.shift()
  }

  /** Bytes/s and whole seconds left; null in the first 3 s and while nothing moves. */
  read(): { rate: number | null; etaSeconds: number | null } {
    const first = this.#samples[0]
    const last = this.#samples.at(-1)
    if (!first || !last || last.at - this.#start < SETTLE_MS || last.bytes <= first.bytes)
      return { rate: null, etaSeconds: null }
    const rate = ((last.bytes - first.bytes) * 1000) / (last.at - first.at)
    return { rate: Math.round(rate), etaSeconds: Math.ceil((this.#total - last.bytes) / rate) }
  }
}
