import type { GreenupDoing, GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import { AppError, errorInfoOf } from '../../../shared/errors.ts'
import { checkServer, checkUid } from '../../../shared/ocppconf/checkServer.ts'
import { setXmlValue, toBytes } from '../../../shared/ocppconf/xmlFile.ts'
import type { GreenupAction } from '../../../shared/stations/greenupAction.ts'
import { mappingOf, type SaidItems } from '../../stations/greenup/checkNewFile.ts'
import type { GreenupDialect } from '../../stations/greenup/dialect.ts'
import { showData } from '../../stations/greenup/ocppData.ts'
import type { StoredData } from '../../stations/greenup/StoredData.ts'
import type { ActionConsents } from '../../stations/web/ActionConsents.ts'
import type { FileBackups } from '../../stations/web/FileBackups.ts'
import type { PinnedCertificates } from '../../stations/web/PinnedCertificates.ts'
import type { FirstPlace } from '../../stations/web/StationWay.ts'
import { shownPlace } from '../../stations/web/stationAddress.ts'
import type { Watched } from '../../watched.ts'
import type { Visit } from '../visit/CurrentVisit.ts'
import { OneAction } from '../visit/OneAction.ts'
import { ConnectionWatch } from './ConnectionWatch.ts'
import { GreenupConnection } from './GreenupConnection.ts'
import { GreenupReader, type RecoveredFile } from './GreenupReader.ts'
import { GreenupRecord } from './GreenupRecord.ts'
import { GreenupStore } from './GreenupStore.ts'

export interface GreenupVisitParts {
  readonly dialect: GreenupDialect
  readonly certificates: PinnedCertificates
  readonly consents: ActionConsents
  readonly backups: FileBackups
  readonly stored: StoredData
}

export interface GreenupVisitOptions extends GreenupVisitParts {
  readonly kind: 'network' | 'simulated'
  readonly conversation: FirstPlace
  /** Where a simulated station answers once its address has changed. */
  readonly whereAfter?: () => Promise<string | null>
  /** How much faster than a real one a simulated station works. */
  readonly timeFactor?: number
}

/** How many pages and how many files an action moves at most, signing in anew where the station has ended the visit. */
const LOADS: Readonly<Record<Exclude<GreenupDoing, 'follow'>, { readonly pages: number; readonly files: number }>> = {
  connect: { pages: 1, files: 0 },
  login: { pages: 4, files: 0 },
  'set-mode': { pages: 8, files: 1 },
  recover: { pages: 3, files: 1 },
  store: { pages: 6, files: 3 },
  'set-data': { pages: 6, files: 1 },
  status: { pages: 4, files: 0 },
  check: { pages: 4, files: 0 },
  activate: { pages: 6, files: 1 },
  'change-password': { pages: 9, files: 4 },
}

/**
 * One visit to one Green'Up station: what is done there, and the order of it. One action at a time. Before every write the station shows once more that
 * it is one and knows us, and OCPPConf.xml is copied; after it, it is read back.
 */
export class GreenupVisit implements Visit<GreenupSnapshot> {
  readonly #dialect: GreenupDialect
  readonly #ended = new AbortController()
  readonly #connection: GreenupConnection
  readonly #record: GreenupRecord
  readonly #reader: GreenupReader
  readonly #action: OneAction<GreenupDoing>
  readonly #store: GreenupStore
  readonly #watch: ConnectionWatch

  /** Sends nothing. Throws AppError address-invalid. */
  constructor(options: GreenupVisitOptions) {
    const { dialect, backups, timeFactor = 1, whereAfter = null } = options
    this.#dialect = dialect
    const connection = new GreenupConnection(options)
    const record = new GreenupRecord(options, shownPlace(connection.address))
    const reader = new GreenupReader(connection, record, backups)
    const action = new OneAction<GreenupDoing>(record, this.#ended.signal)
    this.#connection = connection
    this.#record = record
    this.#reader = reader
    this.#action = action
    this.#store = new GreenupStore({
      dialect,
      connection,
      record,
      reader,
      timeFactor,
      whereAfter,
      leaves: left => action.leaves(left),
    })
    this.#watch = new ConnectionWatch(dialect.driver, timeFactor, reader, record)
  }

  /** What pages see; again on every change. */
  get snapshot(): Watched<GreenupSnapshot> {
    return this.#record.snapshot
  }

  get holdsClose(): boolean {
    return this.#action.holdsClose
  }

  get #now(): GreenupSnapshot {
    return this.#record.now
  }

  /** Looks at the entrance. Throws web errors, page-not-recognised. */
  recognise(): Promise<void> {
    return this.#run('connect', async signal => {
      await this.#connection.client.recognise(signal)
      this.#reader.takePlace()
    })
  }

  /** Signs in and reads what the station says of itself. Throws action-unconfirmed, login-refused, login-locked. */
  signIn(user: string, password: string): Promise<void> {
    return this.#run('login', async signal => {
      this.#record.assertAllowed('login')
      await this.#reader.welcome(await this.#connection.signIn({ user, password }, signal), signal)
    })
  }

  /** Keeps what the person allows. Throws folder-unusable. */
  confirm(actions: readonly GreenupAction[]): Promise<void> {
    return this.#record.confirm(actions)
  }

  /** Chooses OCPP on the right side first. Throws write-not-taken where a side is in another mode afterwards. */
  setMode(): Promise<void> {
    return this.#run('set-mode', async signal => {
      this.#record.assertAllowed('set-mode')
      await this.#reader.prepareWrite(signal)
      this.#action.leaves('maybe-changed')
      for (const { side } of this.#now.sides) {
        if (this.#now.sides.find(each => each.side === side)?.mode === 'ocpp') continue
        await this.#connection.client.chooseOcpp(side, signal)
        this.#record.takePage(await this.#connection.client.readMode(signal))
      }
      if (!this.#record.isOcpp) throw new AppError({ code: 'write-not-taken', data: { action: 'set-mode' } })
      await this.#reader.readStatusWhereAllowed(signal)
    })
  }

  /** OCPPConf.xml, and where its copy is. */
  recover(): Promise<RecoveredFile> {
    return this.#run('recover', async signal => {
      await this.#reader.readMode(signal)
      return this.#reader.backUp(signal)
    })
  }

  /** Sends a file and reads it back; follows the station where its address changes. */
  store(bytes: Uint8Array, items: SaidItems): Promise<void> {
    return this.#run('store', signal => this.#store.store(bytes, items, signal))
  }

  /** Writes the fields URL and UID. Throws generation-needed, parameters-invalid, write-not-taken, ocpp-data-differs. */
  setData(url: string, uid: string): Promise<void> {
    return this.#run('set-data', async signal => {
      this.#record.assertAllowed('set-data')
      this.#record.assertAllowed('status')
      assertData(url, uid)
      await this.#reader.prepareWrite(signal)
      if (this.#now.generation !== 2) {
        throw new AppError({ code: 'generation-needed', data: { needs: this.#dialect.data.needs } })
      }
      const before = (await this.#connection.client.status(signal)).data
      this.#action.leaves('maybe-changed')
      await this.#connection.client.saveData(url, uid, signal)
      const entry = this.#record.entry('fields', url, uid)
      const { data } = await this.#reader.readStatus(signal)
      if (!this.#record.fits(entry, data)) {
        this.#action.leaves(data === before ? 'untouched' : 'changed')
        if (data === before) throw new AppError({ code: 'write-not-taken', data: { action: 'set-data' } })
        throw new AppError({ code: 'ocpp-data-differs', data: { stored: entry.data, found: showData(data) } })
      }
      await this.#record.keep(entry)
    })
  }

  /** Reads mode, header and status again. */
  refresh(): Promise<void> {
    return this.#run('status', async signal => {
      await this.#reader.readMode(signal)
      this.#record.assertAllowed('status')
      await this.#reader.readStatus(signal)
    })
  }

  /** Compares 'OCPP data' with what was stored. Throws step-first where nothing was. */
  check(): Promise<void> {
    return this.#run('check', async signal => {
      this.#record.assertAllowed('status')
      const entry = this.#record.storedEntry()
      await this.#reader.readMode(signal)
      this.#record.compare(entry, (await this.#reader.readStatus(signal)).data)
    })
  }

  /** Takes what 'OCPP data' show for what was meant. Throws ocpp-data-empty, and ocpp-data-differs where they are not what is `expected`. */
  acceptData(expected?: string): Promise<void> {
    return this.#run('check', async signal => {
      this.#record.assertAllowed('status')
      await this.#reader.readMode(signal)
      const { data } = await this.#reader.readStatus(signal)
      if (data.trim() === '') throw new AppError({ code: 'ocpp-data-empty', data: {} })
      if (expected !== undefined && expected !== data) {
        throw new AppError({
          code: 'ocpp-data-differs',
          data: { stored: showData(expected), found: showData(data) },
        })
      }
      const entry = this.#record.entryByHand(data)
      await this.#record.keep(entry)
      this.#record.compare(entry, data)
    })
  }

  /** Connects to the server, or takes it back; see the contract for the order that is kept. */
  activate(on: boolean): Promise<void> {
    return this.#run('activate', async signal => {
      this.#record.assertAllowed('activate')
      this.#record.assertAllowed('status')
      await this.#reader.readMode(signal)
      if (on) await this.#assertMayActivate(signal)
      await this.#reader.backUp(signal)
      this.#action.leaves('maybe-changed')
      await this.#connection.client.activate(on, signal)
      const { activation } = await this.#reader.readStatus(signal)
      if (activation !== on) {
        if (activation !== null) this.#action.leaves('untouched')
        throw new AppError({ code: 'write-not-taken', data: { action: 'activate' } })
      }
      if (on) this.#watch.start(signal)
    })
  }

  /** Sets the password of the web pages in OCPPConf.xml and signs in with it. */
  changePassword(password: string, items: SaidItems): Promise<void> {
    return this.#run('change-password', async signal => {
      this.#record.assertAllowed('store')
      const { file } = await this.#reader.prepareWrite(signal)
      const path = mappingOf(file, items).matches.find(({ item }) => item === 'web.password')?.path
      if (path === undefined) throw new AppError({ code: 'xml-element-unknown', data: { path: 'web.password' } })
      await this.#store.store(toBytes(setXmlValue(file, path, password)), items, signal)
    })
  }

  async close(): Promise<void> {
    this.#ended.abort(new AppError({ code: 'not-connected', data: {} }))
    this.#connection.close()
    await this.#watch.stop()
  }

  /** One action at a time; one ends the look at the connection. */
  #run<Result>(doing: keyof typeof LOADS, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { requestMs, exportMs } = this.#dialect.driver
    const { pages, files } = LOADS[doing]
    return this.#action.run(doing, pages * requestMs + files * exportMs, async signal => {
      await this.#watch.stop()
      try {
        return await work(signal)
      } catch (thrown) {
        if (errorInfoOf(thrown).code === 'session-ended') this.#record.change({ signedIn: false })
        throw thrown
      }
    })
  }

  async #assertMayActivate(signal: AbortSignal): Promise<void> {
    if (!this.#record.isOcpp) throw new AppError({ code: 'step-first', data: { step: 'mode' } })
    const { data } = await this.#reader.readStatus(signal)
    if (data.trim() === '') throw new AppError({ code: 'ocpp-data-empty', data: {} })
    const entry = this.#record.storedEntry()
    if (!this.#record.fits(entry, data)) {
      this.#record.compare(entry, data)
      throw new AppError({ code: 'ocpp-data-differs', data: { stored: entry.data, found: showData(data) } })
    }
    if (this.#now.check?.same !== true) throw new AppError({ code: 'step-first', data: { step: 'check' } })
  }
}

/** Throws parameters-invalid for a URL or UID that no server would know, or with a blank at its ends. */
function assertData(url: string, uid: string): void {
  const broken = [...checkServer(url, uid), ...checkUid(uid)].filter(
    ({ severity, code }) => severity === 'error' || code === 'server-blank' || code === 'uid-character',
  )
  const blank = /^\s|\s$/.test(url) || /^\s|\s$/.test(uid)
  const keys = [...broken.map(({ code }) => code), ...(blank ? ['outer-blanks'] : [])]
  if (keys.length > 0) throw new AppError({ code: 'parameters-invalid', data: { keys } })
}
