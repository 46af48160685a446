import { homedir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { DEFAULT_LINE } from '../shared/contract/ports.ts'
import { AppError } from '../shared/errors.ts'
import { type ApiParts, createRouter, type Router } from './api/router.ts'
import { Backups } from './files/backups.ts'
import { dataFolders } from './files/dataFolders.ts'
import { FileToOpen } from './files/FileToOpen.ts'
import { InstallationStore } from './files/installationStore.ts'
import { ItemMemories } from './files/itemMemories.ts'
import { FlashJournal } from './files/journal.ts'
import { LogFile } from './files/logFile.ts'
import { SettingsStore } from './files/settingsStore.ts'
import { StationRegistry } from './files/stationRegistry.ts'
import { TemplateStore } from './files/templateStore.ts'
import { Images } from './firmware/Images.ts'
import { Jobs } from './jobs.ts'
import { PortWatcher } from './links/ports.ts'
import { openSerialLink } from './links/serial.ts'
import { openSimulatedLink } from './links/simulated.ts'
import { createNetwork } from './network/createNetwork.ts'
import { type Dialect, ECC_SIM_1 } from './protocols/ecotap/dialect.ts'
import { CurrentAcSmart } from './session/acsmart/CurrentAcSmart.ts'
import { CurrentStation } from './session/CurrentStation.ts'
import { CurrentEvlink } from './session/evlink/CurrentEvlink.ts'
import { CurrentGreenup } from './session/greenup/CurrentGreenup.ts'
import { noteVisits } from './session/noteVisits.ts'
import { ACSMART_MODBUS_1 } from './stations/acsmart/dialect.ts'
import { startSimulatedAcSmart } from './stations/acsmart/simulator/startSimulatedAcSmart.ts'
import { EVLINK_SIM_1 } from './stations/evlink/dialect.ts'
import { startSimulatedEvlink } from './stations/evlink/simulator/startSimulatedEvlink.ts'
import { GREENUP_SIM_1 } from './stations/greenup/dialect.ts'
import { StoredData } from './stations/greenup/StoredData.ts'
import { startSimulatedGreenup } from './stations/greenup/simulator/startSimulatedGreenup.ts'
import { ActionConsents } from './stations/web/ActionConsents.ts'
import { FileBackups } from './stations/web/FileBackups.ts'
import { PinnedCertificates } from './stations/web/PinnedCertificates.ts'
import { type FlashOptions, WINDOW_ASKED } from './work/flash/FlashContext.ts'

export interface BackendOptions {
  /** The folder of settings, backups, logs and journals, absolute. */
  data: string
  shell: 'electron' | 'browser' | 'terminal'
  version: string
  /** The system's language tag. */
  locale: string
  /** What controllers speak; the assumed `ecc-sim-1` where nothing else is named. */
  dialect?: Dialect
  /** How images are sent where the controller agrees. */
  flash?: FlashOptions
  /** How much faster than a real one a simulated controller works: 0.1 is ten times. */
  simulatedTimeFactor?: number
}

export interface Backend {
  readonly router: Router
  readonly jobs: Jobs
  /** True while a job must not be cut off by closing the program. */
  readonly holdsClose: boolean
  /** Offers a file to the pages; `path` is absolute. */
  openFile(path: string): void
  /** True while an address has to be taken back at the end, which takes the system's commands some seconds. */
  readonly closesSlowly: boolean
  /** Takes lent addresses back, and ends links and files. */
  close(): Promise<void>
}

/** The whole backend, wired: the only place where its parts meet. Throws folder-unusable. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const dialect = options.dialect ?? ECC_SIM_1
  const folders = dataFolders(options.data, process.env, process.platform, homedir())
  const log = pino({ level: process.env.CHARGEWRIGHT_LOG ?? 'warn' }, pino.destination(2))
  const onProblem = (thrown: unknown): void => log.warn({ err: thrown }, 'could not be kept')
  const settings = await SettingsStore.open(folders.settings)
  const registry = await StationRegistry.open(join(folders.data, 'stations.json'), { onProblem })
  const installations = await InstallationStore.open(join(folders.data, 'installations.json'))
  const itemMemories = await ItemMemories.open(join(folders.data, 'ocppconf.json'))
  const backups = new Backups(folders.backups)
  const journal = new FlashJournal(folders.journal, { onProblem })
  const certificates = await PinnedCertificates.open(join(folders.data, 'certificates.json'))
  const consents = await ActionConsents.open(join(folders.data, 'consents.json'))
  const stationFiles = new FileBackups(folders.backups)
  const ports = new PortWatcher()
  const jobs = new Jobs()
  const fileToOpen = new FileToOpen()
  const network = createNetwork(join(folders.journal, 'addresses'), certificates)
  void network.loans.recover().catch(onProblem)
  const timeFactor = options.simulatedTimeFactor ?? 1
  const current = new CurrentStation({
    dialect,
    registry,
    ports,
    openSerial: openSerialLink,
    openSimulated: scenario => openSimulatedLink({ dialect, scenario, line: DEFAULT_LINE, timeFactor }),
    openLogFile: port => new LogFile(folders.logs, port, new Date(), { onProblem }),
  })
  const acsmart = new CurrentAcSmart({
    dialect: ACSMART_MODBUS_1,
    consents,
    files: stationFiles,
    startSimulated: scenario => startSimulatedAcSmart({ dialect: ACSMART_MODBUS_1, scenario }),
  })
  const greenup = new CurrentGreenup({
    dialect: GREENUP_SIM_1,
    certificates,
    consents,
    backups: stationFiles,
    stored: await StoredData.open(join(folders.data, 'greenup-stored.json')),
    startSimulated: scenario => startSimulatedGreenup(GREENUP_SIM_1, scenario, timeFactor),
  })
  const evlink = new CurrentEvlink({
    dialect: EVLINK_SIM_1,
    certificates,
    consents,
    files: stationFiles,
    startSimulated: scenario => startSimulatedEvlink(scenario, timeFactor),
  })
  noteVisits(registry, { greenup: greenup.snapshot, evlink: evlink.snapshot, acsmart: acsmart.snapshot })
  const parts: ApiParts = {
    current,
    jobs,
    images: new Images(dialect),
    backups,
    stationFiles,
    journal,
    registry,
    settings,
    itemMemories,
    installations,
    ports,
    flashOptions: options.flash ?? { window: WINDOW_ASKED, blockBytes: dialect.firmware.defaultBlock },
    about: {
      version: options.version,
      shell: options.shell,
      platform: process.platform,
      folders: { data: folders.data, backups: folders.backups, logs: folders.logs },
      locale: options.locale,
    },
    network,
    acsmart,
    greenup,
    evlink,
    templates: new TemplateStore(join(folders.data, 'templates')),
    fileToOpen,
    onDefect: thrown => log.error({ err: thrown }, 'defect'),
  }
  return {
    router: createRouter(parts),
    jobs,
    get holdsClose() {
      return [jobs, greenup, evlink, acsmart].some(each => each.holdsClose)
    },
    openFile: path => fileToOpen.offer(path),
    get closesSlowly() {
      return network.loans.lent.get().some(({ by }) => by === 'us')
    },
    async close() {
      // First of all: an address that was lent is taken back, even where a link never closes.
      const takenBack = network.loans.close()
      takenBack.catch(onProblem)
      try {
        jobs.abortAll(new AppError({ code: 'not-connected', data: {} }))
        await current.disconnect()
        await acsmart.disconnect()
        await greenup.disconnect()
        await evlink.disconnect()
        await jobs.idle()
        await registry.settled()
      } finally {
        await takenBack
      }
    },
  }
}
