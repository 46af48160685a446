import { z } from 'zod'
import { itemIds } from '../ocppconf/itemSchema.ts'
import { procedure } from './procedure.ts'

/** What a person said of the elements of OCPPConf.xml: the item each is, or that it is none. */
export const itemMemorySchema = z.object({
  items: z
    .array(z.object({ path: z.string().startsWith('/').max(4000), item: z.enum(itemIds).nullable() }))
    .max(20_000),
  /** All names were looked through, so that nobody is asked again. */
  checked: z.boolean(),
})
export type ItemMemory = z.infer<typeof itemMemorySchema>

/** Which files something was said of: those of a firmware, where it is known, and those of the same element names (`documentShape`). */
export const xmlKindSchema = z.object({
  firmware: z.string().min(1).max(200).nullable(),
  shape: z.string().regex(/^[0-9a-f]{16}$/),
})
export type XmlKind = z.infer<typeof xmlKindSchema>

export const ocppconfContract = {
  /** What was said of such files; of the firmware first, then of the shape; null where nothing was. */
  remembered: procedure.input(xmlKindSchema).output(itemMemorySchema.nullable()),
  /** Keeps what was said, in place of what was kept. Refused: folder-unusable. */
  remember: procedure.input(xmlKindSchema.extend(itemMemorySchema.shape)),
}
