import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EvlinkAction, EvlinkScenario, EvlinkSnapshot } from '../../shared/contract/evlink.ts'
import { evlinkActionSchema } from '../../shared/contract/evlink.ts'
import { type ErrorInfo, errorInfoOf } from '../../shared/errors.ts'
import { temporaryFolders } from '../files/temporaryFolder.ts'
import { EVLINK_SIM_1, type EvlinkDialect } from '../stations/evlink/dialect.ts'
import { EvlinkServer } from '../stations/evlink/simulator/EvlinkServer.ts'
import type { EvlinkFault } from '../stations/evlink/simulator/faults.ts'
import { scenarios } from '../stations/evlink/simulator/scenarios.ts'
import { startSimulatedEvlink } from '../stations/evlink/simulator/startSimulatedEvlink.ts'
import { ActionConsents } from '../stations/web/ActionConsents.ts'
import { FileBackups } from '../stations/web/FileBackups.ts'
import { PinnedCertificates } from '../stations/web/PinnedCertificates.ts'
import { type EvlinkConnect, EvlinkVisit } from './EvlinkVisit.ts'

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
  /** The folder of an earlier rig: pins, consents and copies are those of then. */
  folder?: string
}

export interface EvlinkRig {
  readonly server: EvlinkServer
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
  const server = await EvlinkServer.start({
    dialect: EVLINK_SIM_1,
    scenario: scenarios[options.scenario ?? 'parking-r7'],
    faults: options.faults ?? [],
    secure: options.secure ?? false,
    timeFactor: TIME_FACTOR,
  })
  const visit = new EvlinkVisit({
    dialect: QUICK,
    certificates: await PinnedCertificates.open(join(folder, 'certificates.json')),
    consents: await ActionConsents.open(join(folder, 'consents.json')),
    files: new FileBackups(join(folder, 'backups')),
    startSimulated: scenario => startSimulatedEvlink(scenario, TIME_FACTOR),
  })
  onTestFinished(async () => {
    await visit.disconnect()
    await server.close()
  })
  return {
    server,
    visit,
    folder,
    get now() {
      const now = visit.snapshot.get()
      if (!now) throw new Error('nothing is connected')
      return now
    },
    connect: change =>
      visit.connect({
        address: server.origin,
        user: 'admin',
        password: server.device.password,
        language: 'en',
        allowPublic: false,
        acceptCertificate: null,
        ...change,
      }),
    allow: (...actions) => visit.confirm(actions.length > 0 ? actions : evlinkActionSchema.options),
  }
}

/** What a call is refused with; throws where it is not. */
export async function refusal(call: Promise<unknown>): Promise<ErrorInfo> {
  try {
    await call
  } catch (thrown) {
    return errorInfoOf(thrown)
  }
  throw new Error('it was not refused')
}
