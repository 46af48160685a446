import type { EvlinkSavedRow, EvlinkPage as PageName } from '../../../shared/contract/evlink.ts'
import { AppError } from '../../../shared/errors.ts'
import { hostAndPort } from '../web/stationAddress.ts'
import type { WebConversation } from '../web/WebConversation.ts'
import { assertChargeData } from './assertChargeData.ts'
import { type EvlinkDialect, pathOf, type WorkerName } from './dialect.ts'
import { EvlinkPage } from './EvlinkPage.ts'
import { fieldsOn, sentValue, shownValue } from './fieldValues.ts'

export interface Credentials {
  readonly user: string
  readonly password: string
  readonly language: string
}

/** The page that comes after a login, and how far the station's clock is ahead (+) or behind (-), in ms; null where it does not say. */
export interface SignedIn {
  readonly page: EvlinkPage
  readonly offMs: number | null
}

/** A file as the station gave it. */
export interface FetchedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The conversation with an EVlink, by the rows of its dialect: no page, field or file is named here. Asks only for the pages of the table and for the
 * charge-data file it had made itself. Throws AppError: those of WebConversation, and session-ended, step-first, page-not-recognised.
 */
export class EvlinkClient {
  readonly #conversation: WebConversation
  readonly #dialect: EvlinkDialect

  constructor(conversation: WebConversation, dialect: EvlinkDialect) {
    this.#conversation = conversation
    this.#dialect = dialect
  }

