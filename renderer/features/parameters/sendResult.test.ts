import { describe, expect, it } from 'vitest'
import type { JobOf, SendRow } from '../../../shared/job.ts'
import { outcomeOf, resultOf } from './sendResult.ts'

function row(key: string, rest: Partial<SendRow>): SendRow {
  return {
    key,
    value: '1',
    answer: 'Accepted',
    attempts: 1,
    readBack: 'same',
    afterReset: 'same',
    found: null,
    ...rest,
  }
}

function jobOf(rows: SendRow[]): JobOf<'send'> {
  return {
    kind: 'send',
    id: 'j1',
    startedAt: 0,
    progress: { state: 'done', finishedAt: 1 },
    phase: 'over',
    rows,
    backup: null,
    saveChecksum: '7C0E19D2',
    thenReset: true,
    restartsAt: null,
    restartedAt: null,
  }
}

describe('the result of a send', () => {
  it('counts what is set, what is still there after the reset, and what failed', () => {
    const result = resultOf(
      jobOf([
        row('a', {}),
        row('authorizationKey', { readBack: 'write-only', afterReset: 'write-only' }),
        row('b', { answer: 'RebootRequired' }),
        row('c', { answer: 'Rejected', readBack: 'skipped', afterReset: 'skipped' }),
        row('d', { answer: 'no-answer', readBack: 'skipped', afterReset: 'skipped' }),
      ]),
    )
    expect(result).toMatchObject({ set: 3, stillThere: 2 })
    expect(result.failed.map(failed => failed.key)).toEqual(['c', 'd'])
    expect(result.again.map(failed => failed.key)).toEqual(['d'])
  })

  it('trusts what was read after the reset over what was read before it', () => {
    expect(outcomeOf(row('a', { afterReset: 'different' }))).toBe('different')
    expect(outcomeOf(row('a', { afterReset: 'skipped' }))).toBe('set')
    expect(outcomeOf(row('a', { readBack: 'waiting', afterReset: 'waiting' }))).toBe('waiting')
  })
})
