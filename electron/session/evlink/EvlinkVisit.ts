import type {
  EvlinkAction,
  EvlinkFile,
  EvlinkPage,
  EvlinkSavedRow,
  EvlinkSnapshot,
} from '../../../shared/contract/evlink.ts'
import { AppError, type ErrorCode, errorInfoOf } from '../../../shared/errors.ts'
import { sha256 } from '../../files/sha256.ts'
import { assertSavable } from '../../stations/evlink/assertSavable.ts'
import type { EvlinkDialect } from '../../stations/evlink/dialect.ts'
import type { EvlinkClient, FetchedFile, SignedIn } from '../../stations/evlink/EvlinkClient.ts'
import { readEvents } from '../../stations/evlink/readEvents.ts'
import type { ActionConsents } from '../../stations/web/ActionConsents.ts'
import type { FileBackups } from '../../stations/web/FileBackups.ts'
import { REQUEST_MS } from '../../stations/web/WebConversation.ts'
import type { Watched } from '../../watched.ts'
import type { Visit } from '../visit/CurrentVisit.ts'
import { OneAction } from '../visit/OneAction.ts'
import { EvlinkConnection, type EvlinkConnectionOptions } from './EvlinkConnection.ts'
import { EvlinkRecord } from './EvlinkRecord.ts'
import { rebootEvlink } from './rebootEvlink.ts'

const PAGES: readonly EvlinkPage[] = ['general', 'network', 'supervision']
/** Actions that change the station: none of them with the password of delivery. */
const WRITES: ReadonlySet<EvlinkAction> = new Set<EvlinkAction>([
  'save-general',
  'save-network',
  'save-supervision',
  'import-configuration',
  'reboot',
])

/** After these there is no visit to this station any more. */
const ENDS_VISIT: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['session-ended', 'other-station'])

export interface EvlinkVisitOptions extends EvlinkConnectionOptions {
  readonly kind: 'network' | 'simulated'
  readonly consents: ActionConsents
  readonly files: FileBackups
  /** Where a simulated station answers once it has started again. */
  readonly whereAfter?: () => Promise<string>
}

/** One visit to one EVlink: what is done there. One action at a time. */
export class EvlinkVisit implements Visit<EvlinkSnapshot> {
  readonly #dialect: EvlinkDialect
  readonly #files: FileBackups
  readonly #whereAfter: (() => Promise<string>) | null
  readonly #ended = new AbortController()
  readonly #connection: EvlinkConnection
  readonly #record: EvlinkRecord
  readonly #action: OneAction<EvlinkAction>

  /** Sends nothing. Throws address-invalid. */
  constructor(options: EvlinkVisitOptions) {
    this.#dialect = options.dialect
    this.#files = options.files
    this.#whereAfter = options.whereAfter ?? null
    this.#connection = new EvlinkConnection(options)
    this.#record = new EvlinkRecord(options, this.#connection.address)
    this.#action = new OneAction<EvlinkAction>(this.#record, this.#ended.signal)
  }

  /** What pages see; again on every change. */
  get snapshot(): Watched<EvlinkSnapshot> {
    return this.#record.snapshot
  }

  get holdsClose(): boolean {
    return this.#action.holdsClose
  }

