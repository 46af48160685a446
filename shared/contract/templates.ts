import { z } from 'zod'
import { errorInfoSchema } from '../errors.ts'
import { stationFileFormats } from '../templates/stationFile.ts'
import { stationTableSchema } from '../templates/stationTable.ts'
import { fileBytesSchema } from './fileBytes.ts'
import { procedure } from './procedure.ts'

export const templateSummarySchema = z.object({
  /** Its file's name. */
  id: z.string(),
  /** What the person called it. */
  name: z.string(),
  format: z.enum(stationFileFormats),
  variables: z.array(z.string()),
  /** Why it cannot be used; null where it can. */
  error: errorInfoSchema.nullable(),
})
export type TemplateSummary = z.infer<typeof templateSummarySchema>

/** Longer names would not fit a file system once they are escaped. */
export const templateNameSchema = z.string().trim().min(1).max(80)

export const templatesContract = {
  /** By name; those that cannot be read are among them, with the reason. */
  list: procedure.output(z.array(templateSummarySchema)),
  /** Refused: template-not-found, file-unreadable, file-too-large. */
  read: procedure
    .input(z.object({ id: z.string() }))
    .output(z.object({ name: z.string(), format: z.enum(stationFileFormats), file: fileBytesSchema })),
  /** Keeps a template. Refused: template-exists (unless `replace`), template-secrets, folder-unusable, and what the file itself is refused with. */
  save: procedure
    .input(
      z.object({
        name: templateNameSchema,
        format: z.enum(stationFileFormats),
        file: fileBytesSchema,
        replace: z.boolean(),
      }),
    )
    .output(templateSummarySchema),
  /** Puts a template aside, into the folder `removed`. Refused: template-not-found, folder-unusable. */
  remove: procedure.input(z.object({ id: z.string() })),
  /** Reads a CSV file of stations. Refused: file-too-large, csv-*. */
  readStations: procedure.input(z.object({ file: fileBytesSchema })).output(stationTableSchema),
}
