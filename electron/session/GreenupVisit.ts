import { setTimeout as wait } from 'node:timers/promises'
import type { GreenupDoing, GreenupFailure, GreenupSnapshot } from '../../shared/contract/greenup.ts'
import { AppError, errorInfoOf } from '../../shared/errors.ts'
import { checkServer, checkUid } from '../../shared/ocppconf/checkServer.ts'
import { setXmlValue, toBytes, type XmlFile } from '../../shared/ocppconf/xmlFile.ts'
import type { FileBackup } from '../../shared/stations/fileBackup.ts'
import type { GreenupAction } from '../../shared/stations/greenupAction.ts'
import type { GreenupStatus } from '../../shared/stations/greenupFacts.ts'
import { networkAfter } from '../../shared/stations/networkAfter.ts'
import { abortWith } from '../abortWith.ts'
import { checkNewFile, differingPaths, itemValue, mappingOf, type SaidItems } from '../stations/greenup/checkNewFile.ts'
import type { GreenupDialect } from '../stations/greenup/dialect.ts'
import { hashesOf, showData } from '../stations/greenup/ocppData.ts'
import type { ModePage } from '../stations/greenup/pages.ts'
import type { StationStatus } from '../stations/greenup/readStatus.ts'
import type { StoredData, StoredEntry } from '../stations/greenup/StoredData.ts'
import type { ActionConsents } from '../stations/web/ActionConsents.ts'
import type { FileBackups } from '../stations/web/FileBackups.ts'
import type { PinnedCertificates } from '../stations/web/PinnedCertificates.ts'
import { hostAndPort } from '../stations/web/stationAddress.ts'
import type { ConversationOptions } from '../stations/web/WebConversation.ts'
import type { Watched } from '../watched.ts'
import { type Credentials, GreenupConnection } from './GreenupConnection.ts'
import { GreenupRecord, shown } from './GreenupRecord.ts'

export interface GreenupVisitParts {
  readonly dialect: GreenupDialect
  readonly certificates: PinnedCertificates
  readonly consents: ActionConsents
  readonly backups: FileBackups
  readonly stored: StoredData
}

export interface GreenupVisitOptions extends GreenupVisitParts {
  readonly kind: 'network' | 'simulated'
  readonly conversation: Omit<ConversationOptions, 'certificates'>
  /** Where a simulated station answers once its address has changed. */
  readonly whereAfter?: () => Promise<string | null>
  /** How much faster than a real one a simulated station works. */
  readonly timeFactor?: number
}

/** What an action that failed leaves behind. */
type Left = GreenupFailure['station']

/**
 * One visit to one Green'Up station: what was read, what was done, and the order of it. One action at a time. Before every write the station shows once
 * more that it is one and knows us, and OCPPConf.xml is copied; after it, it is read back.
 */
export class GreenupVisit {
  readonly #options: GreenupVisitOptions
  readonly #timeFactor: number
  readonly #ended = new AbortController()
  readonly #connection: GreenupConnection
  readonly #record: GreenupRecord
  #left: Left = 'untouched'
  #stopWatching: (() => void) | null = null
  #watching: Promise<void> = Promise.resolve()

  /** Sends nothing. Throws AppError address-invalid. */
  constructor(options: GreenupVisitOptions) {
    this.#options = options
    this.#timeFactor = options.timeFactor ?? 1
    this.#connection = new GreenupConnection(options)
    this.#record = new GreenupRecord(options, this.#place())
  }

  /** What pages see; again on every change. */
  get snapshot(): Watched<GreenupSnapshot> {
    return this.#record.snapshot
  }

  get now(): GreenupSnapshot {
    return this.#record.now
  }

  /** A write is under way that must not be cut off. */
  get holdsClose(): boolean {
    return this.now.busy !== null && this.#left !== 'untouched'
  }

