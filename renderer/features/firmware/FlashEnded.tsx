import type { JobOf } from '../../../shared/job.ts'
import { FlashDone } from './FlashDone.tsx'
import { FlashStopped } from './FlashStopped.tsx'

/** A flash that is over: done, failed or cancelled. */
export function FlashEnded({ job }: { job: JobOf<'flash'> }) {
  return job.progress.state === 'done' ? <FlashDone job={job} /> : <FlashStopped job={job} />
}
