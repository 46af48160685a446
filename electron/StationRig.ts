import { mkdtemp, rm, symlink, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { DEFAULT_LINE } from '../shared/contract/ports.ts'
import type { SimulatedScenario, StationSnapshot } from '../shared/contract/station.ts'
import type { Job, JobKind, JobOf } from '../shared/job.ts'
import { abortWith } from './abortWith.ts'
import type { Router } from './api/router.ts'
import { type Backend, type BackendOptions, createBackend } from './backend.ts'
import { refusalOf } from './cli/refusal.ts'
import { attachController } from './links/attachController.ts'
import { openPty, type Pty } from './links/pty.ts'
import { type Dialect, ECC_SIM_1 } from './protocols/ecotap/dialect.ts'
import type { Fault } from './protocols/ecotap/simulator/faults.ts'
import { SimulatedController } from './protocols/ecotap/simulator/SimulatedController.ts'
import { sampleImage } from './protocols/ecotap/simulator/sampleImage.ts'

function clientOf(router: Router) {
  return createRouterClient(router, { context: {} })
}

/** The assumed dialect, with less patience where a test waits for nothing to come. */
export const IMPATIENT: Dialect = {
  ...ECC_SIM_1,
  driver: {
    ...ECC_SIM_1.driver,
    getVersion: { timeoutMs: 400, attempts: 2 },
    changeConfiguration: { timeoutMs: 400, attempts: 2, gapMs: 5 },
    saveLineMs: 1500,
    progBlock: { ...ECC_SIM_1.driver.progBlock, timeoutMs: 250 },
    copyAndBootMs: 4000,
    silenceMs: 300,
  },
}

/**
 * For tests: a backend with a folder of its own, a simulated controller, and a real pseudo terminal between them, reached by a name that stays
 * when the cable is pulled and plugged in again.
 */
export class StationRig {
  readonly folder: string
  readonly data: string
  readonly port: string
  readonly controller: SimulatedController
  backend: Backend
  client: ReturnType<typeof clientOf>
  #pty: Pty | null = null
  readonly #options: BackendOptions

  private constructor(folder: string, controller: SimulatedController, options: BackendOptions, backend: Backend) {
    this.folder = folder
    this.data = options.data
    this.port = join(folder, 'cable')
    this.controller = controller
    this.backend = backend
    this.client = clientOf(backend.router)
    this.#options = options
  }

  static async open(
    scenario: SimulatedScenario = 'ethernet',
    faults: readonly Fault[] = [],
    more: Partial<BackendOptions> = {},
  ): Promise<StationRig> {
    const folder = await mkdtemp(join(tmpdir(), 'chargewright rïg '))
    const dialect = more.dialect ?? IMPATIENT
    const options: BackendOptions = {
      data: join(folder, 'data'),
      shell: 'terminal',
      version: '0.0.0',
      locale: 'en',
      dialect,
      ...more,
    }
    const controller = new SimulatedController({
      dialect,
      scenario,
      transmit: () => undefined,
      timeFactor: 0.02,
      faults,
    })
    const rig = new StationRig(folder, controller, options, await createBackend(options))
    await rig.plugIn()
    return rig
  }

  /** Puts the controller behind a new pseudo terminal under the same name. */
  async plugIn(controller: SimulatedController = this.controller): Promise<void> {
    await this.unplug()
    this.#pty = await openPty()
    await unlink(this.port).catch(() => undefined)
    await symlink(this.#pty.path, this.port)
    attachController(this.#pty, controller)
  }

  /** Plugs this rig's cable into the other rig's controller, once that is running. */
  async borrow(other: StationRig): Promise<void> {
    await other.boot()
    await other.client.station.disconnect()
    await other.unplug()
    await this.plugIn(other.controller)
  }

  async unplug(): Promise<void> {
    const pty = this.#pty
    this.#pty = null
    if (!pty) return
    this.controller.wire(null)
    await pty.hangUp()
  }

  async connect(): Promise<void> {
    await this.client.station.connect({ path: this.port, line: DEFAULT_LINE })
  }

  /** Connects, switches the controller on and waits until it has named its firmware. */
  async boot(): Promise<StationSnapshot> {
    await this.connect()
    this.controller.powerOn()
    return this.until(station => station.identity.firmware !== null && station.state !== 'booting')
  }

  async bootAndAccept(): Promise<StationSnapshot> {
    const station = await this.boot()
    await this.client.station.acceptUnconfirmed()
    return station
  }

  /** The first snapshot that `accepts`. */
  async until(accepts: (station: StationSnapshot) => boolean, ms = 20_000): Promise<StationSnapshot> {
    const limit = abortWith([], ms)
    try {
      for await (const station of await this.client.station.watch(undefined, { signal: limit.signal })) {
        if (station && accepts(station)) return station
      }
      throw new Error('the station never got there')
    } finally {
      limit.release()
    }
  }

  /** The first snapshot of a job that `accepts`, its end where nothing is named. */
  async job<Kind extends JobKind>(
    kind: Kind,
    started: { jobId: string },
    accepts: (job: JobOf<Kind>) => boolean = job => job.progress.state !== 'running',
  ): Promise<JobOf<Kind>> {
    const isOurs = (job: Job): job is JobOf<Kind> => job.id === started.jobId && job.kind === kind
    const limit = abortWith([], 50_000)
    try {
      for await (const jobs of await this.client.jobs.watch(undefined, { signal: limit.signal })) {
        const job = jobs.find(isOurs)
        if (job && accepts(job)) return job
      }
      throw new Error('the job never got there')
    } finally {
      limit.release()
    }
  }

  /** What a call is refused with. */
  async refusal(call: Promise<unknown>): Promise<unknown> {
    try {
      await call
    } catch (thrown) {
      return refusalOf(thrown)
    }
    throw new Error('it was not refused')
  }

  /** Starts to flash a made-up V32R18P3. */
  async flash(): Promise<{ jobId: string }> {
    const { name, bytes } = sampleImage({ version: 32, release: 18, patch: 3 })
    const image = await this.client.firmware.load({ name, file: new Blob([Uint8Array.from(bytes)]) })
    return this.client.firmware.flash({ imageId: image.imageId, confirmed: ['release-notes'] })
  }

  /** The program ends and starts again, with the same data. */
  async restartProgram(): Promise<void> {
    await this.backend.close()
    this.backend = await createBackend(this.#options)
    this.client = clientOf(this.backend.router)
  }

  async close(): Promise<void> {
    await this.backend.close()
    await this.unplug()
    this.controller.powerOff()
    await rm(this.folder, { recursive: true, force: true })
  }
}
