import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { type ActionRecord, OneAction } from './OneAction.ts'
import { refusal } from './refusal.ts'

type Change = Parameters<ActionRecord<'read' | 'save'>['change']>[0]

function station() {
  let now: Required<Change> = { busy: null, failure: null }
  const ended = new AbortController()
  const record: ActionRecord<'read' | 'save'> = {
    get now() {
      return now
    },
    change: change => {
      now = { ...now, ...change }
    },
  }
  return { ended, action: new OneAction(record, ended.signal), now: () => now }
}

const cut = new AppError({ code: 'web-cut-off', data: { address: '192.168.1.200' } })

describe('one action at a time', () => {
  it('says what runs and until when, and is free again after it', async () => {
    const { action, now } = station()
    const done = action.run('read', 10_000, async () => 'value')
    expect(now().busy?.doing).toBe('read')
    expect((now().busy?.until ?? 0) - (now().busy?.since ?? 0)).toBe(10_000)
    expect(await refusal(action.run('save', 1, async () => undefined))).toEqual({
      code: 'station-busy',
      data: { job: 'read' },
    })
    expect(await done).toBe('value')
    expect(now()).toEqual({ busy: null, failure: null })
  })

  it('says how the station is left by the one that fails, and forgets it with the next', async () => {
    const { action, now } = station()
    const save = action.run('save', 1, async () => {
      action.leaves('maybe-changed')
      expect(action.holdsClose).toBe(true)
      throw cut
    })
    expect((await refusal(save)).code).toBe('web-cut-off')
    expect(action.holdsClose).toBe(false)
    expect(now().failure).toMatchObject({ doing: 'save', error: { code: 'web-cut-off' }, station: 'maybe-changed' })
    await refusal(action.run('read', 1, () => Promise.reject(cut)))
    expect(now().failure).toMatchObject({ doing: 'read', station: 'untouched' })
    await action.run('read', 1, async () => undefined)
    expect(now().failure).toBeNull()
  })

  it('names the end of the visit as the cause of what it broke off', async () => {
    const { action, ended, now } = station()
    const read = action.run('read', 1, signal => {
      ended.abort(new AppError({ code: 'not-connected', data: {} }))
      return Promise.reject(new Error(`broken off: ${signal.aborted}`))
    })
    expect((await refusal(read)).code).toBe('not-connected')
    expect(now().failure?.error.code).toBe('not-connected')
  })
})
