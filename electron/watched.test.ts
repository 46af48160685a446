import { describe, expect, it } from 'vitest'
import { Watched } from './watched.ts'

describe('Watched', () => {
  it('gives a watcher the value of now first', async () => {
    const watched = new Watched(7)
    const seen = await watched.watch().next()
    expect(seen.value).toBe(7)
  })

  it('gives a slow watcher the latest value only', async () => {
    const watched = new Watched(0)
    const values = watched.watch()
    await values.next()
    const next = values.next()
    for (let value = 1; value <= 100; value++) watched.set(value)
    expect((await next).value).toBe(100)
  })

  it('does not miss a change between two readings', async () => {
    const watched = new Watched('a')
    const values = watched.watch()
    await values.next()
    watched.set('b')
    expect((await values.next()).value).toBe('b')
  })

  it('leaves out what changes faster than its pause, but never the last value', async () => {
    const watched = new Watched(0)
    const values = watched.watch(undefined, 5)
    await values.next()
    const next = values.next()
    watched.set(1)
    await Promise.resolve()
    watched.set(2)
    expect((await next).value).toBe(2)
  })

  it('ends with its signal, also while it waits', async () => {
    const abort = new AbortController()
    const values = new Watched(1).watch(abort.signal)
    await values.next()
    const next = values.next()
    abort.abort()
    expect(await next).toEqual({ value: undefined, done: true })
  })

  it('lets a listener go', () => {
    const watched = new Watched(1)
    let calls = 0
    const stop = watched.onChange(() => calls++)
    watched.set(2)
    stop()
    watched.set(3)
    expect(calls).toBe(1)
  })
})
