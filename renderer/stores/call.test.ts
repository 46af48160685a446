import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { call, refusalOf } from './call.ts'

const busy = { code: 'port-busy', data: { path: 'COM8' } } as const

describe('call', () => {
  it('gives the refusal of the backend as a value', async () => {
    const refuse = () => Promise.reject(new ORPCError('REFUSED', { data: { error: busy } }))
    expect(await call(refuse)).toEqual({ ok: false, error: busy })
  })

  it('gives the answer where there is one', async () => {
    expect(await call(() => Promise.resolve(3))).toEqual({ ok: true, value: 3 })
  })

  it('says internal for what is no refusal, and for a refusal it cannot read', () => {
    expect(refusalOf(new Error('no answer'))).toEqual({ code: 'internal', data: { reason: 'no answer' } })
    expect(refusalOf(new ORPCError('REFUSED', { data: { error: { code: 'nonsense' } } })).code).toBe('internal')
  })
})