  get #client(): EvlinkClient {
    return this.#connection.client
  }

  /** Throws address-*, certificate-*, web-*, page-not-recognised, login-refused, login-locked. */
  async signIn(): Promise<void> {
    this.#welcome(await this.#connection.signIn())
  }

  /** Remembers that the person allows what nobody has confirmed. Throws folder-unusable. */
  confirm(actions: readonly EvlinkAction[]): Promise<void> {
    return this.#record.confirm(actions)
  }

  /** Changes the password and signs in with it. Throws write-not-taken. */
  async changePassword(password: string): Promise<void> {
    await this.#do('change-password', 4 * REQUEST_MS, async () => {
      this.#welcome(await this.#connection.changePassword(password, this.#onSent))
    })
  }

  /** Reads General Settings, Network and Supervision. */
  async readSettings(): Promise<void> {
    await this.#do('read-settings', PAGES.length * REQUEST_MS, () => this.#readPages(PAGES))
  }

  /** Backs up, saves the fields of a page, reads them back. Throws what the contract says of saveSettings and saveSupervision. */
  async save(page: EvlinkPage, values: Readonly<Record<string, string>>): Promise<void> {
    if (Object.keys(values).length === 0) throw new AppError({ code: 'nothing-selected', data: {} })
    await this.#do(`save-${page}`, this.#dialect.driver.exportMs + 6 * REQUEST_MS, async () => {
      const { values: current } = await this.#client.read(page)
      assertSavable(this.#dialect, page, current, values)
      await this.#backUp(page)
      const rows = await this.#client.save(page, values, this.#onSent)
      await this.#readPages([page])
      const confirmed = rows.every(({ readBack }) => readBack === 'same')
      this.#record.change({ saved: { page, rows, confirmed, at: Date.now() } })
      if (!confirmed) throw notConfirmed(`save-${page}`, rows)
      this.#record.change({ rebootNeeded: true })
      if (page === 'network') this.#record.change({ movesTo: this.#movesTo(rows) })
    })
  }

  /** Restarts the station and signs in again when it is back. Throws write-not-taken, station-not-back, other-station. */
  async reboot(): Promise<void> {
    const { driver } = this.#dialect
    await this.#do('reboot', driver.rebootGoneMs + driver.rebootBackMs, async signal => {
      const place = { movesTo: this.#record.now.movesTo, whereAfter: this.#whereAfter }
      this.#onSent()
      this.#welcome(await rebootEvlink(this.#connection, driver, place, signal))
      this.#record.change({ rebootNeeded: false, movesTo: null, settings: null, events: null })
    })
  }

  /** Fetches a file and keeps it. */
  async exportFile(what: 'configuration' | 'charge-data'): Promise<EvlinkFile & { text: string }> {
    return this.#do(`export-${what}`, 2 * this.#dialect.driver.exportMs, async () => {
      const fetched = await (what === 'configuration' ? this.#client.exportConfiguration() : this.#client.chargeData())
      return { ...(await this.#keep(what, fetched)), text: new TextDecoder().decode(fetched.bytes) }
    })
  }

  /** Throws file-too-large for a configuration that no station would take. `size` in bytes. */
  assertFits(size: number): void {
    const limit = this.#dialect.device.largestUpload
    if (size > limit) throw new AppError({ code: 'file-too-large', data: { size, limit } })
  }

  /**
   * Backs up, gives the station a configuration, and exports it again to compare. Throws write-not-taken where it has what it had before,
   * write-not-confirmed where it has something else than it was given.
   */
  async importConfiguration(file: FetchedFile): Promise<void> {
    await this.#do('import-configuration', 3 * this.#dialect.driver.exportMs, async () => {
      // Without a copy of what is there now nothing is imported.
      this.#record.assertAllowed('export-configuration')
      const before = await this.#client.exportConfiguration()
      await this.#keep('configuration', before)
      this.#onSent()
      await this.#client.importConfiguration(file)
      const after = sha256((await this.#client.exportConfiguration()).bytes)
      if (after !== sha256(file.bytes) && after === sha256(before.bytes)) {
        throw new AppError({ code: 'write-not-taken', data: { action: 'import-configuration' } })
      }
      this.#record.change({ rebootNeeded: true, settings: null, saved: null })
      if (after !== sha256(file.bytes)) {
        throw new AppError({ code: 'write-not-confirmed', data: { action: 'import-configuration' } })
      }
    })
  }

  /** Reads the maintenance report. */
  async readEvents(): Promise<void> {
    await this.#do('read-events', REQUEST_MS, async () => {
      const events = readEvents(await this.#client.maintenance(), this.#dialect)
      this.#record.change({ events: { ...events, readAt: Date.now() } })
    })
  }

  async close(): Promise<void> {
    this.#ended.abort(new AppError({ code: 'not-connected', data: {} }))
    this.#connection.close()
  }

  readonly #onSent = (): void => this.#action.leaves('maybe-changed')

  #welcome(signedIn: SignedIn): void {
    this.#record.takeLogin(signedIn, this.#connection.address, this.#connection.isDefaultLogin)
  }

  /** One action at a time, where it is allowed and possible now. */
  async #do<Result>(action: EvlinkAction, ms: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    this.#action.assertFree()
    this.#record.assertMay(action, WRITES.has(action))
    return this.#action.run(action, ms, async signal => {
      try {
        return await work(signal)
      } catch (thrown) {
        const { code } = errorInfoOf(thrown)
        if (code === 'write-not-taken') this.#action.leaves('untouched')
        if (ENDS_VISIT.has(code) || !this.#connection.isSignedIn) this.#record.change({ state: 'signed-out' })
        throw thrown
      }
    })
  }

  async #readPages(pages: readonly EvlinkPage[]): Promise<void> {
    let { values, missing } = this.#record.now.settings ?? { values: {}, missing: [] }
    for (const page of pages) {
      const read = await this.#client.read(page)
      values = { ...values, ...read.values }
      missing = [...missing.filter(field => !(field in read.values) && !read.missing.includes(field)), ...read.missing]
    }
    this.#record.change({ settings: { values, missing, readAt: Date.now() } })
  }

  /** Where the station will be after a reboot, once these rows were saved; null where it stays, or a DHCP server decides. */
  #movesTo(rows: readonly EvlinkSavedRow[]): string | null {
    const { settings, movesTo } = this.#record.now
    if (settings?.values.dhcp === 'on') return null
    const row = rows.find(({ field }) => field === 'ipAddress')
    return row && row.before !== row.sent ? row.sent : movesTo
  }

  /** A copy before a write: the exported configuration where that is allowed, else the values of the pages that may be read. */
  async #backUp(page: EvlinkPage): Promise<void> {
    if (this.#record.isAllowed('export-configuration')) {
      await this.#keep('configuration', await this.#client.exportConfiguration())
      return
    }
    await this.#readPages(this.#record.isAllowed('read-settings') ? PAGES : [page])
    const { identity, settings } = this.#record.now
    const kept = {
      serial: identity.serial,
      release: identity.release?.version ?? null,
      values: settings?.values ?? {},
    }
    const text = JSON.stringify(kept, null, 2)
    await this.#keep('values', { name: 'EVlinkValues.json', bytes: Buffer.from(`${text}\n`) })
  }

  async #keep(what: EvlinkFile['what'], { name, bytes }: FetchedFile): Promise<EvlinkFile> {
    const file = { what, name, backup: await this.#files.write(this.#record.station, name, bytes) }
    this.#record.change({ files: [...this.#record.now.files, file] })
    return file
  }
}
/** Nothing of it is there: not taken. Anything else: not known. */
function notConfirmed(action: EvlinkAction, rows: readonly EvlinkSavedRow[]): AppError {
  const changed = rows.filter(({ before, sent }) => before !== sent)
  const none = changed.length > 0 && changed.every(({ before, found }) => found === before)
  return new AppError({ code: none ? 'write-not-taken' : 'write-not-confirmed', data: { action } })
}
