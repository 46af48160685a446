import { performance } from 'node:perf_hooks'
import { AppError } from '../../shared/errors.ts'

/** What a device said of one block: whether it holds it now, and the end of the data it holds without a gap. */
export interface BlockAnswer {
  verdict: 'held' | 'damaged' | 'out-of-window' | 'busy'
  nextOffset: number
}

/** How blocks reach a device. Each block has a number; a repeat of it keeps that number. */
export interface BlockChannel {
  takeSequence(): number
  /**
   * Sends a block and gives its answer. Waits until `signal` is aborted, then rejects with its reason. Throws AppError for what no repeat can mend.
   */
  sendBlock(sequence: number, offset: number, data: Uint8Array, signal: AbortSignal): Promise<BlockAnswer>
}

export interface TransferLimits {
  /** Blocks unanswered at a time. */
  window: number
  /** Bytes. */
  blockBytes: number
  /** Silence after which a block counts as lost, on top of the time its bytes take. Ms. */
  timeoutMs: number
  /** Ms one byte takes on the line. */
  msPerByte: number
  resendsPerBlock: number
  resendsPerImage: number
  /** Ends it where nothing was confirmed for so long. Ms. */
  stallMs: number
}

export interface TransferProgress {
  /** Bytes the device has confirmed without a gap. */
  confirmed: number
  blocksSent: number
  blocksResent: number
}

interface Block {
  offset: number
  data: Uint8Array
  sequence: number
  resends: number
  /** The running number of its last sending; a line keeps the order, so an answer to a later one shows that an earlier one is lost. */
  order: number
  sentAt: number
  held: boolean
  /** The device was busy and said so: the block is not lost. */
  postponed: boolean
  attempt: AbortController
}

/** Aborts one try of a block; never seen outside. */
const superseded = new Error('superseded')

/**
 * Sends an image in blocks, up to `window` of them unanswered, and again only those that were lost or damaged. Progress is what the device
 * confirmed, never what was written. A status alone is not believed: the offset that comes with it has to fit what was sent (rows D22, D31).
 */
export class ImageTransfer {
  readonly #image: Uint8Array
  readonly #channel: BlockChannel
  readonly #limits: TransferLimits
  readonly #onProgress: (progress: TransferProgress) => void
  readonly #blocks = new Map<number, Block>()
  #confirmed: number
  #nextToSend: number
  #order = 0
  #blocksSent = 0
  #blocksResent = 0
  #lastAnswerAt = 0
  #lastProgressAt = 0
  #timer: NodeJS.Timeout | null = null
  #finish: ((error: unknown) => void) | null = null

  /** Goes on at `from` bytes, 0 for a whole image. */
  constructor(
    image: Uint8Array,
    from: number,
    channel: BlockChannel,
    limits: TransferLimits,
    onProgress: (progress: TransferProgress) => void,
  ) {
    this.#image = image
    this.#confirmed = from
    this.#nextToSend = from
    this.#channel = channel
    this.#limits = limits
    this.#onProgress = onProgress
  }

