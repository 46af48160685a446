import type { LineSettings } from '../../shared/contract/ports.ts'
import { seededRandom } from '../seededRandom.ts'

/** What noise and breaks do to one direction. Shares are per byte, 0 to 1. */
export interface LineFaults {
  seed?: number
  flip?: number
  drop?: number
  duplicate?: number
  /** Nothing passes after this many bytes. */
  cutAfter?: number
  /** Once this many bytes have passed, the line stands still for a while. */
  stall?: { afterBytes: number; forMs: number }
}

export interface PacedDirectionOptions {
  line: LineSettings
  /** From the last bit of a group to its delivery, in ms; 16 is what FTDI adapters wait. */
  latencyMs: number
  faults?: LineFaults
  deliver: (bytes: Uint8Array) => void
}

/** What the sending side's hardware buffers before it makes the sender wait. Bytes. */
const FIFO = 256
/** What an adapter hands on at once. Bytes. */
const GROUP = 64
/** Timers are coarse: what is due within this is done now. ms. */
const EARLY = 0.5

interface Waiting {
  bytes: Uint8Array
  since: number
  taken: () => void
}

interface Group {
  bytes: Uint8Array
  dueAt: number
}

/** How many ms one byte takes: start bit, data, parity, stop bits. */
export function byteTime({ baudRate, dataBits, parity, stopBits }: LineSettings): number {
  return ((1 + dataBits + (parity === 'none' ? 0 : 1) + stopBits) * 1000) / baudRate
}

/**
 * One direction of a line. It is paced by absolute deadlines, never by a sleep per byte: each byte ends one byte time after the one before it, or
 * after it was written where the line was idle, however late the timers are.
 */
export class PacedDirection {
  readonly #byteTime: number
  readonly #latencyMs: number
  readonly #deliver: (bytes: Uint8Array) => void
  #faults: LineFaults
  #random: () => number
  readonly #waiting: Waiting[] = []
  readonly #groups: Group[] = []
  /** When the last byte taken will have left the sender. */
  #freeAt = 0
  #passed = 0
  #timer: NodeJS.Timeout | null = null
  #plannedFor = 0
  /** While those react who waited for a timer: when it was due. What they write counts from then, so that a late timer costs the line nothing. */
  #wokenFor: number | null = null
  #closed = false

  constructor({ line, latencyMs, faults = {}, deliver }: PacedDirectionOptions) {
    this.#byteTime = byteTime(line)
    this.#latencyMs = latencyMs
    this.#deliver = deliver
    this.#faults = faults
    this.#random = seededRandom(faults.seed ?? 1)
  }

  /** Resolves when the FIFO has taken the last byte, as a port's write does; on a closed line at once, and nothing is delivered. */
  write(bytes: Uint8Array): Promise<void> {
    if (this.#closed || bytes.length === 0) return Promise.resolve()
    return new Promise(taken => {
      const since = this.#wokenFor ?? performance.now()
      this.#waiting.push({ bytes: Buffer.from(bytes), since, taken })
      this.#take()
      this.#plan()
    })
  }

  /** Other noise from now on. */
  setFaults(faults: LineFaults): void {
    this.#faults = faults
    this.#random = seededRandom(faults.seed ?? 1)
  }

  /** Drops all that is under way and lets every writer go. */
  close(): void {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#groups.length = 0
    for (const { taken } of this.#waiting.splice(0)) taken()
  }

  #pump(): void {
    this.#timer = null
    this.#wokenFor = this.#plannedFor
    setImmediate(() => {
      this.#wokenFor = null
    })
    this.#take()
    this.#handOver()
    this.#plan()
  }

  /** Bytes are delivered from a timer only, never within the call that wrote them. */
  #plan(): void {
    const due = this.#closed ? null : this.#nextEvent()
    if (due === null || (this.#timer && this.#plannedFor <= due)) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#plannedFor = due
    this.#timer = setTimeout(() => this.#pump(), Math.max(0, due - performance.now()))
  }

  #take(): void {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      const backlog = (this.#freeAt - performance.now()) / this.#byteTime
      const room = Math.floor(FIFO - Math.max(0, backlog))
      if (room <= 0) return
      const piece = first.bytes.subarray(0, room)
      this.#schedule(piece, first.since)
      first.bytes = first.bytes.subarray(piece.length)
      if (first.bytes.length > 0) continue
      this.#waiting.shift()
      first.taken()
    }
  }

  #schedule(piece: Uint8Array, since: number): void {
    for (let from = 0; from < piece.length; from += GROUP) {
      const group = piece.subarray(from, from + GROUP)
      this.#freeAt = Math.max(this.#freeAt, since) + group.length * this.#byteTime
      const { stall } = this.#faults
      if (stall && this.#passed < stall.afterBytes && this.#passed + group.length >= stall.afterBytes)
        this.#freeAt += stall.forMs
      const bytes = this.#disturbed(group)
      this.#passed += group.length
      if (bytes.length > 0) this.#groups.push({ bytes, dueAt: this.#freeAt + this.#latencyMs })
    }
  }

  #disturbed(group: Uint8Array): Uint8Array {
    const { flip = 0, drop = 0, duplicate = 0, cutAfter } = this.#faults
    const left = cutAfter === undefined ? group : group.subarray(0, Math.max(0, cutAfter - this.#passed))
    if (flip === 0 && drop === 0 && duplicate === 0) return left
    const out: number[] = []
    for (const byte of left) {
      if (this.#random() < drop) continue
      const sent = this.#random() < flip ? byte ^ (1 << Math.floor(this.#random() * 8)) : byte
      out.push(sent)
      if (this.#random() < duplicate) out.push(sent)
    }
    return Buffer.from(out)
  }

  #handOver(): void {
    const now = performance.now() + EARLY
    for (let first = this.#groups[0]; first && first.dueAt <= now; first = this.#groups[0]) {
      this.#groups.shift()
      this.#deliver(first.bytes)
    }
  }

  /** When something is to be done next: a group is due, or a quarter of the FIFO has run empty for a writer who waits. */
  #nextEvent(): number | null {
    const delivery = this.#groups[0]?.dueAt
    const room = this.#waiting.length > 0 ? this.#freeAt - FIFO * 0.75 * this.#byteTime : undefined
    if (delivery === undefined) return room ?? null
    return room === undefined ? delivery : Math.min(delivery, room)
  }
}
