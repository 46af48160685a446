import type { Job } from '../../shared/job.ts'

function doneOf(job: Job): number | null {
  if (job.kind === 'flash') return job.total > 0 ? job.acknowledged / job.total : null
  if (job.kind === 'send') {
    const answered = job.rows.filter(row => row.answer !== 'waiting' && row.answer !== 'sent').length
    return job.rows.length > 0 ? answered / job.rows.length : null
  }
  return null
}

/** How far the running job is, 0 to 1; 'unknown' where it cannot be told, null where none runs. */
export function jobFraction(jobs: readonly Job[]): number | 'unknown' | null {
  const running = jobs.filter(job => job.progress.state === 'running').at(-1)
  return running === undefined ? null : (doneOf(running) ?? 'unknown')
}
