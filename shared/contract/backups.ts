import { z } from 'zod'
import { fileBackupSchema } from '../stations/fileBackup.ts'
import { fileBytesSchema } from './fileBytes.ts'
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

/** A station's own file as it was kept, byte for byte. */
export const keptFileSchema = z.object({
  id: z.string(),
  /** What it is filed under (`filedUnder.ts`). */
  station: z.string(),
  /** As the station calls it: `OCPPConf.xml`. */
  name: z.string(),
  path: z.string(),
  bytes: z.number().int(),
  /** ms since 1970. */
  takenAt: z.number(),
})
export type KeptFile = z.infer<typeof keptFileSchema>

/** A station with pages, or Modbus: the page it is visited on, its address as it can be typed there, the serial number it says. */
export const webVisitSchema = z.object({
  page: z.enum(['greenup', 'evlink', 'acsmart']),
  address: z.string(),
  serial: z.string().nullable(),
})
export type WebVisit = z.infer<typeof webVisitSchema>

export const recentStationSchema = z.object({
  /** What it is filed under: for a controller its serial number, where it says one. */
  serial: z.string(),
  /** Null: a controller on a cable. */
  web: webVisitSchema.nullable().default(null),
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
  /** The text of a backup, as it was written. Refused: backup-not-found, file-unreadable, file-too-large, backup-differs. */
  read: procedure.input(z.object({ id: z.string() })).output(z.object({ name: z.string(), text: z.string() })),
  /** Files that stations gave, newest first; of one station by what it is filed under, or of all. Refused: file-unreadable. */
  files: procedure.input(z.object({ station: z.string().nullable() })).output(z.array(keptFileSchema)),
  /** Such a file, byte for byte. Refused: backup-not-found, file-unreadable, file-too-large, backup-differs. */
  readFile: procedure.input(z.object({ id: z.string() })).output(z.object({ name: z.string(), file: fileBytesSchema })),
  /** Keeps a file of a person's that this tool does not read, byte for byte, with its hash. Refused: file-too-large (above 16 MiB), backup-failed, backup-differs. */
  keepFile: procedure
    .input(z.object({ name: z.string().min(1).max(255), file: fileBytesSchema }))
    .output(fileBackupSchema),
  /** Stations seen before, the latest first. */
  stations: procedure.output(z.array(recentStationSchema)),
  /** Flashes an earlier run left unfinished, newest first. */
  unfinished: procedure.output(z.array(unfinishedSchema)),
  /** The person has seen it. */
  forgetUnfinished: procedure.input(z.object({ serial: z.string() })),
}
