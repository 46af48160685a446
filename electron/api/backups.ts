import type { RecentStation } from '../../shared/contract/backups.ts'
import type { Backups } from '../files/backups.ts'
import type { FlashJournal } from '../files/journal.ts'
import type { StationRegistry } from '../files/stationRegistry.ts'
import type { Procedures } from './procedures.ts'

export interface BackupsApiParts {
  backups: Backups
  registry: StationRegistry
  journal: FlashJournal
}

export function backupsApi(os: Procedures, { backups, registry, journal }: BackupsApiParts) {
  return os.backups.router({
    list: os.backups.list.handler(({ input }) => backups.list(input.serial)),
    read: os.backups.read.handler(({ input }) => backups.read(input.id)),
    stations: os.backups.stations.handler(async (): Promise<RecentStation[]> => {
      const taken = new Map<string, number>()
      for (const { serial, takenAt } of await backups.list(null))
        taken.set(serial, Math.max(takenAt, taken.get(serial) ?? 0))
      return registry
        .list()
        .map(({ consent: _, ...station }) => ({ ...station, lastBackupAt: taken.get(station.serial) ?? null }))
    }),
    unfinished: os.backups.unfinished.handler(() => journal.unfinished()),
    forgetUnfinished: os.backups.forgetUnfinished.handler(({ input }) => journal.finished(input.serial)),
  })
}
