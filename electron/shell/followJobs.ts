import type { Job } from '../../shared/job.ts'
import { jobFraction } from './jobFraction.ts'

/** What is used of Electron's powerSaveBlocker. */
export interface SleepBlocker {
  start(type: 'prevent-app-suspension'): number
  stop(id: number): unknown
}

export interface FollowJobsOptions {
  /** Every snapshot of the jobs, until the backend closes. */
  jobs: AsyncIterable<readonly Job[]>
  holdsClose(): boolean
  /** Electron's setProgressBar: 0 to 1, more than 1 for 'unknown', less than 0 for none. */
  showProgress(fraction: number): void
  sleepBlocker: SleepBlocker
}

/** Shows the running job on the taskbar and keeps the laptop awake while a job may not be interrupted. Resolves when `jobs` ends. */
export async function followJobs({ jobs, holdsClose, showProgress, sleepBlocker }: FollowJobsOptions): Promise<void> {
  let blocker: number | null = null
  const release = (): void => {
    if (blocker !== null) sleepBlocker.stop(blocker)
    blocker = null
  }
  try {
    for await (const snapshot of jobs) {
      const fraction = jobFraction(snapshot)
      showProgress(fraction === null ? -1 : fraction === 'unknown' ? 2 : fraction)
      if (!holdsClose()) release()
      else blocker ??= sleepBlocker.start('prevent-app-suspension')
    }
  } finally {
    release()
  }
}
