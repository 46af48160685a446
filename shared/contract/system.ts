import { z } from 'zod'
import { procedure } from './procedure.ts'

export const aboutSchema = z.object({
  version: z.string(),
  /** Electron, or Node with a browser. */
  shell: z.enum(['electron', 'browser', 'terminal']),
  platform: z.string(),
  folders: z.object({ data: z.string(), backups: z.string(), logs: z.string() }),
  /** The system's language tag, for instance nl-BE. */
  locale: z.string(),
})
export type About = z.infer<typeof aboutSchema>

export const systemContract = {
  about: procedure.output(aboutSchema),
}
