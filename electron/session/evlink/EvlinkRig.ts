import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EvlinkAction, EvlinkScenario, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import { evlinkActionSchema } from '../../../shared/contract/evlink.ts'
import { temporaryFolders } from '../../files/temporaryFolder.ts'
import { EVLINK_SIM_1, type EvlinkDialect } from '../../stations/evlink/dialect.ts'
import type { EvlinkFault } from '../../stations/evlink/simulator/faults.ts'
import { SimulatedEvlink } from '../../stations/evlink/simulator/SimulatedEvlink.ts'
import { scenarios } from '../../stations/evlink/simulator/scenarios.ts'
import { startSimulatedEvlink } from '../../stations/evlink/simulator/startSimulatedEvlink.ts'
import { ActionConsents } from '../../stations/web/ActionConsents.ts'
import { FileBackups } from '../../stations/web/FileBackups.ts'
import { PinnedCertificates } from '../../stations/web/PinnedCertificates.ts'
import { CurrentEvlink, type EvlinkConnect } from './CurrentEvlink.ts'
import type { EvlinkVisit } from './EvlinkVisit.ts'

const temporaryFolder = temporaryFolders()

/** The dialect with its waits shortened, and the simulated station as much faster. */
const TIME_FACTOR = 0.002
export const QUICK: EvlinkDialect = {
  ...EVLINK_SIM_1,
  driver: { ...EVLINK_SIM_1.driver, rebootAskEveryMs: 20, rebootGoneMs: 3000, rebootBackMs: 5000 },
}

export interface RigOptions {
  scenario?: EvlinkScenario
  faults?: readonly EvlinkFault[]
  secure?: boolean
  /** What the driver is more or less patient in. */
  driver?: Partial<EvlinkDialect['driver']>
  /** The folder of an earlier rig: pins, consents and copies are those of then. */
  folder?: string
}

export interface EvlinkRig {
  readonly station: SimulatedEvlink
  readonly current: CurrentEvlink
  /** The open visit; throws where there is none. */
  readonly visit: EvlinkVisit
  readonly folder: string
  /** The snapshot; throws where there is none. */
  readonly now: EvlinkSnapshot
  connect(change?: Partial<EvlinkConnect>): Promise<void>
  allow(...actions: EvlinkAction[]): Promise<void>
}

/** A visit as the backend makes it, and a simulated station that it takes for a real one: what is assumed has to be allowed first. */
export async function evlinkRig(options: RigOptions = {}): Promise<EvlinkRig> {
  const folder = options.folder ?? (await temporaryFolder())
  const station = await SimulatedEvlink.start({
    dialect: EVLINK_SIM_1,
    scenario: scenarios[options.scenario ?? 'parking-r7'],
    faults: options.faults ?? [],
    secure: options.secure ?? false,
    timeFactor: TIME_FACTOR,
  })
  const current = new CurrentEvlink({
    dialect: { ...QUICK, driver: { ...QUICK.driver, ...options.driver } },
    certificates: await PinnedCertificates.open(join(folder, 'certificates.json')),
    consents: await ActionConsents.open(join(folder, 'consents.json')),
    files: new FileBackups(join(folder, 'backups')),
    startSimulated: scenario => startSimulatedEvlink(scenario, TIME_FACTOR),
  })
  onTestFinished(async () => {
    await current.disconnect()
    await station.close()
  })
  return {
    station,
    current,
    get visit() {
      return current.visit
    },
    folder,
    get now() {
      const now = current.snapshot.get()
      if (!now) throw new Error('nothing is connected')
      return now
    },
    connect: change =>
      current.connect({
        address: station.origin,
        user: 'admin',
        password: station.device.password,
        language: 'en',
        allowPublic: false,
        acceptCertificate: null,
        ...change,
      }),
    allow: (...actions) => current.visit.confirm(actions.length > 0 ? actions : evlinkActionSchema.options),
  }
}
