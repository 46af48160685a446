import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { DEFAULT_LINE, lineSettingsSchema } from './ports.ts'
import { procedure } from './procedure.ts'

export const languages = ['en', 'fr', 'nl', 'de'] as const
export type Language = (typeof languages)[number]

const fields = {
  language: z.enum(['system', ...languages]),
  colours: z.enum(['system', 'light', 'dark']),
  gloves: z.boolean(),
  logColours: z.boolean(),
  logTime: z.enum(['clock', 'since-connecting']),
  line: lineSettingsSchema,
}

export const settingsSchema = z.object({
  language: fields.language.default('system'),
  colours: fields.colours.default('system'),
  gloves: fields.gloves.default(false),
  logColours: fields.logColours.default(true),
  logTime: fields.logTime.default('clock'),
  line: fields.line.default(DEFAULT_LINE),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsContract = {
  watch: procedure.output(eventIterator(settingsSchema)),
  // Made of the fields without their defaults: those would put back every setting the change does not name.
  change: procedure.input(z.object(fields).partial()).output(settingsSchema),
}
