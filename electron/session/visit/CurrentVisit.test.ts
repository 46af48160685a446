import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { Watched } from '../../watched.ts'
import { CurrentVisit, type Visit } from './CurrentVisit.ts'
import { refusal } from './refusal.ts'

class Stay implements Visit<{ address: string }> {
  readonly snapshot: Watched<{ address: string }>
  readonly holdsClose = false
  isClosed = false

  constructor(address: string) {
    this.snapshot = new Watched({ address })
  }

  async close(): Promise<void> {
    this.isClosed = true
  }
}

class Current extends CurrentVisit<{ address: string }, Stay> {
  readonly closed: string[] = []

  begin(address: string, arrive: (stay: Stay) => Promise<void>, started: Promise<unknown> = Promise.resolve()) {
    const simulated = { close: async () => void this.closed.push(address) }
    return this.open(address, () => started.then(() => ({ visit: new Stay(address), simulated })), arrive)
  }
}

const refused = new AppError({ code: 'login-refused', data: { address: 'a' } })

describe('the visit in front of the person', () => {
  it('is one at a time, and what changes in it is seen', async () => {
    const current = new Current()
    const stay = await current.begin('a', async () => undefined)
    stay.snapshot.set({ address: 'b' })
    expect(current.snapshot.get()).toEqual({ address: 'b' })
    expect(await refusal(current.begin('c', async () => undefined))).toEqual({
      code: 'already-connected',
      data: { path: 'b' },
    })
    await current.disconnect()
    expect([current.snapshot.get(), stay.isClosed, current.closed]).toEqual([null, true, ['a']])
    stay.snapshot.set({ address: 'late' })
    expect(current.snapshot.get()).toBeNull()
    expect(() => current.visit).toThrow(AppError)
  })

  it('that does not arrive leaves nothing behind', async () => {
    const current = new Current()
    expect((await refusal(current.begin('a', () => Promise.reject(refused)))).code).toBe('login-refused')
    expect([current.snapshot.get(), current.closed]).toEqual([null, ['a']])
    await current.begin('b', async () => undefined)
    expect(current.visit.snapshot.get().address).toBe('b')
  })

  it('can be ended while its simulated station is only starting', async () => {
    const current = new Current()
    let start = (): void => undefined
    const started = new Promise<void>(resolve => {
      start = resolve
    })
    let hasArrived = false
    const opening = refusal(
      current.begin(
        'a',
        async () => {
          hasArrived = true
        },
        started,
      ),
    )
    await current.disconnect()
    start()
    expect((await opening).code).toBe('not-connected')
    expect([hasArrived, current.snapshot.get(), current.closed]).toEqual([false, null, ['a']])
  })
})
