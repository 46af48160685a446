import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errorInfoSchema } from '../errors.ts'

/** Every call can be refused with a code and data (`shared/errors.ts`); its text is the renderer's. */
export const procedure = oc.errors({ REFUSED: { data: z.object({ error: errorInfoSchema }) } })
