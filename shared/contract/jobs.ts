import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { jobSchema } from '../job.ts'
import { procedure } from './procedure.ts'

export const jobsContract = {
  /** The jobs of this run, newest last, as whole snapshots; again on every change. */
  watch: procedure.output(eventIterator(z.array(jobSchema))),
  /** Stops a job where that is safe. Refused: job-not-found, job-not-cancellable. */
  cancel: procedure.input(z.object({ jobId: z.string() })),
}