  /** Looks at the entrance. Throws web errors, page-not-recognised. */
  recognise(): Promise<void> {
    return this.#run('connect', 1, async signal => {
      await this.#connection.client.recognise(signal)
      this.#record.change(this.#place())
    })
  }

  /** Signs in and reads what the station says of itself. Throws action-unconfirmed, login-refused, login-locked. */
  signIn(user: string, password: string): Promise<void> {
    return this.#run('login', 4, async signal => {
      this.#record.assertAllowed('login')
      await this.#welcome(await this.#connection.signIn({ user, password }, signal), signal)
    })
  }

  /** Keeps what the person allows. Throws folder-unusable. */
  async confirm(actions: readonly GreenupAction[]): Promise<void> {
    const { consents, dialect } = this.#options
    for (const action of actions) await consents.give(this.#record.stationFor(action), dialect.id, [action])
    this.#record.change({ ways: this.#record.ways(this.now.identity.serial) })
  }

  /** Chooses OCPP on the right side first. Throws write-not-taken where a side is in another mode afterwards. */
  setMode(): Promise<void> {
    return this.#run('set-mode', 8, async signal => {
      this.#record.assertAllowed('set-mode')
      await this.#prepareWrite(signal)
      this.#left = 'maybe-changed'
      for (const { side } of this.now.sides) {
        if (this.now.sides.find(each => each.side === side)?.mode === 'ocpp') continue
        await this.#connection.client.chooseOcpp(side, signal)
        this.#record.takePage(await this.#connection.client.readMode(signal))
      }
      if (!this.#record.isOcpp) throw new AppError({ code: 'write-not-taken', data: { action: 'set-mode' } })
      await this.#readStatus(signal)
    })
  }

  /** OCPPConf.xml, and where its copy is. */
  recover(): Promise<{ bytes: Uint8Array; backup: FileBackup }> {
    return this.#run('recover', 3, async signal => {
      this.#record.takePage(await this.#connection.enter(signal))
      const { bytes, backup } = await this.#backUp(signal)
      return { bytes, backup }
    })
  }

  /** Sends a file and reads it back; follows the station where its address changes. */
  store(bytes: Uint8Array, items: SaidItems): Promise<void> {
    return this.#run('store', 6, signal => this.#store(bytes, items, signal))
  }

  /** Writes the fields URL and UID. Throws generation-needed, parameters-invalid, write-not-taken, ocpp-data-differs. */
  setData(url: string, uid: string): Promise<void> {
    return this.#run('set-data', 6, async signal => {
      const { dialect } = this.#options
      this.#record.assertAllowed('set-data')
      this.#record.assertAllowed('status')
      const broken = [...checkServer(url, uid), ...checkUid(uid)].filter(
        ({ severity, code }) => severity === 'error' || code === 'server-blank' || code === 'uid-character',
      )
      const blank = /^\s|\s$/.test(url) || /^\s|\s$/.test(uid)
      const keys = [...broken.map(({ code }) => code), ...(blank ? ['outer-blanks'] : [])]
      if (keys.length > 0) throw new AppError({ code: 'parameters-invalid', data: { keys } })
      await this.#prepareWrite(signal)
      if (this.now.generation !== 2) {
        throw new AppError({ code: 'generation-needed', data: { needs: dialect.data.needs } })
      }
      const before = (await this.#connection.client.status(signal)).data
      this.#left = 'maybe-changed'
      await this.#connection.client.saveData(url, uid, signal)
      const entry = this.#record.entry('fields', url, uid)
      const { data } = await this.#readStatus(signal)
      if (!this.#record.fits(entry, data)) {
        if (data === before) {
          this.#left = 'untouched'
          throw new AppError({ code: 'write-not-taken', data: { action: 'set-data' } })
        }
        this.#left = 'changed'
        throw new AppError({ code: 'ocpp-data-differs', data: { stored: entry.data, found: showData(data) } })
      }
      await this.#record.keep(entry)
    })
  }

  /** Reads mode, header and status again. */
  refresh(): Promise<void> {
    return this.#run('status', 2, async signal => {
      this.#record.takePage(await this.#connection.enter(signal))
      this.#record.assertAllowed('status')
      await this.#readStatus(signal)
    })
  }

  /** Compares 'OCPP data' with what was stored. */
  check(): Promise<void> {
    return this.#run('check', 2, async signal => {
      this.#record.assertAllowed('status')
      const entry = this.#record.storedEntry()
      this.#record.takePage(await this.#connection.enter(signal))
      this.#record.compare(entry, (await this.#readStatus(signal)).data)
    })
  }

  /** Takes what 'OCPP data' show for what was meant. */
  acceptData(): Promise<void> {
    return this.#run('check', 2, async signal => {
      this.#record.assertAllowed('status')
      this.#record.takePage(await this.#connection.enter(signal))
      const { data } = await this.#readStatus(signal)
      if (data.trim() === '') throw new AppError({ code: 'ocpp-data-empty', data: {} })
      const hashes = hashesOf(data, '', [''])
      const entry: StoredEntry = {
        station: this.#record.station,
        by: 'hand',
        data: showData(data),
        at: Date.now(),
        hashes,
      }
      await this.#record.keep(entry)
      this.#record.compare(entry, data)
    })
  }

  /** Connects to the server, or takes it back; see the contract for the order that is kept. */
  activate(on: boolean): Promise<void> {
    return this.#run('activate', 6, async signal => {
      this.#record.assertAllowed('activate')
      this.#record.assertAllowed('status')
      this.#record.takePage(await this.#connection.enter(signal))
      if (on) await this.#assertMayActivate(signal)
      await this.#backUp(signal)
      this.#left = 'maybe-changed'
      await this.#connection.client.activate(on, signal)
      const { activation } = await this.#readStatus(signal)
      if (activation !== on) {
        if (activation !== null) this.#left = 'untouched'
        throw new AppError({ code: 'write-not-taken', data: { action: 'activate' } })
      }
      this.#left = 'changed'
      if (on) this.#watchConnection()
    })
  }

  /** Sets the password of the web pages in OCPPConf.xml and signs in with it. */
  changePassword(password: string, items: SaidItems): Promise<void> {
    return this.#run('change-password', 8, async signal => {
      this.#record.assertAllowed('store')
      this.#record.takePage(await this.#connection.enter(signal))
      const { file } = await this.#backUp(signal)
      const path = mappingOf(file, items).matches.find(({ item }) => item === 'web.password')?.path
      if (path === undefined) throw new AppError({ code: 'xml-element-unknown', data: { path: 'web.password' } })
      await this.#store(toBytes(setXmlValue(file, path, password)), items, signal)
    })
  }

  /** Ends what runs; nothing is sent any more. */
  async close(): Promise<void> {
    this.#ended.abort(new AppError({ code: 'not-connected', data: {} }))
    this.#connection.close()
    this.#stopWatching?.()
    await this.#watching
  }

  /** One action at a time, with what it leaves behind where it fails. `requests`: how many it takes at most, for the time it may need. */
  async #run<Result>(
    doing: GreenupDoing,
    requests: number,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const { busy } = this.now
    if (busy) throw new AppError({ code: 'station-busy', data: { job: busy.doing } })
    this.#stopWatching?.()
    const since = Date.now()
    const until = since + requests * this.#options.dialect.driver.requestMs
    this.#left = 'untouched'
    this.#record.change({ busy: { doing, since, until }, failure: null })
    try {
      await this.#watching
      const result = await work(this.#ended.signal)
      this.#record.change({ busy: null })
      return result
    } catch (thrown) {
      // A pause that was broken off says nothing of why.
      const cause = this.#ended.signal.aborted ? this.#ended.signal.reason : thrown
      const error = errorInfoOf(cause)
      const signedIn = error.code === 'session-ended' ? false : this.now.signedIn
      const failure = { doing: this.now.busy?.doing ?? doing, error, station: this.#left, at: Date.now() }
      this.#record.change({ busy: null, signedIn, failure })
      throw cause
    } finally {
      this.#left = 'untouched'
    }
  }

  #place(): Pick<GreenupSnapshot, 'address' | 'origin' | 'secure'> {
    const { address } = this.#connection
    return { address: hostAndPort(address), origin: address.origin, secure: address.secure }
  }

  /** What is known right after signing in. */
  async #welcome(page: ModePage, signal: AbortSignal): Promise<void> {
    const identity = await this.#connection.client.readAbout(signal)
    const stored = this.#options.stored.of(this.#record.stationBy(identity.serial))
    this.#record.change({
      ...this.#place(),
      signedIn: true,
      defaultLogin: this.#connection.isDefaultLogin,
      identity,
      ways: this.#record.ways(identity.serial),
      stored: stored && shown(stored),
    })
    this.#record.takePage(page)
    if (this.now.ways.some(({ action, consent }) => action === 'status' && consent !== 'needed')) {
      await this.#readStatus(signal)
    }
  }

  /** Before every write: a Green'Up page that knows us, and a copy of its file. */
  async #prepareWrite(signal: AbortSignal): Promise<{ file: XmlFile; bytes: Uint8Array }> {
    this.#record.takePage(await this.#connection.enter(signal))
    return this.#backUp(signal)
  }

  async #backUp(signal: AbortSignal): Promise<{ file: XmlFile; bytes: Uint8Array; backup: FileBackup }> {
    this.#record.assertAllowed('recover')
    const { file, bytes } = await this.#connection.client.recover(signal)
    const backup = await this.#options.backups.write(
      this.#record.station,
      this.#options.dialect.recover.fileName,
      bytes,
    )
    this.#record.change({ recovered: backup })
    return { file, bytes, backup }
  }

  async #readStatus(signal: AbortSignal): Promise<StationStatus> {
    const read = await this.#connection.client.status(signal)
    const status: GreenupStatus = { ...read, data: showData(read.data), readAt: Date.now() }
    this.#record.change({ status })
    return read
  }

  async #store(bytes: Uint8Array, items: SaidItems, signal: AbortSignal): Promise<void> {
    const { dialect } = this.#options
    this.#record.assertAllowed('store')
    const { file: old } = await this.#prepareWrite(signal)
    const mapping = mappingOf(old, items)
    const file = checkNewFile(bytes, old, mapping, dialect.store.maxBytes)
    const network = networkAfter(old, file, mapping, this.#connection.address.host)
    const read = (item: 'serverUri' | 'uid' | 'web.id' | 'web.password'): string | null =>
      itemValue(file, mapping, item)
    this.#left = 'maybe-changed'
    try {
      await this.#connection.client.store(bytes, signal)
    } catch (thrown) {
      const { code } = errorInfoOf(thrown)
      if (code === 'file-not-taken') this.#left = 'untouched'
      // The station may be gone before it could answer.
      if (!network || (code !== 'web-cut-off' && code !== 'web-timeout')) throw thrown
    }
    const login: Partial<Credentials> = {
      ...(read('web.id') === null ? {} : { user: read('web.id') ?? '' }),
      ...(read('web.password') === null ? {} : { password: read('web.password') ?? '' }),
    }
    if (network && network.to !== network.from) await this.#follow(network.from, network.to, login, signal)
    this.#record.takePage(await this.#connection.enterWith(login, signal))
    const { file: found } = await this.#connection.client.recover(signal)
    const differing = differingPaths(file, found)
    if (differing.length > 0) {
      const unchanged = differingPaths(old, found).length === 0
      this.#left = unchanged ? 'untouched' : 'changed'
      throw unchanged
        ? new AppError({ code: 'write-not-taken', data: { action: 'store' } })
        : new AppError({ code: 'values-differ', data: { keys: differing } })
    }
    this.#left = 'changed'
    this.#record.change({ defaultLogin: this.#connection.isDefaultLogin })
    await this.#record.keep(this.#record.entry('file', read('serverUri') ?? '', read('uid') ?? ''))
  }

  /** Waits at the new address until the station is there. Throws station-moved where it does not come. */
  async #follow(from: string, to: string | null, login: Partial<Credentials>, signal: AbortSignal): Promise<void> {
    const { dialect, whereAfter } = this.#options
    const { secure, port } = this.#connection.address
    const since = Date.now()
    const until = since + dialect.driver.followWithinMs * this.#timeFactor
    this.#record.change({ moved: { from, to, state: 'following' }, busy: { doing: 'follow', since, until } })
    await wait(dialect.network.oldAnswersMs * this.#timeFactor, undefined, { signal })
    const there = to && `http${secure ? 's' : ''}://${to.includes(':') ? `[${to}]` : to}:${port}`
    const address = whereAfter ? await whereAfter() : there
    const everyMs = dialect.driver.followEveryMs * this.#timeFactor
    if (address !== null && (await this.#connection.moveTo({ address, everyMs, until }, login, signal))) {
      this.#record.change({
        ...this.#place(),
        moved: { from, to: to ?? this.#connection.address.host, state: 'there' },
      })
      return
    }
    this.#left = 'changed'
    this.#record.change({ moved: { from, to, state: 'lost' }, signedIn: false })
    throw new AppError({ code: 'station-moved', data: { from, to: to ?? 'DHCP' } })
  }

  async #assertMayActivate(signal: AbortSignal): Promise<void> {
    if (!this.#record.isOcpp) throw new AppError({ code: 'step-first', data: { step: 'mode' } })
    const { data } = await this.#readStatus(signal)
    if (data.trim() === '') throw new AppError({ code: 'ocpp-data-empty', data: {} })
    const entry = this.#record.storedEntry()
    if (!this.#record.fits(entry, data)) {
      this.#record.compare(entry, data)
      throw new AppError({ code: 'ocpp-data-differs', data: { stored: entry.data, found: showData(data) } })
    }
    if (this.now.check?.same !== true) throw new AppError({ code: 'step-first', data: { step: 'check' } })
  }

  /** Reads the status every 2 s until the station is connected, 60 s long at most; any other action ends it. */
  #watchConnection(): void {
    const { pollMs, connectedWithinMs } = this.#options.dialect.driver
    const within = connectedWithinMs * this.#timeFactor
    const until = Date.now() + within
    const stop = abortWith([this.#ended.signal])
    this.#stopWatching = () => stop.abort(new Error('another action'))
    this.#record.change({ watchingUntil: until })
    const work = async (): Promise<void> => {
      while (this.now.status?.connection !== 'connected') {
        if (Date.now() + pollMs * this.#timeFactor > until) {
          const connection = this.now.status?.connectionText ?? ''
          throw new AppError({ code: 'ocpp-not-connected', data: { connection, waitedMs: connectedWithinMs } })
        }
        await wait(pollMs * this.#timeFactor, undefined, { signal: stop.signal })
        await this.#readStatus(stop.signal)
      }
    }
    this.#watching = work()
      .catch(thrown => {
        if (stop.signal.aborted) return
        const failure = { doing: 'activate' as const, error: errorInfoOf(thrown), station: 'changed' as const }
        this.#record.change({ failure: { ...failure, at: Date.now() } })
      })
      .finally(() => {
        stop.release()
        this.#stopWatching = null
        this.#record.change({ watchingUntil: null })
      })
  }
}
