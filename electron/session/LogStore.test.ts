import { describe, expect, it } from 'vitest'
import type { LogBatch } from '../../shared/contract/log.ts'
import { LogStore } from './LogStore.ts'

const line = (text: string) => ({ at: 0, source: 'controller' as const, topic: 'other' as const, text })

async function readAll(batches: AsyncGenerator<LogBatch, void>): Promise<string[]> {
  const texts: string[] = []
  for await (const batch of batches) texts.push(...batch.lines.map(entry => entry.text))
  return texts
}

describe('LogStore', () => {
  it('gives every reader all lines, in order and once, whenever it began', async () => {
    const store = new LogStore()
    const early = readAll(store.watch(0))
    for (let n = 0; n < 10_000; n++) store.add(line(`line ${n}`))
    const late = readAll(store.watch(0))
    for (let n = 10_000; n < 12_000; n++) store.add(line(`line ${n}`))
    store.end()
    const expected = Array.from({ length: 12_000 }, (_, n) => `line ${n}`)
    expect(await early).toEqual(expected)
    expect(await late).toEqual(expected)
  })

  it('goes on where a reader left', async () => {
    const store = new LogStore()
    for (const text of ['a', 'b', 'c']) store.add(line(text))
    store.end()
    expect(await readAll(store.watch(2))).toEqual(['c'])
  })

  it('keeps the newest lines and their numbers', async () => {
    const store = new LogStore(100)
    for (let n = 0; n < 250; n++) store.add(line(`${n}`))
    store.end()
    const first = await store.watch(0).next()
    const batch = first.value
    if (!batch) throw new Error('no batch')
    expect(batch.lines.length).toBeLessThanOrEqual(110)
    expect(batch.lines.at(-1)).toMatchObject({ n: 249, text: '249' })
    expect(batch.dropped).toBe(batch.lines[0]?.n)
  })

  it('stops with its signal while it waits', async () => {
    const abort = new AbortController()
    const reading = readAll(new LogStore().watch(0, abort.signal))
    abort.abort()
    expect(await reading).toEqual([])
  })
})
