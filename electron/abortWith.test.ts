import { describe, expect, it } from 'vitest'
import { abortWith } from './abortWith.ts'

const aborted = (signal: AbortSignal): Promise<unknown> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve(signal.reason)))

describe('abortWith', () => {
  it('is aborted with any of its signals, for the same reason', async () => {
    const [one, other] = [new AbortController(), new AbortController()]
    const { signal } = abortWith([one.signal, other.signal])
    const reason = aborted(signal)
    other.abort('second')
    expect(await reason).toBe('second')
  })

  it('is aborted from the start where a signal already is', () => {
    expect(abortWith([AbortSignal.abort('before')]).signal.reason).toBe('before')
  })

  it('is aborted when its time is up', async () => {
    expect(await aborted(abortWith([], 1).signal)).toBeInstanceOf(Error)
  })

  it('lets its signals go', () => {
    const one = new AbortController()
    const linked = abortWith([one.signal], 10)
    linked.release()
    one.abort()
    expect(linked.signal.aborted).toBe(false)
  })
})
