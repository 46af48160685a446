import { z } from 'zod'

/** A station's own file as it was kept: `id` is its path below the backup folder, with `/`; `bytes` its size. */
export const fileBackupSchema = z.object({
  id: z.string(),
  path: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  takenAt: z.number(),
})
export type FileBackup = z.infer<typeof fileBackupSchema>
