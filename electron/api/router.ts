import type { About } from '../../shared/contract/system.ts'
import type { InstallationStore } from '../files/installationStore.ts'
import type { SettingsStore } from '../files/settingsStore.ts'
import type { StationRegistry } from '../files/stationRegistry.ts'
import type { PortWatcher } from '../links/ports.ts'
import { backupsApi } from './backups.ts'
import { type FirmwareApiParts, firmwareApi } from './firmware.ts'
import { installationApi } from './installation.ts'
import { jobsApi } from './jobs.ts'
import { logApi } from './log.ts'
import { portsApi } from './ports.ts'
import { procedures } from './procedures.ts'
import { settingsApi } from './settings.ts'
import { stationApi } from './station.ts'
import { systemApi } from './system.ts'

export interface ApiParts extends FirmwareApiParts {
  ports: PortWatcher
  registry: StationRegistry
  settings: SettingsStore
  installations: InstallationStore
  about: About
  onDefect(thrown: unknown): void
}

/** The contract, served. */
export function createRouter(parts: ApiParts) {
  const os = procedures(parts.onDefect)
  return os.router({
    ports: portsApi(os, parts.ports),
    station: stationApi(os, parts.current, parts.jobs, parts.backups),
    log: logApi(os, parts.current),
    jobs: jobsApi(os, parts.jobs),
    firmware: firmwareApi(os, parts),
    settings: settingsApi(os, parts.settings),
    backups: backupsApi(os, parts),
    installation: installationApi(os, parts.installations),
    system: systemApi(os, parts.about),
  })
}
export type Router = ReturnType<typeof createRouter>
