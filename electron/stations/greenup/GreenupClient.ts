import type { HTMLElement } from 'node-html-parser'
import { AppError, errorInfoOf, type WebReason } from '../../../shared/errors.ts'
import { parseXmlFile, type XmlFile } from '../../../shared/ocppconf/xmlFile.ts'
import type { GreenupSide } from '../../../shared/stations/greenupFacts.ts'
import { hostAndPort } from '../web/stationAddress.ts'
import type { WebAnswer } from '../web/WebAnswer.ts'
import type { WebConversation } from '../web/WebConversation.ts'
import type { GreenupDialect } from './dialect.ts'
import {
  type AboutFacts,
  errorOn,
  isGreenupPage,
  isLoginPage,
  type ModePage,
  pageOf,
  readAbout,
  readModePage,
} from './pages.ts'
import { readStatus, type StationStatus } from './readStatus.ts'

/** A root element that is no configuration, whatever it is in. */
const ERROR_ROOT = /^(error|erreur|fault|fehler|fout)/i

/**
 * The conversation with the pages of one Green'up station, as a dialect's rows say. Decides nothing: what comes in which order is the visit's. Throws
 * what WebConversation throws, and AppError page-not-recognised, login-refused, login-locked, session-ended, answer-unexpected, file-not-taken.
 */
export class GreenupClient {
  readonly #web: WebConversation
  readonly #dialect: GreenupDialect

  constructor(web: WebConversation, dialect: GreenupDialect) {
    this.#web = web
    this.#dialect = dialect
  }

  get #address(): string {
    return hostAndPort(this.#web.address)
  }

