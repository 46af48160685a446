import type { About } from '../../shared/contract/system.ts'
import type { FileToOpen } from '../files/FileToOpen.ts'
import type { InstallationStore } from '../files/installationStore.ts'
import type { ItemMemories } from '../files/itemMemories.ts'
import type { SettingsStore } from '../files/settingsStore.ts'
import type { StationRegistry } from '../files/stationRegistry.ts'
import type { TemplateStore } from '../files/templateStore.ts'
import type { PortWatcher } from '../links/ports.ts'
import type { Network } from '../network/createNetwork.ts'
import type { CurrentAcSmart } from '../session/acsmart/CurrentAcSmart.ts'
import type { CurrentEvlink } from '../session/evlink/CurrentEvlink.ts'
import type { CurrentGreenup } from '../session/greenup/CurrentGreenup.ts'
import type { FileBackups } from '../stations/web/FileBackups.ts'
import { acsmartApi } from './acsmart.ts'
import { backupsApi } from './backups.ts'
import { evlinkApi } from './evlink.ts'
import { type FirmwareApiParts, firmwareApi } from './firmware.ts'
import { greenupApi } from './greenup.ts'
import { installationApi } from './installation.ts'
import { jobsApi } from './jobs.ts'
import { logApi } from './log.ts'
import { networkApi } from './network.ts'
import { ocppconfApi } from './ocppconf.ts'
import { portsApi } from './ports.ts'
import { procedures } from './procedures.ts'
import { settingsApi } from './settings.ts'
import { stationApi } from './station.ts'
import { systemApi } from './system.ts'
import { templatesApi } from './templates.ts'

export interface ApiParts extends FirmwareApiParts {
  ports: PortWatcher
  registry: StationRegistry
  stationFiles: FileBackups
  settings: SettingsStore
  itemMemories: ItemMemories
  installations: InstallationStore
  network: Network
  acsmart: CurrentAcSmart
  greenup: CurrentGreenup
  evlink: CurrentEvlink
  templates: TemplateStore
  about: About
  fileToOpen: FileToOpen
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
    ocppconf: ocppconfApi(os, parts.itemMemories),
    installation: installationApi(os, parts.installations),
    network: networkApi(os, parts.network),
    acsmart: acsmartApi(os, parts.acsmart),
    greenup: greenupApi(os, parts.greenup),
    evlink: evlinkApi(os, parts.evlink),
    templates: templatesApi(os, parts.templates),
    system: systemApi(os, parts.about, parts.fileToOpen),
  })
}
export type Router = ReturnType<typeof createRouter>
