import { setImmediate as soon } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { type BlockAnswer, type BlockChannel, ImageTransfer, type TransferLimits } from './ImageTransfer.ts'

const limits: TransferLimits = {
  window: 4,
  blockBytes: 64,
  timeoutMs: 20,
  msPerByte: 0,
  resendsPerBlock: 5,
  resendsPerImage: 1000,
  stallMs: 2000,
}

type Fate = 'ok' | 'lost' | 'answer-lost' | 'damaged'

/** A device that keeps blocks out of order within the window, behind a channel on which fate decides about every sending. */
class Device implements BlockChannel {
  readonly held = new Map<number, Uint8Array>()
  readonly sequences = new Map<number, Set<number>>()
  readonly writes = new Map<number, number>()
  sendings = 0
  #sequence = 0
  readonly #fate: (sending: number) => Fate
  readonly #size: number

  constructor(size: number, fate: (sending: number) => Fate) {
    this.#size = size
    this.#fate = fate
  }

  get nextOffset(): number {
    let next = 0
    for (let block = this.held.get(next); block; block = this.held.get(next)) next += block.length
    return next
  }

  get image(): Uint8Array {
    const out = new Uint8Array(this.#size)
    for (const [offset, data] of this.held) out.set(data, offset)
    return out
  }

  takeSequence(): number {
    this.#sequence++
    return this.#sequence
  }

  async sendBlock(sequence: number, offset: number, data: Uint8Array, signal: AbortSignal): Promise<BlockAnswer> {
    const fate = this.#fate(this.sendings++)
    const numbers = this.sequences.get(offset) ?? new Set()
    this.sequences.set(offset, numbers.add(sequence))
    await soon()
    if (fate === 'damaged') return { verdict: 'damaged', nextOffset: this.nextOffset }
    if (fate !== 'lost' && !this.held.has(offset)) {
      this.held.set(offset, data)
      this.writes.set(offset, (this.writes.get(offset) ?? 0) + 1)
    }
    if (fate === 'ok') return { verdict: 'held', nextOffset: this.nextOffset }
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  }
}

const image = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, at) => (at * 31 + 7) & 0xff)
const never = new AbortController().signal

describe('ImageTransfer', () => {
  it('delivers an image whole whatever is lost or damaged on the way, and each block under one number', async () => {
    const fates = fc.array(fc.constantFrom<Fate>('ok', 'ok', 'ok', 'lost', 'answer-lost', 'damaged'), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(
        fates,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 900 }),
        async (fate, window, size) => {
          const device = new Device(size, sending => fate[sending] ?? 'ok')
          const generous = { ...limits, window, timeoutMs: 2, resendsPerBlock: 40 }
          await new ImageTransfer(image(size), 0, device, generous, () => undefined).run(never)
          expect(device.image).toEqual(image(size))
          expect([...device.sequences.values()].every(numbers => numbers.size === 1)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('sends again only what was lost', async () => {
    const device = new Device(64 * 20, sending => (sending === 5 ? 'lost' : 'ok'))
    let resent = 0
    const transfer = new ImageTransfer(image(64 * 20), 0, device, limits, progress => {
      resent = progress.blocksResent
    })
    await transfer.run(never)
    expect(resent).toBe(1)
    expect(device.sendings).toBe(21)
  })

  it('never has more blocks unanswered than the window allows', async () => {
    let open = 0
    let most = 0
    const device = new Device(64 * 30, () => 'ok')
    const counting: BlockChannel = {
      takeSequence: () => device.takeSequence(),
      async sendBlock(sequence, offset, data, signal) {
        open++
        most = Math.max(most, open)
        const answer = await device.sendBlock(sequence, offset, data, signal)
        open--
        return answer
      },
    }
    await new ImageTransfer(image(64 * 30), 0, counting, { ...limits, window: 3 }, () => undefined).run(never)
    expect(most).toBe(3)
  })

  it('goes on at the offset the device named', async () => {
    const device = new Device(640, () => 'ok')
    device.held.set(0, image(640).subarray(0, 320))
    const confirmed: number[] = []
    await new ImageTransfer(image(640), 320, device, limits, progress => confirmed.push(progress.confirmed)).run(never)
    expect(device.image).toEqual(image(640))
    expect(confirmed[0]).toBe(384)
    expect(device.sendings).toBe(5)
  })

  it('does not believe an offset that is the end of no block it sent', async () => {
    const device = new Device(256, () => 'ok')
    let lied = false
    const liar: BlockChannel = {
      takeSequence: () => device.takeSequence(),
      async sendBlock(sequence, offset, data, signal) {
        const answer = await device.sendBlock(sequence, offset, data, signal)
        if (lied) return answer
        lied = true
        return { verdict: 'held', nextOffset: 250 }
      },
    }
    const confirmed: number[] = []
    await new ImageTransfer(image(256), 0, liar, { ...limits, window: 1 }, p => confirmed.push(p.confirmed)).run(never)
    expect(confirmed).toEqual([64, 128, 192, 256])
    expect(device.image).toEqual(image(256))
  })

  it('gives up a block after the sixth sending, and says how often it was sent again', async () => {
    const device = new Device(640, () => 'damaged')
    const run = new ImageTransfer(image(640), 0, device, limits, () => undefined).run(never)
    await expect(run).rejects.toMatchObject({ info: { code: 'flash-too-many-errors', data: { limit: 5 } } })
  })

  it('gives up an image after its share of repeats', async () => {
    const device = new Device(6400, sending => (sending % 2 === 0 ? 'damaged' : 'ok'))
    const run = new ImageTransfer(
      image(6400),
      0,
      device,
      { ...limits, window: 1, resendsPerImage: 10 },
      () => undefined,
    ).run(never)
    await expect(run).rejects.toMatchObject({ info: { code: 'flash-too-many-errors', data: { limit: 10 } } })
  })

  it('ends when nothing is confirmed for too long, though answers keep coming', async () => {
    const busy: BlockChannel = { takeSequence: () => 1, sendBlock: async () => ({ verdict: 'busy', nextOffset: 0 }) }
    const run = new ImageTransfer(
      image(640),
      0,
      busy,
      { ...limits, resendsPerBlock: 1e6, stallMs: 60 },
      () => undefined,
    ).run(never)
    await expect(run).rejects.toMatchObject({ info: { code: 'flash-stalled' } })
  })

  it('ends with the reason of the signal', async () => {
    const abort = new AbortController()
    const run = new ImageTransfer(image(640), 0, new Device(640, () => 'lost'), limits, () => undefined).run(
      abort.signal,
    )
    abort.abort(new Error('cancelled'))
    await expect(run).rejects.toThrow('cancelled')
  })

  it('passes on what no repeat can mend', async () => {
    const refused = new AppError({ code: 'device-refused', data: { command: 'PROG_BLOCK', status: 'FLASH' } })
    const channel: BlockChannel = { takeSequence: () => 1, sendBlock: () => Promise.reject(refused) }
    await expect(new ImageTransfer(image(640), 0, channel, limits, () => undefined).run(never)).rejects.toBe(refused)
  })
})
