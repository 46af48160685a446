import type { RecentStation } from '../../shared/contract/backups.ts'
import { AppError } from '../../shared/errors.ts'
import type { Backups } from '../files/backups.ts'
import type { FlashJournal } from '../files/journal.ts'
import type { StationRegistry } from '../files/stationRegistry.ts'
import type { FileBackups } from '../stations/web/FileBackups.ts'
import type { Procedures } from './procedures.ts'

/** What files of a person's are filed under that belong to no station. */
const NO_STATION = 'other files'
/** The largest file that is kept, in bytes: that of a firmware image. */
const MAX_KEPT_BYTES = 16 * 1024 * 1024

export interface BackupsApiParts {
  backups: Backups
  stationFiles: FileBackups
  registry: StationRegistry
  journal: FlashJournal
}

export function backupsApi(os: Procedures, { backups, stationFiles, registry, journal }: BackupsApiParts) {
  return os.backups.router({
    list: os.backups.list.handler(({ input }) => backups.list(input.serial)),
    read: os.backups.read.handler(({ input }) => backups.read(input.id)),
    files: os.backups.files.handler(({ input }) => stationFiles.list(input.station)),
    readFile: os.backups.readFile.handler(async ({ input }) => {
      const { name, bytes } = await stationFiles.read(input.id)
      return { name, file: new Blob([Uint8Array.from(bytes)]) }
    }),
    keepFile: os.backups.keepFile.handler(async ({ input: { name, file } }) => {
      if (file.size > MAX_KEPT_BYTES) {
        throw new AppError({ code: 'file-too-large', data: { size: file.size, limit: MAX_KEPT_BYTES } })
      }
      return stationFiles.write(NO_STATION, name, new Uint8Array(await file.arrayBuffer()))
    }),
    stations: os.backups.stations.handler(async (): Promise<RecentStation[]> => {
      const taken = new Map<string, number>()
      const files = (await stationFiles.list(null)).map(({ station, takenAt }) => ({ serial: station, takenAt }))
      for (const { serial, takenAt } of [...(await backups.list(null)), ...files])
        taken.set(serial, Math.max(takenAt, taken.get(serial) ?? 0))
      return registry
        .list()
        .map(({ consent: _, ...station }) => ({ ...station, lastBackupAt: taken.get(station.serial) ?? null }))
    }),
    unfinished: os.backups.unfinished.handler(() => journal.unfinished()),
    forgetUnfinished: os.backups.forgetUnfinished.handler(({ input }) => journal.finished(input.serial)),
  })
}
