import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { fileBytesSchema } from './fileBytes.ts'
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
  /** The file the program was started with, or was given since, until a page takes it: null where nothing waits. */
  fileToOpen: procedure.output(eventIterator(z.object({ id: z.string(), name: z.string() }).nullable())),
  /**
   * That file, to the first page that asks; null to the others. A file of a kind that nobody reads comes without its bytes.
   * Refused: file-unreadable, file-too-large (5 MiB of .json, 256 KiB of .xml, 16 MiB of .bin).
   */
  takeFile: procedure
    .input(z.object({ id: z.string() }))
    .output(z.object({ name: z.string(), file: fileBytesSchema }).nullable()),
}