  /** The host and port as errors name them. */
  get address(): string {
    return hostAndPort(this.#conversation.address)
  }

  /**
   * Signs in; the password is sent only to what has an EVlink's login form. Gives the page that came then. Throws login-refused, login-locked,
   * page-not-recognised.
   */
  async signIn(credentials: Credentials): Promise<SignedIn> {
    const { login, index } = this.#dialect
    const askedAt = Date.now()
    const answer = await this.#conversation.get(pathOf(this.#dialect, 'login'))
    const page = new EvlinkPage(answer, this.#dialect)
    const form = page.form([login.user, login.password])
    const isOurs = new RegExp(`${index.page}|${this.#dialect.entry}`, 'i').test(answer.text)
    if (form === null || !isOurs) throw page.notRecognised(this.#dialect.workers.login.name)
    const offMs = clockOffset(answer.header('date'), askedAt, Date.now())
    return { page: await this.#login(form, credentials), offMs }
  }

  async #login(form: Map<string, string>, credentials: Credentials): Promise<EvlinkPage> {
    const { login, driver } = this.#dialect
    form.set(login.user, credentials.user)
    form.set(login.password, credentials.password)
    form.set(login.language, login.languages.includes(credentials.language) ? credentials.language : 'en')
    form.set(login.remember.name, login.remember.value)
    const page = await this.#post('login', form)
    if (page.isLogin) {
      const { address } = page
      if (page.message === 'locked') {
        throw new AppError({ code: 'login-locked', data: { address, seconds: driver.lockedSeconds } })
      }
      throw new AppError({ code: 'login-refused', data: { address } })
    }
    if (page.isPasswords) return page
    return page.isIndex ? page : this.index()
  }

  /** The frame after the login. */
  async index(): Promise<EvlinkPage> {
    const page = await this.#get('index')
    if (!page.isIndex) throw page.notRecognised(this.#dialect.workers.index.name)
    return page
  }

  /** The maintenance report's page. */
  async maintenance(): Promise<EvlinkPage> {
    return this.#get('maintenance')
  }

  /** What a settings page shows, by field; `missing` are fields of the table that it has not. */
  async read(page: PageName): Promise<{ values: Record<string, string>; missing: string[] }> {
    const form = await this.#settingsForm(page)
    const values: Record<string, string> = {}
    const missing: string[] = []
    for (const [id, row] of fieldsOn(this.#dialect, page)) {
      const sent = form.get(row.name)
      if (sent === undefined) missing.push(id)
      else values[id] = shownValue(row, sent)
    }
    return { values, missing }
  }

  /**
   * Saves fields of a settings page, all others as they are, and reads the page again. Throws field-unknown where the page has no such field or choice,
   * write-not-taken where the station says that it did not save.
   */
  async save(page: PageName, changes: Readonly<Record<string, string>>, onSent: () => void): Promise<EvlinkSavedRow[]> {
    const form = await this.#settingsForm(page)
    const before = new Map<string, string>()
    for (const [id, row] of fieldsOn(this.#dialect, page)) {
      const shown = changes[id]
      if (shown === undefined) continue
      const old = form.get(row.name)
      const sent = sentValue(row, shown)
      if (old === undefined || sent === null) {
        throw new AppError({ code: 'field-unknown', data: { field: id } })
      }
      before.set(id, shownValue(row, old))
      form.set(row.name, sent)
    }
    onSent()
    const answer = await this.#post(page, form)
    if (answer.message === 'refused') throw new AppError({ code: 'write-not-taken', data: { action: `save-${page}` } })
    const { values } = await this.read(page)
    return [...before].map(([field, old]) => savedRow(field, old, changes[field] ?? '', values[field]))
  }

  /** Changes the password. Throws write-not-taken where the station says that it did not. */
  async changePassword(old: string, next: string, onSent: () => void): Promise<void> {
    const { passwords, workers } = this.#dialect
    const page = await this.#get('passwords', true)
    const form = page.form([passwords.old, passwords.new, passwords.repeat])
    if (form === null) throw page.notRecognised(workers.passwords.name)
    form.set(passwords.old, old)
    form.set(passwords.new, next)
    form.set(passwords.repeat, next)
    onSent()
    const answer = await this.#post('passwords', form)
    if (answer.message === 'refused')
      throw new AppError({ code: 'write-not-taken', data: { action: 'change-password' } })
  }

  /** Asks for a reboot (row E5). It ends the visit. */
  async askReboot(): Promise<void> {
    await this.#post('reboot', new Map())
  }

  /** The configuration as the station writes it: opaque (row E4). */
  async exportConfiguration(): Promise<FetchedFile> {
    const { configuration } = this.#dialect
    return { name: configuration.file, bytes: await this.#fetch('exportConfiguration', {}) }
  }

  /** Gives a configuration back, byte for byte. Throws write-not-taken where the station refuses it. */
  async importConfiguration(file: FetchedFile): Promise<void> {
    const { configuration, driver } = this.#dialect
    const answer = await this.#conversation.postFiles(
      pathOf(this.#dialect, 'importConfiguration'),
      [{ field: configuration.upload, name: configuration.file, type: configuration.contentType, bytes: file.bytes }],
      {},
      { timeoutMs: driver.exportMs },
    )
    const page = this.#guarded(new EvlinkPage(answer, this.#dialect))
    if (page.message === 'refused')
      throw new AppError({ code: 'write-not-taken', data: { action: 'import-configuration' } })
  }

  /** The charge data: has the station write the file, and fetches that file (row E1). Throws answer-unexpected for what is not charge data. */
  async chargeData(): Promise<FetchedFile> {
    const { chargeData, driver } = this.#dialect
    const query = { ...chargeData.prepare, [chargeData.addressParameter]: this.#conversation.address.host }
    const path = pathOf(this.#dialect, 'chargeDetails', query)
    const prepared = await this.#conversation.get(path, { timeoutMs: driver.exportMs })
    this.#guarded(new EvlinkPage(prepared, this.#dialect))
    const bytes = await this.#fetch('exportFile', chargeData.file)
    assertChargeData(bytes, this.#dialect, this.address)
    return { name: chargeData.file.filename ?? 'export.csv', bytes }
  }

  async #settingsForm(page: PageName): Promise<Map<string, string>> {
    const shown = await this.#get(page)
    const form = shown.formWithMost(fieldsOn(this.#dialect, page).map(([, { name }]) => name))
    if (form === null) throw shown.notRecognised(this.#dialect.workers[page].name)
    return form
  }

  async #fetch(worker: WorkerName, query: Readonly<Record<string, string>>): Promise<Uint8Array> {
    const { driver } = this.#dialect
    const limits = { timeoutMs: driver.exportMs, maxBytes: driver.largestExport }
    const answer = await this.#conversation.get(pathOf(this.#dialect, worker, query), limits)
    const unexpected = (reason: 'status' | 'page-instead-of-file' | 'empty', detail: string): AppError =>
      new AppError({ code: 'answer-unexpected', data: { address: this.address, reason, detail } })
    if (answer.status !== 200) throw unexpected('status', String(answer.status))
    if (answer.mediaType === 'text/html' || /^\s*<(?:!doctype|html)/i.test(answer.text.slice(0, 200))) {
      this.#guarded(new EvlinkPage(answer, this.#dialect))
      throw unexpected('page-instead-of-file', this.#dialect.workers[worker].name)
    }
    if (answer.bytes.length === 0) throw unexpected('empty', this.#dialect.workers[worker].name)
    return answer.bytes
  }

  async #get(worker: WorkerName, passwordsToo = false): Promise<EvlinkPage> {
    const answer = await this.#conversation.get(pathOf(this.#dialect, worker))
    return this.#guarded(new EvlinkPage(answer, this.#dialect), passwordsToo)
  }

  async #post(worker: WorkerName, form: ReadonlyMap<string, string>): Promise<EvlinkPage> {
    const answer = await this.#conversation.postForm(pathOf(this.#dialect, worker), Object.fromEntries(form))
    const page = new EvlinkPage(answer, this.#dialect)
    return worker === 'login' ? page : this.#guarded(page, worker === 'passwords')
  }

  /** Throws session-ended where the login form came, step-first where the password has to be changed before anything else. */
  #guarded(page: EvlinkPage, passwordsToo = false): EvlinkPage {
    if (page.isLogin) throw new AppError({ code: 'session-ended', data: { address: this.address } })
    if (page.isPasswords && !passwordsToo) throw new AppError({ code: 'step-first', data: { step: 'change-password' } })
    return page
  }
}

function savedRow(field: string, before: string, sent: string, found: string | undefined): EvlinkSavedRow {
  if (found === undefined) return { field, before, sent, found: null, readBack: 'missing' }
  return { field, before, sent, found, readBack: found === sent ? 'same' : 'different' }
}

/** How far the station's clock is from ours, in ms; an HTTP date has whole seconds, so that less than two says nothing. */
function clockOffset(date: string | null, askedAt: number, answeredAt: number): number | null {
  const at = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(at)) return null
  const off = at - (askedAt + answeredAt) / 2
  return Math.abs(off) < 2000 ? 0 : Math.round(off)
}
