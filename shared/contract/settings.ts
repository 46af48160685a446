import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { DEFAULT_LINE, lineSettingsSchema } from './ports.ts'
import { procedure } from './procedure.ts'

export const languages = ['en', 'fr', 'nl', 'de'] as const
export type Language = (typeof languages)[number]

export const settingsSchema = z.object({
  language: z.enum(['system', ...languages]).default('system'),
  colours: z.enum(['system', 'light', 'dark']).default('system'),
  gloves: z.boolean().default(false),
  logColours: z.boolean().default(true),
  logTime: z.enum(['clock', 'since-connecting']).default('clock'),
  line: lineSettingsSchema.default(DEFAULT_LINE),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsContract = {
  watch: procedure.output(eventIterator(settingsSchema)),
  change: procedure.input(settingsSchema.partial()).output(settingsSchema),
}
