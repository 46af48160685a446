import type {
  EvlinkAction,
  EvlinkFile,
  EvlinkPage,
  EvlinkSavedRow,
  EvlinkScenario,
  EvlinkSnapshot,
} from '../../shared/contract/evlink.ts'
import { AppError, errorInfoOf } from '../../shared/errors.ts'
import { sha256 } from '../files/sha256.ts'
import { assertSavable } from '../stations/evlink/assertSavable.ts'
import type { EvlinkDialect } from '../stations/evlink/dialect.ts'
import type { Credentials, FetchedFile } from '../stations/evlink/EvlinkClient.ts'
import { readEvents } from '../stations/evlink/readEvents.ts'
import type { ActionConsents } from '../stations/web/ActionConsents.ts'
import type { FileBackups } from '../stations/web/FileBackups.ts'
import type { PinnedCertificates } from '../stations/web/PinnedCertificates.ts'
import { REQUEST_MS } from '../stations/web/WebConversation.ts'
import { Watched } from '../watched.ts'
import { OpenEvlink } from './OpenEvlink.ts'

const PAGES: readonly EvlinkPage[] = ['general', 'network', 'supervision']
/** Actions that change the station: none of them with the password of delivery. */
const WRITES: ReadonlySet<EvlinkAction> = new Set<EvlinkAction>([
  'save-general',
  'save-network',
  'save-supervision',
  'import-configuration',
  'reboot',
])

/** A simulated station that runs on this laptop. */
export interface StartedEvlink {
  readonly origin: string
  readonly password: string
  /** What to talk to it in. */
  readonly dialect: EvlinkDialect
  close(): Promise<void>
}

export interface EvlinkVisitOptions {
  readonly dialect: EvlinkDialect
  readonly certificates: PinnedCertificates
  readonly consents: ActionConsents
  readonly files: FileBackups
  startSimulated(scenario: EvlinkScenario): Promise<StartedEvlink>
}

export interface EvlinkConnect extends Credentials {
  readonly address: string
  readonly allowPublic: boolean
  readonly acceptCertificate: string | null
}

/** What a piece of work on a station gets: the station, and a way to say that something was sent which changes it. */
type Work<Result> = (open: OpenEvlink, onSent: () => void) => Promise<Result>

/** The one EVlink in front of the person. Pages come and go; the visit stays until it is ended. One action at a time. */
export class EvlinkVisit {
  readonly snapshot = new Watched<EvlinkSnapshot | null>(null)
  readonly #options: EvlinkVisitOptions
  #open: OpenEvlink | null = null
  #opening: string | null = null
  #connecting: OpenEvlink | null = null
  #simulated: StartedEvlink | null = null

  constructor(options: EvlinkVisitOptions) {
    this.#options = options
  }

  /** Signs in at a station. Throws already-connected, address-*, certificate-*, web-*, page-not-recognised, login-refused, login-locked. */
  async connect(connect: EvlinkConnect): Promise<void> {
    await this.#start(connect, async () => null)
  }

  /** Starts a simulated station and signs in there. */
  async connectSimulated(scenario: EvlinkScenario): Promise<void> {
    const { user } = this.#options.dialect.station
    const address = `simulated:${scenario}`
    const connect = { address, user, password: '', language: 'en', allowPublic: false, acceptCertificate: null }
    await this.#start(connect, () => this.#options.startSimulated(scenario))
  }

  async #start(connect: EvlinkConnect, simulate: () => Promise<StartedEvlink | null>): Promise<void> {
    const busy = this.#opening ?? this.snapshot.get()?.address ?? null
    if (busy !== null) throw new AppError({ code: 'already-connected', data: { path: busy } })
    this.#opening = connect.address
    const { certificates, consents } = this.#options
    let simulated: StartedEvlink | null = null
    try {
      simulated = await simulate()
      const dialect = simulated?.dialect ?? this.#options.dialect
      const target = simulated ? { ...connect, address: simulated.origin, password: simulated.password } : connect
      const kind = simulated ? 'simulated' : 'network'
      const open = new OpenEvlink({ dialect, certificates, consents, ...target, kind })
      this.#connecting = open
      await open.signIn()
      this.#open = open
      this.#simulated = simulated
      open.snapshot.onChange(() => {
        if (this.#open === open) this.snapshot.set(open.now)
      })
      this.snapshot.set(open.now)
    } catch (thrown) {
      await simulated?.close()
      throw thrown
    } finally {
      this.#opening = null
      this.#connecting = null
    }
  }

