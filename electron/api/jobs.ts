import type { Jobs } from '../jobs.ts'
import type { Procedures } from './procedures.ts'

export function jobsApi(os: Procedures, jobs: Jobs) {
  return os.jobs.router({
    watch: os.jobs.watch.handler(({ signal }) => jobs.all.watch(signal)),
    cancel: os.jobs.cancel.handler(({ input }) => jobs.cancel(input.jobId)),
  })
}
