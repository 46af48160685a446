import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_LINE } from '../../shared/contract/ports.ts'
import { byteTime, type LineFaults, PacedDirection } from './PacedDirection.ts'

const BYTE_MS = byteTime(DEFAULT_LINE)

function direction({ latencyMs = 16, faults = {} }: { latencyMs?: number; faults?: LineFaults } = {}) {
  const groups: { at: number; bytes: Buffer }[] = []
  const line = new PacedDirection({
    line: DEFAULT_LINE,
    latencyMs,
    faults,
    deliver: bytes => groups.push({ at: performance.now(), bytes: Buffer.from(bytes) }),
  })
  const received = () => Buffer.concat(groups.map(({ bytes }) => bytes))
  return { line, groups, received }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a paced line', () => {
  it('counts start, data, parity and stop bits', () => {
    expect(BYTE_MS).toBeCloseTo(0.0868, 4)
    expect(byteTime({ baudRate: 9600, dataBits: 7, parity: 'even', stopBits: 2 })).toBeCloseTo(11 / 9.6, 6)
  })

  it('delivers each byte when it has left the sender and the latency is over, in groups of at most 64', async () => {
    const { line, groups, received } = direction()
    const sent = Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 251))
    const startedAt = performance.now()
    void line.write(sent)
    await vi.advanceTimersByTimeAsync(1000)
    expect(received()).toEqual(sent)
    let bytes = 0
    for (const group of groups) {
      expect(group.bytes.length).toBeLessThanOrEqual(64)
      bytes += group.bytes.length
      const due = startedAt + bytes * BYTE_MS + 16
      expect(group.at).toBeGreaterThanOrEqual(due - 0.5)
      expect(group.at).toBeLessThanOrEqual(due + 1.5)
    }
  })

  it('delivers nothing within the call that wrote it, however fast the line is', async () => {
    const heard: number[] = []
    const line = new PacedDirection({
      line: { ...DEFAULT_LINE, baudRate: 4_000_000 },
      latencyMs: 0,
      deliver: bytes => heard.push(bytes.length),
    })
    void line.write(Buffer.alloc(10))
    expect(heard).toEqual([])
    await vi.advanceTimersByTimeAsync(5)
    expect(heard).toEqual([10])
  })

  it('makes a writer wait until the 256-byte FIFO has taken its last byte', async () => {
    const { line } = direction()
    const taken: number[] = []
    const startedAt = performance.now()
    void line.write(Buffer.alloc(200)).then(() => taken.push(performance.now() - startedAt))
    void line.write(Buffer.alloc(400)).then(() => taken.push(performance.now() - startedAt))
    await vi.advanceTimersByTimeAsync(100)
    expect(taken[0]).toBe(0)
    expect(taken[1]).toBeGreaterThanOrEqual((600 - 256) * BYTE_MS - 0.5)
    expect(taken[1]).toBeLessThan((600 - 256) * BYTE_MS + 10)
  })

  it('loses no time when its timers are late: a writer who waited goes on where the line was', async () => {
    let late = 0
    const now = performance.now.bind(performance)
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + late)
    const { line, groups } = direction({ latencyMs: 0 })
    const startedAt = performance.now()
    void line.write(Buffer.alloc(11_520))
    await vi.advanceTimersByTimeAsync(100)
    late = 500
    await vi.advanceTimersByTimeAsync(1000)
    clock.mockRestore()
    const took = (groups.at(-1)?.at ?? 0) - startedAt
    expect(took).toBeGreaterThan(999)
    expect(took).toBeLessThan(1003)
  })

  it('loses none to a writer of small pieces either, who is woken late', async () => {
    let late = 0
    const now = performance.now.bind(performance)
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + late)
    const { line, groups, received } = direction({ latencyMs: 0 })
    const startedAt = performance.now()
    const writeAll = async (): Promise<void> => {
      for (let piece = 0; piece < 180; piece++) await line.write(Buffer.alloc(64))
    }
    void writeAll()
    await vi.advanceTimersByTimeAsync(100)
    late = 200
    await vi.advanceTimersByTimeAsync(1000)
    clock.mockRestore()
    expect(received()).toHaveLength(11_520)
    const took = (groups.at(-1)?.at ?? 0) - startedAt
    expect(took).toBeGreaterThan(999)
    expect(took).toBeLessThan(1003)
  })

  it('flips, drops and doubles the same bytes for the same seed, about as often as asked', async () => {
    const sent = Buffer.alloc(20_000, 0x55)
    const noisy = async (faults: LineFaults) => {
      const { line, received } = direction({ latencyMs: 0, faults })
      void line.write(sent)
      await vi.advanceTimersByTimeAsync(3000)
      return received()
    }
    const flipped = await noisy({ flip: 0.01, seed: 5 })
    expect(flipped).toHaveLength(20_000)
    const wrong = flipped.filter(byte => byte !== 0x55)
    expect(wrong.length).toBeGreaterThan(140)
    expect(wrong.length).toBeLessThan(260)
    expect(await noisy({ flip: 0.01, seed: 5 })).toEqual(flipped)
    expect(await noisy({ flip: 0.01, seed: 6 })).not.toEqual(flipped)
    expect((await noisy({ drop: 0.1 })).length).toBeLessThan(18_500)
    expect((await noisy({ duplicate: 0.1 })).length).toBeGreaterThan(21_500)
  })

  it('passes nothing behind a cut, and stands still during a stall', async () => {
    const cut = direction({ faults: { cutAfter: 100 } })
    void cut.line.write(Buffer.alloc(500))
    await vi.advanceTimersByTimeAsync(500)
    expect(cut.received()).toHaveLength(100)
    const stalled = direction({ latencyMs: 0, faults: { stall: { afterBytes: 128, forMs: 300 } } })
    const startedAt = performance.now()
    void stalled.line.write(Buffer.alloc(192))
    await vi.advanceTimersByTimeAsync(1000)
    expect(stalled.received()).toHaveLength(192)
    const gap = (stalled.groups[1]?.at ?? 0) - (stalled.groups[0]?.at ?? 0)
    expect(gap).toBeGreaterThan(300)
    expect((stalled.groups.at(-1)?.at ?? 0) - startedAt).toBeLessThan(330)
  })

  it('drops what is under way when it is closed, and lets a waiting writer go', async () => {
    const { line, received } = direction()
    const writing = line.write(Buffer.alloc(5000))
    await vi.advanceTimersByTimeAsync(20)
    line.close()
    await writing
    const before = received().length
    await vi.advanceTimersByTimeAsync(1000)
    expect(received()).toHaveLength(before)
    await line.write(Buffer.alloc(10))
    expect(vi.getTimerCount()).toBe(0)
  })
})
