import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { cookieOf, readForm } from '../../web/simulator/readRequest.ts'
import { ELSEWHERE, html, ODD_COOKIES, OTHER_DEVICE, redirect } from '../../web/simulator/respond.ts'
import { StationServer } from '../../web/simulator/StationServer.ts'
import { type EvlinkDialect, pathOf, type WorkerName } from '../dialect.ts'
import { EvlinkDevice } from './EvlinkDevice.ts'
import { EvlinkSite } from './EvlinkSite.ts'
import type { EvlinkFault } from './faults.ts'
import { labelsOf } from './labels.ts'
import { loginPage } from './pages.ts'
import type { Scenario } from './scenarios.ts'

export interface SimulatedEvlinkOptions {
  readonly dialect: EvlinkDialect
  readonly scenario: Scenario
  readonly faults?: readonly EvlinkFault[]
  /** 0 takes a free one. */
  readonly port?: number
  readonly host?: string
  /** https with a certificate of its own. */
  readonly secure?: boolean
  /** 0.1: what takes time takes a tenth of it. */
  readonly timeFactor?: number
}

/** What a cookie holds that it should not. */
const ODD_TOKEN = 'a"b,\\c=d{é}|\t~'

/** An EVlink as a real HTTP or HTTPS server with real pages, for this program and for browsers. */
export class SimulatedEvlink {
  readonly device: EvlinkDevice
  /** Told when it answers at another address than before. */
  onMoved: () => void = () => undefined
  readonly #dialect: EvlinkDialect
  readonly #timeFactor: number
  readonly #server: StationServer
  readonly #site: EvlinkSite
  readonly #ended = new AbortController()
  #rebooting: Promise<void> | null = null

  private constructor(options: SimulatedEvlinkOptions) {
    const { dialect, scenario, faults = [], host = '127.0.0.1', port = 0, secure = false, timeFactor = 1 } = options
    this.#dialect = dialect
    this.#timeFactor = timeFactor
    this.device = new EvlinkDevice(dialect, scenario, faults)
    this.#site = new EvlinkSite(this.device, {
      pass: ms => this.#pass(ms),
      reboot: () => void this.reboot(),
    })
    const answer = (request: IncomingMessage, response: ServerResponse) => this.#answer(request, response)
    this.#server = new StationServer({ host, port, secure, answer })
  }

  /** Starts it. Throws the system's errors where the port cannot be had. */
  static async start(options: SimulatedEvlinkOptions): Promise<SimulatedEvlink> {
    const station = new SimulatedEvlink(options)
    await station.#server.open()
    return station
  }

  /** Where it answers, or answered last. */
  get origin(): string {
    return this.#server.origin
  }

  /** Whether it answers now; it does not during a reboot. */
  get answers(): boolean {
    return this.#server.isOpen
  }

  /** How many requests were in work at the same time, at most. */
  get mostAtOnce(): number {
    return this.#server.mostAtOnce
  }

  /** From now on this goes wrong, too. */
  fail(fault: EvlinkFault): void {
    this.device.faults.add(fault)
  }

  /** Where it answers once a reboot is over. */
  async whereAfter(): Promise<string> {
    await this.#rebooting
    return this.origin
  }

  /** Off for 90 s, then on again with nobody signed in (row E5), at the address it was given meanwhile. */
  reboot(): Promise<void> {
    this.#rebooting ??= this.#reboot().finally(() => {
      this.#rebooting = null
    })
    return this.#rebooting
  }

  async #reboot(): Promise<void> {
    const { rebootDelayMs, rebootOffMs } = this.#dialect.device
    await this.#pass(rebootDelayMs)
    this.device.endSessions()
    await this.#server.shut()
    if (this.device.has('never-back')) return
    await this.#pass(rebootOffMs)
    if (this.#ended.signal.aborted) return
    if (this.device.has('new-certificate')) await this.#server.renewCertificate()
    const ip = this.device.takeAddress()
    if (ip === null) return this.#server.open()
    await this.#server.openAt(ip)
    this.onMoved()
  }

  async close(): Promise<void> {
    this.#ended.abort()
    await this.#rebooting
    await this.#server.shut()
  }

  /** A time of the station, in its own pace. */
  #pass(ms: number): Promise<void> {
    return wait(ms * this.#timeFactor, undefined, { signal: this.#ended.signal }).catch(() => undefined)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { device } = this
    const dialect = this.#dialect
    response.setHeader('Date', device.now.toUTCString())
    response.setHeader('Connection', 'close')
    const url = new URL(request.url ?? '/', this.origin)
    if (device.has('silent')) return
    if (device.has('not-evlink')) return html(response, 200, OTHER_DEVICE)
    if (device.has('foreign-redirect')) return redirect(response, ELSEWHERE)
    if (url.pathname === '/') return redirect(response, pathOf(dialect, 'login'))
    const worker = url.pathname === dialect.entry ? this.#workerOf(url) : null
    if (worker === null) return html(response, 404, '<html><title>404</title></html>')
    device.asked.push(`${request.method} ${worker}`)
    if (worker === 'login') return this.#login(request, response)
    const language = device.languageOf(cookieOf(request, dialect.cookies.session) ?? '')
    if (language === null) return redirect(response, pathOf(dialect, 'login'))
    if (device.mustChange && worker !== 'passwords') return redirect(response, pathOf(dialect, 'passwords'))
    const words = labelsOf(device.has('other-language') ? 'fr' : language)
    if (request.method === 'POST') return this.#site.post(worker, request, response, words)
    return this.#site.get(worker, url, response, words)
  }

  async #login(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { device } = this
    const dialect = this.#dialect
    const { user, password, language } = dialect.login
    const sent = request.method === 'POST' ? await readForm(request) : null
    const chosen = sent?.get(language) ?? 'en'
    const words = labelsOf(device.has('other-language') ? 'fr' : chosen)
    if (sent === null) return html(response, 200, loginPage(dialect, words, null))
    const { result, session } = device.login(sent.get(user) ?? '', sent.get(password) ?? '', chosen)
    if (session === null) {
      await this.#pass(dialect.device.wrongPasswordMs)
      return html(response, 200, loginPage(dialect, words, result === 'locked' ? 'locked' : 'denied'))
    }
    const { cookies } = dialect
    const isOdd = device.has('odd-cookie')
    const token = isOdd ? Buffer.from(ODD_TOKEN, 'utf8').toString('latin1') : session.slice(0, 8)
    response.setHeader('Set-Cookie', [
      ...(isOdd ? ODD_COOKIES : []),
      `${cookies.token}=${token}; Path=/`,
      `${cookies.session}=${session}; Path=/; HttpOnly`,
    ])
    return redirect(response, pathOf(dialect, device.mustChange ? 'passwords' : 'index'))
  }

  #workerOf(url: URL): WorkerName | null {
    const dialect = this.#dialect
    const asked = url.searchParams.get(dialect.workerParameter)
    const isWorker = (name: string): name is WorkerName => Object.hasOwn(dialect.workers, name)
    return (
      Object.keys(dialect.workers)
        .filter(isWorker)
        .find(name => dialect.workers[name].name === asked) ?? null
    )
  }
}