  /** Looks at the entrance. Throws page-not-recognised where it is not a Green'up station's. */
  async recognise(signal: AbortSignal): Promise<void> {
    const answer = await this.#get(this.#dialect.pages.root, signal)
    const page = this.#page(answer)
    if (!isGreenupPage(page, this.#dialect)) throw this.#notRecognised(page)
  }

  /** Signs in; gives the page 'Charging mode', which comes next. */
  async signIn(user: string, password: string, signal: AbortSignal): Promise<ModePage> {
    const { login, driver } = this.#dialect
    const fields = { [login.userField]: user, [login.passwordField]: password }
    const answer = await this.#web.postForm(login.path, fields, { signal, timeoutMs: driver.requestMs })
    if (answer.status !== login.wrongStatus && answer.status >= 400) throw this.#unexpected(answer)
    const page = this.#page(answer)
    if (answer.status === login.wrongStatus || isLoginPage(page, this.#dialect)) {
      const said = errorOn(page, this.#dialect) ?? page.textContent
      const locked = Object.values(login.lockedWords).some(word => said.includes(word))
      throw locked
        ? new AppError({ code: 'login-locked', data: { address: this.#address, seconds: login.lockMs / 1000 } })
        : new AppError({ code: 'login-refused', data: { address: this.#address } })
    }
    return this.readMode(signal)
  }

  /** The page 'Charging mode': sides, modes, generation, and the header. */
  async readMode(signal: AbortSignal): Promise<ModePage> {
    const page = this.#page(await this.#get(this.#dialect.pages.mode, signal))
    this.#assertSignedIn(page)
    const mode = isGreenupPage(page, this.#dialect) ? readModePage(page, this.#dialect) : null
    if (mode) return mode
    const said = errorOn(page, this.#dialect)
    if (said !== null) throw this.#senseless('says-error', said)
    throw this.#notRecognised(page)
  }

  /** The page 'About'. What it does not say, or a station without it, is null. */
  async readAbout(signal: AbortSignal): Promise<AboutFacts> {
    const answer = await this.#get(this.#dialect.pages.about, signal)
    const page = answer.status < 400 ? pageOf(answer) : null
    return page ? readAbout(page, this.#dialect) : { serial: null, firmware: null, model: null }
  }

  /** Chooses the mode OCPP on one side; it is in force at once. */
  async chooseOcpp(side: GreenupSide, signal: AbortSignal): Promise<void> {
    const { mode } = this.#dialect
    await this.#post(mode.path, { [mode.sideField]: side, [mode.modeField]: 'ocpp' }, signal)
  }

  /** OCPPConf.xml as the station has it, well-formed and read. Throws xml-* too. */
  async recover(signal: AbortSignal): Promise<{ bytes: Uint8Array; file: XmlFile }> {
    const { recover, driver } = this.#dialect
    const answer = await this.#get(recover.path, signal, driver.exportMs)
    if (answer.bytes.length === 0) throw this.#senseless('empty', recover.fileName)
    const page = /^\s*</.test(answer.text) && /<(!doctype html|html)[\s>]/i.test(answer.text.slice(0, 1000))
    if (page || answer.mediaType === 'text/html') {
      const html = pageOf(answer)
      if (html) this.#assertSignedIn(html)
      const said = html && errorOn(html, this.#dialect)
      throw said
        ? this.#senseless('says-error', said)
        : this.#senseless('html-instead-of-xml', html?.querySelector('title')?.textContent.trim() || answer.mediaType)
    }
    const file = this.#xml(answer.bytes)
    const root = file.nodes[0]?.name ?? ''
    if (ERROR_ROOT.test(root)) throw this.#senseless('says-error', root)
    return { bytes: answer.bytes, file }
  }

  #xml(bytes: Uint8Array): XmlFile {
    try {
      return parseXmlFile(bytes)
    } catch (thrown) {
      const { data, code } = errorInfoOf(thrown)
      const detail = 'line' in data && 'column' in data ? `${data.line}:${data.column}` : code
      throw this.#senseless('not-xml', detail)
    }
  }

  /** Sends OCPPConf.xml. Throws file-not-taken where the station says so; that it took it is only shown by reading it back. */
  async store(bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    const { store, recover, driver } = this.#dialect
    const file = { field: store.fileField, name: recover.fileName, type: recover.mediaType, bytes }
    const answer = await this.#web.postFiles(store.path, [file], {}, { signal, timeoutMs: driver.exportMs })
    const { text } = answer
    if (Object.values(store.notTaken).some(words => text.includes(words))) {
      throw new AppError({ code: 'file-not-taken', data: { address: this.#address } })
    }
    this.#assertDone(answer)
  }

  /** Saves URL and UID in the fields of generation 2. */
  async saveData(url: string, uid: string, signal: AbortSignal): Promise<void> {
    const { data } = this.#dialect
    await this.#post(data.path, { [data.urlField]: url, [data.uidField]: uid }, signal)
  }

  /** 'OCPP status' and 'OCPP data'. */
  async status(signal: AbortSignal): Promise<StationStatus> {
    const answer = await this.#get(this.#dialect.status.path, signal)
    const page = pageOf(answer)
    if (page) {
      this.#assertSignedIn(page)
      throw this.#senseless('not-json', page.querySelector('title')?.textContent.trim() ?? answer.mediaType)
    }
    const read = readStatus(answer.text, this.#dialect)
    if ('reason' in read) throw this.#senseless(read.reason, read.detail)
    return read.status
  }

  /** Presses 'Connect to the OCPP server', or takes it back. */
  async activate(on: boolean, signal: AbortSignal): Promise<void> {
    const { activate } = this.#dialect
    await this.#post(activate.path, { [activate.field]: on ? activate.on : activate.off }, signal)
  }

  async #get(path: string, signal: AbortSignal, timeoutMs = this.#dialect.driver.requestMs): Promise<WebAnswer> {
    const answer = await this.#web.get(path, { signal, timeoutMs, maxBytes: this.#dialect.limits.answerBytes })
    if (answer.status >= 400 && path !== this.#dialect.pages.about) throw this.#unexpected(answer)
    return answer
  }

  async #post(path: string, fields: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void> {
    const { driver, limits } = this.#dialect
    const options = { signal, timeoutMs: driver.requestMs, maxBytes: limits.answerBytes }
    this.#assertDone(await this.#web.postForm(path, fields, options))
  }

  /** Throws where the answer to a write says that it was none: a refusal, the login page, or an error inside. */
  #assertDone(answer: WebAnswer): void {
    if (answer.status >= 300) throw this.#unexpected(answer)
    const page = pageOf(answer)
    if (!page) return
    this.#assertSignedIn(page)
    const said = errorOn(page, this.#dialect)
    if (said !== null) throw this.#senseless('says-error', said)
  }

  #assertSignedIn(page: HTMLElement): void {
    if (isLoginPage(page, this.#dialect)) {
      throw new AppError({ code: 'session-ended', data: { address: this.#address } })
    }
  }

  #page(answer: WebAnswer): HTMLElement {
    const page = pageOf(answer)
    if (!page) throw this.#senseless('not-a-page', answer.mediaType || '-')
    return page
  }

  #unexpected(answer: WebAnswer): AppError {
    return this.#senseless('status', `${answer.status} ${answer.url.pathname}`)
  }

  #senseless(reason: WebReason, detail: string): AppError {
    return new AppError({ code: 'answer-unexpected', data: { address: this.#address, reason, detail } })
  }

  #notRecognised(page: HTMLElement): AppError {
    const title = page.querySelector('title')?.textContent.trim() ?? ''
    const data = { address: this.#address, page: title.slice(0, 80) || '-' }
    return new AppError({ code: 'page-not-recognised', data })
  }
}
