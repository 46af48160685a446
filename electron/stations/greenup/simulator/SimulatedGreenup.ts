import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { cookieOf, readForm } from '../../web/simulator/readRequest.ts'
import { ELSEWHERE, html, ODD_COOKIES, OTHER_DEVICE, redirect } from '../../web/simulator/respond.ts'
import { SimulatedLogin } from '../../web/simulator/SimulatedLogin.ts'
import { StationServer } from '../../web/simulator/StationServer.ts'
import type { GreenupDialect } from '../dialect.ts'
import type { GreenupFault } from './faults.ts'
import { GreenupSite } from './GreenupSite.ts'
import { type PageLanguage, pageWords } from './pageWords.ts'
import { loginPage } from './renderPages.ts'
import { StationState } from './StationState.ts'
import { sampleConf } from './sampleConf.ts'

export interface SimulatedGreenupOptions {
  readonly dialect: GreenupDialect
  readonly generation: 1 | 2
  /** 2: a double station with a right and a left side. */
  readonly sides?: 1 | 2
  readonly language?: PageLanguage
  readonly faults?: readonly GreenupFault[]
  /** How much faster than a real one it works: 0.1 is ten times. */
  readonly timeFactor?: number
  /** An address of this machine; 127.0.0.1 where nothing is said. */
  readonly host?: string
  /** 0: any free one. */
  readonly port?: number
  /** Serves https with a certificate of its own. */
  readonly secure?: boolean
  /** What OCPPConf.xml has at the start; a new station has neither. */
  readonly uri?: string
  readonly uid?: string
  readonly password?: string
  readonly serial?: string
}

/** A request as the station saw it, for tests. */
export interface SeenRequest {
  readonly method: string
  readonly path: string
}

const OTHER_PASSWORD = 'chantier-7'

/** A Green'up station as a real HTTP server with real pages: any browser can be pointed at it. */
export class SimulatedGreenup {
  readonly state: StationState
  /** Told when it answers at another address than before. */
  onMoved: () => void = () => undefined
  readonly #dialect: GreenupDialect
  readonly #language: PageLanguage
  readonly #faults: Set<GreenupFault>
  readonly #timeFactor: number
  readonly #login: SimulatedLogin<true>
  readonly #server: StationServer
  readonly #site: GreenupSite
  readonly #ended = new AbortController()
  readonly #seen: SeenRequest[] = []
  #moving: Promise<void> | null = null

