import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { refusal } from './refusal.ts'
import { whileAway } from './whileAway.ts'

const address = '192.168.1.200'
const away = new AppError({ code: 'web-unreachable', data: { address, reason: 'ECONNREFUSED' } })
const patience = { everyMs: 1, withinMs: 5000 }
const never = new AbortController().signal

describe('a station that is away', () => {
  it('is asked again until it answers', async () => {
    let asked = 0
    const ask = async (): Promise<number> => {
      asked += 1
      if (asked < 4) throw away
      return asked
    }
    expect(await whileAway(ask, patience, never)).toBe(4)
  })

  it('is asked no more once it is there, whatever it says', async () => {
    let asked = 0
    const ask = async (): Promise<never> => {
      asked += 1
      throw new AppError({ code: 'login-refused', data: { address } })
    }
    expect((await refusal(whileAway(ask, patience, never))).code).toBe('login-refused')
    expect(asked).toBe(1)
  })

  it('is asked no more when the time is over, or the visit', async () => {
    expect((await refusal(whileAway(() => Promise.reject(away), { everyMs: 1, withinMs: 0 }, never))).code).toBe(
      'web-unreachable',
    )
    const ended = new AbortController()
    const ask = async (): Promise<never> => {
      ended.abort(new AppError({ code: 'not-connected', data: {} }))
      throw away
    }
    expect((await refusal(whileAway(ask, patience, ended.signal))).code).toBe('not-connected')
  })
})
