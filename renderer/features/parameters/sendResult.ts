import type { JobOf, SendRow } from '../../../shared/job.ts'

/** How one row of a send ended. */
export type Outcome = 'waiting' | 'set' | 'write-only' | 'refused' | 'unknown-key' | 'no-answer' | 'different'

function readBackSays(row: SendRow): Outcome {
  const last = row.afterReset === 'waiting' || row.afterReset === 'skipped' ? row.readBack : row.afterReset
  if (last === 'different' || last === 'missing') return 'different'
  if (last === 'write-only') return 'write-only'
  return last === 'waiting' ? 'waiting' : 'set'
}

export function outcomeOf(row: SendRow): Outcome {
  switch (row.answer) {
    case 'waiting':
    case 'sent':
      return 'waiting'
    case 'Rejected':
      return 'refused'
    case 'NotSupported':
      return 'unknown-key'
    case 'no-answer':
      return 'no-answer'
    case 'Accepted':
    case 'RebootRequired':
      return readBackSays(row)
  }
}

export interface SendResult {
  readonly set: number
  readonly stillThere: number
  readonly failed: readonly SendRow[]
  /** Keys that got no answer: sending them again sets the same value. */
  readonly again: readonly SendRow[]
}

/** What a send brought, counted; a key that can only be written counts as set. */
export function resultOf(job: JobOf<'send'>): SendResult {
  const outcomes = job.rows.map(row => ({ row, outcome: outcomeOf(row) }))
  const rowsThat = (wanted: readonly Outcome[]): SendRow[] =>
    outcomes.filter(({ outcome }) => wanted.includes(outcome)).map(({ row }) => row)
  return {
    set: rowsThat(['set', 'write-only']).length,
    stillThere: job.rows.filter(row => row.afterReset === 'same').length,
    failed: rowsThat(['refused', 'unknown-key', 'no-answer', 'different']),
    again: rowsThat(['no-answer']),
  }
}
