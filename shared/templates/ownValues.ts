import { z } from 'zod'
import ecotap from '../../resources/templates/ecotap.json' with { type: 'json' }
import legrand from '../../resources/templates/legrand.json' with { type: 'json' }
import schneider from '../../resources/templates/schneider.json' with { type: 'json' }
import type { StationFileFormat } from './stationFile.ts'
import { VARIABLE_NAME } from './templateText.ts'

/** The part of a value: an option of `A=1,B=2`, or the field of `a,b,c` at an index from 0; the last field named takes the rest. */
const partSchema = z.union([
  z.strictObject({ option: z.string().min(1) }),
  z.strictObject({ field: z.number().int().nonnegative() }),
])
export type ValuePart = z.infer<typeof partSchema>

/** A value that is each station's own. `place`: a key, or an item of OCPPConf.xml. */
const ownValueSchema = z.strictObject({
  place: z.string().min(1),
  part: partSchema.optional(),
  variable: z.string().regex(VARIABLE_NAME),
  secret: z.boolean().default(false),
  /** Values that are nobody's own. */
  unless: z.array(z.string()).default(['']),
})
export type OwnValue = z.infer<typeof ownValueSchema>

const fileSchema = z.strictObject({ $comment: z.string(), values: z.array(ownValueSchema) })

/** What is each station's own, by the format of its file. */
export const ownValues: Readonly<Record<StationFileFormat, readonly OwnValue[]>> = {
  // No key of one vendor is another one's, and of Green’up the item `uid` is the key UID, too.
  json: [ecotap, legrand, schneider].flatMap(file => fileSchema.parse(file).values),
  xml: fileSchema.parse(legrand).values,
}