  /** Resolves when the device holds the whole image. Throws flash-too-many-errors, flash-stalled, the channel's errors, or the signal's reason. */
  async run(signal: AbortSignal): Promise<void> {
    const onAbort = (): void => this.#end(signal.reason)
    try {
      await new Promise<void>((resolve, reject) => {
        this.#finish = error => (error === undefined ? resolve() : reject(error))
        this.#lastProgressAt = performance.now()
        this.#lastAnswerAt = this.#lastProgressAt
        signal.addEventListener('abort', onAbort)
        if (signal.aborted) onAbort()
        else this.#fill()
      })
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  #end(error?: unknown): void {
    if (!this.#finish) return
    const finish = this.#finish
    this.#finish = null
    if (this.#timer) clearTimeout(this.#timer)
    for (const block of this.#blocks.values()) block.attempt.abort(superseded)
    finish(error)
  }

  #running(): boolean {
    return this.#finish !== null
  }

  #fill(): void {
    if (this.#confirmed >= this.#image.length) {
      this.#end()
      return
    }
    const { blockBytes, window } = this.#limits
    while (this.#running() && this.#unanswered() < window && this.#nextToSend < this.#image.length) {
      const data = this.#image.subarray(this.#nextToSend, this.#nextToSend + blockBytes)
      if (this.#nextToSend + data.length > this.#confirmed + window * blockBytes) break
      const sequence = this.#channel.takeSequence()
      const block: Block = {
        offset: this.#nextToSend,
        data,
        sequence,
        resends: 0,
        order: 0,
        sentAt: 0,
        held: false,
        postponed: false,
        attempt: new AbortController(),
      }
      this.#blocks.set(block.offset, block)
      this.#nextToSend += data.length
      this.#send(block)
    }
    this.#arm()
  }

  #unanswered(): number {
    let count = 0
    for (const block of this.#blocks.values()) if (!block.held) count++
    return count
  }

  #send(block: Block): void {
    block.attempt.abort(superseded)
    block.attempt = new AbortController()
    block.postponed = false
    block.order = ++this.#order
    block.sentAt = performance.now()
    this.#blocksSent++
    const { signal } = block.attempt
    this.#channel.sendBlock(block.sequence, block.offset, block.data, signal).then(
      answer => {
        if (this.#running() && !signal.aborted) this.#answered(block, answer)
      },
      error => {
        if (error !== superseded) this.#end(error)
      },
    )
  }

  #resend(block: Block): void {
    const { resendsPerBlock, resendsPerImage } = this.#limits
    block.resends++
    this.#blocksResent++
    const resent = this.#blocksResent
    const limit = block.resends > resendsPerBlock ? resendsPerBlock : resent > resendsPerImage ? resendsPerImage : null
    if (limit === null) this.#send(block)
    else
      this.#end(new AppError({ code: 'flash-too-many-errors', data: { resent: Math.min(resent, limit + 1), limit } }))
  }

  #answered(block: Block, answer: BlockAnswer): void {
    this.#lastAnswerAt = performance.now()
    const answeredOrder = block.order
    this.#confirm(answer.nextOffset)
    const stillWanted = this.#blocks.get(block.offset) === block
    if (stillWanted) {
      if (answer.verdict === 'held' && answer.nextOffset !== block.offset) block.held = true
      else if (answer.verdict === 'busy') this.#postpone(block)
      else this.#resend(block)
    }
    for (const earlier of [...this.#blocks.values()]) {
      if (!this.#running()) return
      if (!earlier.held && !earlier.postponed && earlier.order < answeredOrder) this.#resend(earlier)
    }
    if (!this.#running()) return
    this.#fill()
    if (this.#running() && this.#unanswered() === 0) this.#askAgain()
  }

  /** A busy device gets the block again when its time is up, no sooner. */
  #postpone(block: Block): void {
    block.postponed = true
    block.sentAt = performance.now()
  }

  /** Takes the device's word for what it holds, where it is the end of a block that was sent. */
  #confirm(nextOffset: number): void {
    if (nextOffset <= this.#confirmed) return
    const last = [...this.#blocks.values()].find(block => block.offset + block.data.length === nextOffset)
    if (!last) return
    for (const block of [...this.#blocks.values()]) {
      if (block.offset >= nextOffset) continue
      block.attempt.abort(superseded)
      this.#blocks.delete(block.offset)
    }
    this.#confirmed = nextOffset
    this.#lastProgressAt = performance.now()
    this.#onProgress({ confirmed: nextOffset, blocksSent: this.#blocksSent, blocksResent: this.#blocksResent })
  }

  /** A block is late when the line was silent for the time allowed and the time its own bytes and those before it take. */
  #deadline(block: Block): number {
    const bytesAhead = this.#unanswered() * (block.data.length + 32)
    return Math.max(block.sentAt, this.#lastAnswerAt) + this.#limits.timeoutMs + bytesAhead * this.#limits.msPerByte
  }

  #arm(): void {
    if (!this.#running()) return
    if (this.#timer) clearTimeout(this.#timer)
    const now = performance.now()
    let due = this.#lastProgressAt + this.#limits.stallMs
    for (const block of this.#blocks.values()) if (!block.held) due = Math.min(due, this.#deadline(block))
    this.#timer = setTimeout(() => this.#checkTime(), Math.max(1, due - now))
  }

  #checkTime(): void {
    const now = performance.now()
    if (now - this.#lastProgressAt >= this.#limits.stallMs) {
      this.#end(new AppError({ code: 'flash-stalled', data: { waitedMs: this.#limits.stallMs } }))
      return
    }
    const oldest = [...this.#blocks.values()].filter(block => !block.held).sort((a, b) => a.order - b.order)[0]
    if (oldest && now >= this.#deadline(oldest)) this.#resend(oldest)
    this.#arm()
  }

  /** Every block is answered but the offset stands still: an answer was wrong. The first block decides. */
  #askAgain(): void {
    const first = [...this.#blocks.values()].sort((a, b) => a.offset - b.offset)[0]
    if (!first) return
    first.held = false
    this.#resend(first)
  }
}
