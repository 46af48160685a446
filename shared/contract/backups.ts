import { z } from 'zod'
import { procedure } from './procedure.ts'

export const backupSchema = z.object({
  id: z.string(),
  serial: z.string(),
  /** ms since 1970. */
  takenAt: z.number(),
  /** What came after it: 'send', 'flash', 'receive'. */
  reason: z.string(),
  keys: z.number().int(),
})
export type Backup = z.infer<typeof backupSchema>

export const recentStationSchema = z.object({
  serial: z.string(),
  vendor: z.string().nullable(),
  model: z.string().nullable(),
  firmware: z.string().nullable(),
  ocppId: z.string().nullable(),
  lastSeenAt: z.number(),
  lastBackupAt: z.number().nullable(),
})
export type RecentStation = z.infer<typeof recentStationSchema>

/** A flash that an earlier run did not end, from the journal. */
export const unfinishedSchema = z.object({
  serial: z.string(),
  imageName: z.string(),
  phase: z.string(),
  acknowledged: z.number().int(),
  total: z.number().int(),
  at: z.number(),
})
export type Unfinished = z.infer<typeof unfinishedSchema>

export const backupsContract = {
  /** Newest first; of one station, or of all. */
  list: procedure.input(z.object({ serial: z.string().nullable() })).output(z.array(backupSchema)),
  /** The text of a backup, as it was written. Refused: backup-not-found, file-unreadable. */
  read: procedure.input(z.object({ id: z.string() })).output(z.object({ name: z.string(), text: z.string() })),
  /** Stations seen before, the latest first. */
  stations: procedure.output(z.array(recentStationSchema)),
  /** Flashes an earlier run left unfinished, newest first. */
  unfinished: procedure.output(z.array(unfinishedSchema)),
  /** The person has seen it. */
  forgetUnfinished: procedure.input(z.object({ serial: z.string() })),
}
