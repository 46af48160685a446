import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import { errorInfoOf } from '../../../shared/errors.ts'
import { greenupActionSchema } from '../../../shared/stations/greenupAction.ts'
import { abortWith } from '../../abortWith.ts'
import { temporaryFolders } from '../../files/temporaryFolder.ts'
import { GREENUP_SIM_1 } from '../../stations/greenup/dialect.ts'
import { StoredData } from '../../stations/greenup/StoredData.ts'
import { SimulatedGreenup, type SimulatedGreenupOptions } from '../../stations/greenup/simulator/SimulatedGreenup.ts'
import { ActionConsents } from '../../stations/web/ActionConsents.ts'
import { FileBackups } from '../../stations/web/FileBackups.ts'
import { PinnedCertificates } from '../../stations/web/PinnedCertificates.ts'
import { CurrentGreenup } from './CurrentGreenup.ts'

const newFolder = temporaryFolders()

/** A station fifty times faster than a real one. */
export const TIME_FACTOR = 0.02

/** For tests: a visit to a simulated station over real sockets, as to a real one on the network. */
export class GreenupRig {
  readonly station: SimulatedGreenup
  readonly current: CurrentGreenup
  readonly folder: string
  /** Where the station says that it will be; its own word where nothing else is set. */
  whereAfter: () => Promise<string | null>

  private constructor(station: SimulatedGreenup, current: CurrentGreenup, folder: string) {
    this.station = station
    this.current = current
    this.folder = folder
    this.whereAfter = () => station.whereAfter()
  }

  static async start(folder: string, options: Partial<SimulatedGreenupOptions> = {}): Promise<GreenupRig> {
    const dialect = options.dialect ?? GREENUP_SIM_1
    const station = await SimulatedGreenup.start({ generation: 2, timeFactor: TIME_FACTOR, ...options, dialect })
    const current = new CurrentGreenup({
      dialect,
      certificates: await PinnedCertificates.open(join(folder, 'certificates.json')),
      consents: await ActionConsents.open(join(folder, 'consents.json')),
      backups: new FileBackups(join(folder, 'backups')),
      stored: await StoredData.open(join(folder, 'greenup-stored.json')),
      startSimulated: async () => ({
        get origin() {
          return station.origin
        },
        user: dialect.base.user,
        password: dialect.base.password,
        timeFactor: TIME_FACTOR,
        whereAfter: (): Promise<string | null> => rig.whereAfter(),
        close: () => station.close(),
      }),
    })
    const rig: GreenupRig = new GreenupRig(station, current, folder)
    return rig
  }

  get now(): GreenupSnapshot {
    const snapshot = this.current.snapshot.get()
    if (!snapshot) throw new Error('no visit')
    return snapshot
  }

  /** Connects as to a simulated station: nothing has to be allowed. */
  async simulated(): Promise<void> {
    await this.current.connectSimulated('fields')
  }

  /** Connects as to a real one, all allowed. */
  async real(user = 'admin', password = 'admin', acceptCertificate: string | null = null): Promise<void> {
    const { origin: address } = this.station
    const connect = { address, user, password, allowPublic: false, acceptCertificate }
    try {
      return await this.current.connect(connect)
    } catch (thrown) {
      if (errorInfoOf(thrown).code !== 'action-unconfirmed') throw thrown
    }
    await this.current.visit.confirm(greenupActionSchema.options)
    await this.current.visit.signIn(user, password)
    await this.current.visit.confirm(greenupActionSchema.options)
    await this.current.visit.refresh()
  }

  /** OCPPConf.xml as text. */
  async recovered(): Promise<string> {
    return new TextDecoder().decode((await this.current.visit.recover()).bytes)
  }

  store(text: string): Promise<void> {
    return this.current.visit.store(new TextEncoder().encode(text), [])
  }

  /** The first snapshot that `accepts`. Throws after 10 s. */
  async until(accepts: (snapshot: GreenupSnapshot) => boolean): Promise<GreenupSnapshot> {
    const limit = abortWith([], 10_000)
    try {
      for await (const snapshot of this.current.snapshot.watch(limit.signal))
        if (snapshot && accepts(snapshot)) return snapshot
    } finally {
      limit.release()
    }
    throw new Error(`not within 10 s: ${JSON.stringify(this.current.snapshot.get())}`)
  }

  async stop(): Promise<void> {
    await this.current.disconnect()
    await this.station.close()
  }
}

/** A visit to begin with; both are ended with the test. `folder`: the one of an earlier rig, with what was allowed and stored then. */
export async function greenupRig(options: Partial<SimulatedGreenupOptions> = {}, folder?: string): Promise<GreenupRig> {
  const rig = await GreenupRig.start(folder ?? (await newFolder()), options)
  onTestFinished(() => rig.stop())
  return rig
}

/** The same, signed in at it as at a simulated station. */
export async function visiting(options: Partial<SimulatedGreenupOptions> = {}): Promise<GreenupRig> {
  const rig = await greenupRig(options)
  await rig.simulated()
  return rig
}

export const URL = 'ws://192.168.1.120:9000'
export const UID = '0224B1FFFF00A001'

/** The file of a new station with a server and a UID. */
export function edited(text: string): string {
  return text.replace('<URI></URI>', `<URI>${URL}</URI>`).replace('<UID></UID>', `<UID>${UID}</UID>`)
}

export const admin = { user: 'admin', password: 'admin', allowPublic: false, acceptCertificate: null }