  private constructor(options: SimulatedGreenupOptions) {
    const { dialect, generation, sides = 1, timeFactor = 1, host = '127.0.0.1', port = 0, secure = false } = options
    const { user, password } = dialect.base
    this.#dialect = dialect
    this.#language = options.language ?? (generation === 1 ? 'en' : 'fr')
    this.#faults = new Set(options.faults)
    this.#timeFactor = timeFactor
    const { lockAfter: wrongPasswords, lockMs, idleMs } = dialect.login
    this.#login = new SimulatedLogin({ wrongPasswords, lockMs: lockMs * timeFactor, idleMs: idleMs * timeFactor })
    if (this.#faults.has('locked')) this.#login.lock()
    const conf = sampleConf({
      address: host,
      uri: options.uri ?? '',
      uid: options.uid ?? '',
      user,
      password: options.password ?? (this.#faults.has('wrong-password') ? OTHER_PASSWORD : password),
      sides,
    })
    this.state = new StationState(conf, sides, dialect, this.#faults, timeFactor)
    this.#site = new GreenupSite({
      dialect,
      generation,
      language: this.#language,
      faults: this.#faults,
      state: this.state,
      serial: options.serial ?? (generation === 1 ? '290014' : '290015'),
      pass: ms => this.#pass(ms),
      onNetworkChanged: () => this.#move(),
    })
    const answer = (request: IncomingMessage, response: ServerResponse) => this.#answer(request, response)
    this.#server = new StationServer({ host, port, secure, answer })
  }

  /** Starts one. Throws the system's errors where the port cannot be had. */
  static async start(options: SimulatedGreenupOptions): Promise<SimulatedGreenup> {
    const station = new SimulatedGreenup(options)
    await station.#server.open()
    return station
  }

  /** Where it answers now. */
  get origin(): string {
    return this.#server.origin
  }

  /** Every request, in order. */
  get seen(): readonly SeenRequest[] {
    return this.#seen
  }

  /** How many requests were in work at the same time, at most. */
  get mostAtOnce(): number {
    return this.#server.mostAtOnce
  }

  /** From now on this goes wrong, too. */
  fail(fault: GreenupFault): void {
    this.#faults.add(fault)
  }

  /** The person has waited: the login is free again. */
  unlock(): void {
    this.#login.unlock()
  }

  /** As after a long pause. */
  forgetSessions(): void {
    this.#login.forget()
  }

  /** Another certificate than before, from the next connection on. */
  renewCertificate(): Promise<void> {
    return this.#server.renewCertificate()
  }

  /** Where it answers once a change of its network settings is over; null where nobody knows. */
  async whereAfter(): Promise<string | null> {
    await this.#moving
    return this.#faults.has('address-lost') && this.#moving ? null : this.origin
  }

  async close(): Promise<void> {
    this.#ended.abort()
    await this.#moving
    await this.#server.shut()
  }

  /** A time of the station, in its own pace. */
  #pass(ms: number): Promise<void> {
    return wait(ms * this.#timeFactor, undefined, { signal: this.#ended.signal }).catch(() => undefined)
  }

  /** Leaves its address as soon as the answer is out, and listens at the new one. */
  #move(): void {
    const address = this.state.value('address')
    this.#moving = (async () => {
      await this.#pass(this.#dialect.network.oldAnswersMs)
      await this.#server.shut()
      this.#login.forget()
      if (this.#ended.signal.aborted || this.#faults.has('address-lost')) return
      if (this.#faults.has('new-certificate')) await this.#server.renewCertificate()
      await this.#server.openAt(address)
      this.onMoved()
    })()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { login, pages } = this.#dialect
    const { method = 'GET', url = '/' } = request
    const path = url.replace(/\?.*$/s, '')
    this.#seen.push({ method, path })
    if (this.#faults.has('silent')) return
    if (this.#faults.has('odd-cookie')) response.setHeader('set-cookie', ODD_COOKIES)
    if (this.#faults.has('not-greenup')) return html(response, 200, OTHER_DEVICE)
    if (path === pages.root && this.#faults.has('redirect-elsewhere')) return redirect(response, ELSEWHERE)
    if (path === login.path) return this.#enter(method, request, response)
    if (this.#login.visitor(cookieOf(request, login.cookie) ?? '') === null) return redirect(response, login.path)
    if (this.#faults.has('session-forgotten') && path !== pages.mode && path !== pages.about) {
      this.#login.forget()
      return redirect(response, login.path)
    }
    if (path === pages.root) return redirect(response, pages.mode)
    return this.#site.answer(`${method} ${path}`, request, response)
  }

  async #enter(method: string, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { login, pages } = this.#dialect
    const words = pageWords[this.#language]
    const page = (said: string | null): string => loginPage(this.#site.rendering, said)
    if (method !== 'POST') return html(response, 200, page(null))
    const given = await readForm(request)
    if (this.#login.isLocked) return html(response, login.wrongStatus, page(words.locked))
    const isRight =
      given.get(login.userField) === this.state.value('user') &&
      given.get(login.passwordField) === this.state.value('password')
    if (!isRight) {
      this.#login.refuse()
      await this.#pass(login.wrongDelayMs)
      return html(response, login.wrongStatus, page(words.wrong))
    }
    const odd = this.#faults.has('odd-cookie') ? ODD_COOKIES : []
    response.setHeader('set-cookie', [...odd, `${login.cookie}=${this.#login.admit(true)}; Path=/; HttpOnly`])
    return redirect(response, pages.mode)
  }
}
