import type { JobKind } from '../../shared/job.ts'
import type { RunningJob } from '../jobs.ts'
import type { OpenStation } from '../session/OpenStation.ts'

/** The work of a job, with the station shown as working while it lasts. */
export function onStation<Kind extends JobKind>(station: OpenStation, work: (job: RunningJob<Kind>) => Promise<void>) {
  return async (job: RunningJob<Kind>): Promise<void> => {
    station.working(true)
    try {
      await work(job)
    } finally {
      station.working(false)
    }
  }
}