  /** Ends the visit, and one that is just beginning. */
  async disconnect(): Promise<void> {
    const open = this.#open
    const simulated = this.#simulated
    this.#open = null
    this.#simulated = null
    this.#connecting?.close()
    open?.close()
    this.snapshot.set(null)
    await simulated?.close()
  }

  /** Remembers that the person allows what nobody has confirmed. Throws not-connected, folder-unusable. */
  async confirm(actions: readonly EvlinkAction[]): Promise<void> {
    await this.#station.confirm(actions)
  }

  /** Changes the password and signs in with it. */
  async changePassword(password: string): Promise<void> {
    await this.#do('change-password', 4 * REQUEST_MS, (open, onSent) => open.changePassword(password, onSent))
  }

  async readSettings(): Promise<void> {
    await this.#do('read-settings', PAGES.length * REQUEST_MS, open => this.#readPages(open, PAGES))
  }

  /** Backs up, saves the fields of a page, reads them back. */
  async save(page: EvlinkPage, values: Readonly<Record<string, string>>): Promise<void> {
    if (Object.keys(values).length === 0) throw new AppError({ code: 'nothing-selected', data: {} })
    const { dialect } = this.#options
    await this.#do(`save-${page}`, dialect.driver.exportMs + 6 * REQUEST_MS, async (open, onSent) => {
      const { values: current } = await open.client.read(page)
      assertSavable(dialect, page, current, values)
      await this.#backUp(open, page)
      const rows = await open.client.save(page, values, onSent)
      await this.#readPages(open, [page])
      const confirmed = rows.every(({ readBack }) => readBack === 'same')
      const movesTo = page === 'network' && confirmed ? newAddress(rows) : null
      open.change({ saved: { page, rows, confirmed, at: Date.now() } })
      if (!confirmed) throw notConfirmed(`save-${page}`, rows)
      open.change({ rebootNeeded: true, movesTo: movesTo ?? open.now.movesTo })
    })
  }

  /** Restarts the station and signs in again when it is back. */
  async reboot(): Promise<void> {
    const { rebootGoneMs, rebootBackMs } = this.#options.dialect.driver
    await this.#do('reboot', rebootGoneMs + rebootBackMs, (open, onSent) => open.reboot(onSent))
  }

  /** Fetches a file and keeps it. */
  async exportFile(what: 'configuration' | 'charge-data'): Promise<EvlinkFile & { text: string }> {
    return this.#do(`export-${what}`, 2 * this.#options.dialect.driver.exportMs, async open => {
      const fetched = await (what === 'configuration' ? open.client.exportConfiguration() : open.client.chargeData())
      const file = await this.#keep(open, what, fetched)
      return { ...file, text: new TextDecoder().decode(fetched.bytes) }
    })
  }

  /** Throws file-too-large for a configuration that no station would take. */
  assertFits(size: number): void {
    const limit = this.#options.dialect.device.largestUpload
    if (size > limit) throw new AppError({ code: 'file-too-large', data: { size, limit } })
  }

  /** Backs up, gives the station a configuration, and exports it again to compare. */
  async importConfiguration(file: FetchedFile): Promise<void> {
    const { driver } = this.#options.dialect
    await this.#do('import-configuration', 3 * driver.exportMs, async (open, onSent) => {
      // Without a copy of what is there now nothing is imported.
      open.assertAllowed('export-configuration')
      await this.#keep(open, 'configuration', await open.client.exportConfiguration())
      onSent()
      await open.client.importConfiguration(file)
      const after = await open.client.exportConfiguration()
      open.change({ rebootNeeded: true, settings: null, saved: null })
      if (sha256(after.bytes) !== sha256(file.bytes)) {
        throw new AppError({ code: 'write-not-confirmed', data: { action: 'import-configuration' } })
      }
    })
  }

  async readEvents(): Promise<void> {
    await this.#do('read-events', REQUEST_MS, async open => {
      const events = readEvents(await open.client.maintenance(), this.#options.dialect)
      open.change({ events: { ...events, readAt: Date.now() } })
    })
  }

  get #station(): OpenEvlink {
    if (!this.#open) throw new AppError({ code: 'not-connected', data: {} })
    return this.#open
  }

  /** Runs one action; what goes wrong stays in the snapshot, with the state the station was left in. */
  async #do<Result>(action: EvlinkAction, ms: number, work: Work<Result>): Promise<Result> {
    const open = this.#station
    const { busy } = open.now
    if (busy) throw new AppError({ code: 'station-busy', data: { job: busy.doing } })
    open.assertMay(action, WRITES.has(action))
    const since = Date.now()
    open.change({ busy: { doing: action, since, until: since + ms }, failure: null })
    let sent = false
    try {
      return await work(open, () => {
        sent = true
      })
    } catch (thrown) {
      const error = errorInfoOf(thrown)
      const station = !sent || error.code === 'write-not-taken' ? 'untouched' : 'maybe-changed'
      open.change({ failure: { doing: action, error, station, at: Date.now() } })
      if (error.code === 'session-ended' || error.code === 'station-not-back') open.change({ state: 'signed-out' })
      throw thrown
    } finally {
      open.change({ busy: null })
    }
  }

  async #readPages(open: OpenEvlink, pages: readonly EvlinkPage[]): Promise<void> {
    let { values, missing } = open.now.settings ?? { values: {}, missing: [] }
    for (const page of pages) {
      const read = await open.client.read(page)
      values = { ...values, ...read.values }
      missing = [...missing.filter(field => !(field in read.values) && !read.missing.includes(field)), ...read.missing]
    }
    open.change({ settings: { values, missing, readAt: Date.now() } })
  }

  /** A copy before a write: the exported configuration where that is allowed, else the values of the pages that may be read. */
  async #backUp(open: OpenEvlink, page: EvlinkPage): Promise<void> {
    if (open.isAllowed('export-configuration')) {
      await this.#keep(open, 'configuration', await open.client.exportConfiguration())
      return
    }
    await this.#readPages(open, open.isAllowed('read-settings') ? PAGES : [page])
    const { serial, release } = open.now.identity
    const text = JSON.stringify(
      { serial, release: release?.version ?? null, values: open.now.settings?.values ?? {} },
      null,
      2,
    )
    await this.#keep(open, 'values', { name: 'EVlinkValues.json', bytes: Buffer.from(`${text}\n`) })
  }

  async #keep(open: OpenEvlink, what: EvlinkFile['what'], { name, bytes }: FetchedFile): Promise<EvlinkFile> {
    const file = { what, name, backup: await this.#options.files.write(open.id, name, bytes) }
    open.change({ files: [...open.now.files, file] })
    return file
  }
}

function newAddress(rows: readonly EvlinkSavedRow[]): string | null {
  const row = rows.find(({ field }) => field === 'ipAddress')
  return row && row.before !== row.sent ? row.sent : null
}

/** Nothing of it is there: not taken. Anything else: not known. */
function notConfirmed(action: EvlinkAction, rows: readonly EvlinkSavedRow[]): AppError {
  const changed = rows.filter(({ before, sent }) => before !== sent)
  const none = changed.length > 0 && changed.every(({ before, found }) => found === before)
  return new AppError({ code: none ? 'write-not-taken' : 'write-not-confirmed', data: { action } })
}
