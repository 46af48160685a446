import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { logLineSchema } from '../log/logLine.ts'
import { procedure } from './procedure.ts'

/** How many lines a session keeps; older ones are only in the log file. */
export const LOG_LINES_KEPT = 200_000

/** Lines as they come. `session` changes with each connection; then everything before is gone. `dropped`: lines older than `from` that are no longer kept. */
export const logBatchSchema = z.object({
  session: z.string(),
  dropped: z.number().int(),
  lines: z.array(logLineSchema),
})
export type LogBatch = z.infer<typeof logBatchSchema>

export const logContract = {
  /** All kept lines from number `from` of `session` on, then new ones in batches. */
  watch: procedure
    .input(z.object({ session: z.string().nullable(), from: z.number().int().nonnegative() }))
    .output(eventIterator(logBatchSchema)),
}
