import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { type ErrorInfo, errorInfoOf, errorInfoSchema } from '../../shared/errors.ts'

const refusalSchema = z.object({ error: errorInfoSchema })

/** What a failed call says: the code and data of its refusal. */
export function refusalOf(thrown: unknown): ErrorInfo {
  if (!(thrown instanceof ORPCError)) return errorInfoOf(thrown)
  const refusal = refusalSchema.safeParse(thrown.data)
  return refusal.success ? refusal.data.error : errorInfoOf(thrown)
}
