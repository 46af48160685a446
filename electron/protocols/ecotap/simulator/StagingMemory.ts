/** The part of the external flash an image is collected in, block by block, in any order inside the window (rows D22, D31, D32). */
export class StagingMemory {
  readonly #bytes: Buffer
  /** What was received ahead of `next`, as [from, to), ascending. */
  #ahead: [from: number, to: number][] = []
  #next = 0

  constructor(size: number) {
    this.#bytes = Buffer.alloc(size, 0xff)
  }

  get size(): number {
    return this.#bytes.length
  }

  /** The end of the data that is held without a gap. */
  get next(): number {
    return this.#next
  }

  get complete(): boolean {
    return this.#next === this.#bytes.length
  }

  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** Keeps a block whose end is at most `reach` bytes behind `next`; of data already held nothing is written again. False: out of reach. */
  put(offset: number, data: Uint8Array, reach: number): boolean {
    const end = offset + data.length
    if (end > this.#bytes.length || end > this.#next + reach) return false
    if (end <= this.#next) return true
    const from = Math.max(offset, this.#next)
    this.#bytes.set(data.subarray(from - offset), from)
    this.#ahead.push([from, end])
    this.#advance()
    return true
  }

  #advance(): void {
    this.#ahead.sort(([a], [b]) => a - b)
    for (const [from, to] of this.#ahead) {
      if (from > this.#next) break
      this.#next = Math.max(this.#next, to)
    }
    this.#ahead = this.#ahead.filter(([, to]) => to > this.#next)
  }
}
