import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { generate } from 'selfsigned'
import { type GreenupMode, greenupModeSchema, greenupSideSchema } from '../../../../shared/stations/greenupFacts.ts'
import type { GreenupDialect } from '../dialect.ts'
import type { GreenupFault } from './faults.ts'
import { type PageLanguage, pageWords } from './pageWords.ts'
import { readForm, readUpload } from './readRequest.ts'
import { aboutPage, errorPage, loginPage, modePage, plainPage, type Rendering } from './renderPages.ts'
import { endless, html, ODD_COOKIES, OTHER_DEVICE, redirect } from './respond.ts'
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
  readonly #options: SimulatedGreenupOptions
  readonly #dialect: GreenupDialect
  readonly #language: PageLanguage
  readonly #faults: Set<GreenupFault>
  readonly #timeFactor: number
  readonly #sessions = new Map<string, number>()
  readonly #sockets = new Set<Socket>()
  readonly #seen: SeenRequest[] = []
  #tls: { key: string; cert: string } | null = null
  #server: Server | null = null
  #origin = ''
  #wrongLogins = 0
  #lockedUntil = 0
  #running = 0
  #mostAtOnce = 0
  #moving: Promise<void> | null = null
  #stopped = false

  private constructor(options: SimulatedGreenupOptions) {
    const { dialect, sides = 1, timeFactor = 1, host = '127.0.0.1' } = options
    this.#options = options
    this.#dialect = dialect
    this.#language = options.language ?? (options.generation === 1 ? 'en' : 'fr')
    this.#faults = new Set(options.faults)
    this.#timeFactor = timeFactor
    const { user, password } = dialect.base
    const conf = sampleConf({
      address: host,
      uri: options.uri ?? '',
      uid: options.uid ?? '',
      user,
      password: options.password ?? (this.#faults.has('wrong-password') ? OTHER_PASSWORD : password),
      sides,
    })
    this.state = new StationState(conf, sides, dialect, this.#faults, timeFactor)
    if (this.#faults.has('locked')) this.#lockedUntil = performance.now() + dialect.login.lockMs * timeFactor
  }

  /** Starts one. Throws the system's errors where the port cannot be had. */
  static async start(options: SimulatedGreenupOptions): Promise<SimulatedGreenup> {
    const station = new SimulatedGreenup(options)
    if (options.secure) await station.renewCertificate()
    await station.#listen(options.host ?? '127.0.0.1', options.port ?? 0)
    return station
  }

  /** Where it answers now. */
  get origin(): string {
    return this.#origin
  }

  /** Every request, in order. */
  get seen(): readonly SeenRequest[] {
    return this.#seen
  }

  /** How many requests were in work at the same time, at most. */
  get mostAtOnce(): number {
    return this.#mostAtOnce
  }

  /** From now on these faults. */
  setFaults(faults: readonly GreenupFault[]): void {
    this.#faults.clear()
    for (const fault of faults) this.#faults.add(fault)
  }

  /** The person has waited: the login is free again. */
  unlock(): void {
    this.#lockedUntil = 0
  }

  /** As after a long pause. */
  forgetSessions(): void {
    this.#sessions.clear()
  }

  /** Another certificate than before, from the next connection on. */
  async renewCertificate(): Promise<void> {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'GreenUp' }], {
      keyType: 'ec',
      algorithm: 'sha256',
    })
    this.#tls = { key, cert }
    const server = this.#server
    if (server && 'setSecureContext' in server && typeof server.setSecureContext === 'function') {
      server.setSecureContext(this.#tls)
    }
  }

  /** Where it answers once a change of its network settings is over; null where nobody knows. */
  async whereAfter(): Promise<string | null> {
    await this.#moving
    return this.#faults.has('address-lost') && this.#moving ? null : this.#origin
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#close()
  }

  async #listen(host: string, port: number): Promise<void> {
    const handle = (request: IncomingMessage, response: ServerResponse): void => {
      void this.#serve(request, response)
    }
    const server = this.#tls ? createSecureServer(this.#tls, handle) : createServer(handle)
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket))
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
    const { address, port: bound, family } = server.address() as AddressInfo
    this.#server = server
    this.#origin = `http${this.#tls ? 's' : ''}://${family === 'IPv6' ? `[${address}]` : address}:${bound}`
  }

  async #close(): Promise<void> {
    const server = this.#server
    this.#server = null
    for (const socket of this.#sockets) socket.destroy()
    if (server) await new Promise<void>(resolve => server.close(() => resolve()))
  }

  #wait(ms: number): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, ms * this.#timeFactor))
  }

  get #rendering(): Rendering {
    const { generation } = this.#options
    const firmware = generation === 1 ? 'V01.01.65/V01.01.08' : 'V01.17.00'
    const facts = { serial: generation === 1 ? '290014' : '290015', firmware, model: '059004' }
    return { dialect: this.#dialect, language: this.#language, generation, state: this.state, facts }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request
    const path = url.replace(/\?.*$/s, '')
    this.#seen.push({ method, path })
    this.#running += 1
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#running)
    response.on('close', () => {
      this.#running -= 1
    })
    if (this.#faults.has('silent')) return
    try {
      await this.#answer(method, path, request, response)
    } catch {
      response.destroy()
    }
  }

  async #answer(method: string, path: string, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { login, pages } = this.#dialect
    if (this.#faults.has('odd-cookie')) response.setHeader('set-cookie', [...ODD_COOKIES])
    if (this.#faults.has('not-greenup')) return html(response, 200, OTHER_DEVICE)
    if (path === pages.root && this.#faults.has('redirect-elsewhere')) {
      return redirect(response, 'http://203.0.113.9/portal?back=station')
    }
    if (path === login.path) return this.#login(method, request, response)
    if (!this.#hasSession(request)) return redirect(response, login.path)
    if (this.#faults.has('session-forgotten') && path !== pages.mode && path !== pages.about) {
      this.#sessions.clear()
      return redirect(response, login.path)
    }
    if (path === pages.root) return redirect(response, pages.mode)
    return this.#inSession(`${method} ${path}`, request, response)
  }

  async #inSession(what: string, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { pages, mode, recover, store, status, data, activate } = this.#dialect
    const rendering = this.#rendering
    const words = pageWords[this.#language]
    switch (what) {
      case `GET ${pages.mode}`:
        return html(response, 200, modePage(rendering))
      case `GET ${pages.about}`:
        return html(response, 200, aboutPage(rendering))
      case `GET ${pages.network}`:
        return html(response, 200, plainPage(rendering, words.network, [['RJ45', this.state.value('address')]]))
      case `GET ${pages.rfid}`:
        return html(response, 200, plainPage(rendering, words.rfid, []))
      case `GET ${pages.update}`:
        return html(response, 200, plainPage(rendering, words.update, [[words.firmware, rendering.facts.firmware]]))
      case `POST ${mode.path}`:
        return this.#choose(await readForm(request), response)
      case `GET ${recover.path}`:
        return this.#recover(response)
      case `POST ${store.path}`:
        return this.#store(request, response)
      case `GET ${status.path}`:
        return this.#status(response)
      case `POST ${data.path}`:
        return this.#data(await readForm(request), response)
      case `POST ${activate.path}`:
        return this.#activate(await readForm(request), response)
      default:
        return html(response, 404, errorPage(rendering, 'GreenUp', '404'))
    }
  }

  #hasSession(request: IncomingMessage): boolean {
    const { cookie, idleMs } = this.#dialect.login
    const given = (request.headers.cookie ?? '').split(/;\s*/).map(each => each.split('='))
    const id = given.find(([name]) => name === cookie)?.[1] ?? ''
    const last = this.#sessions.get(id)
    const now = performance.now()
    if (last === undefined || now - last > idleMs * this.#timeFactor) return false
    this.#sessions.set(id, now)
    return true
  }

  async #login(method: string, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { login, pages } = this.#dialect
    const words = pageWords[this.#language]
    if (method !== 'POST') return html(response, 200, loginPage(this.#rendering, null))
    const given = await readForm(request)
    if (performance.now() < this.#lockedUntil) {
      return html(response, login.wrongStatus, loginPage(this.#rendering, words.locked))
    }
    const right =
      given.get(login.userField) === this.state.value('user') &&
      given.get(login.passwordField) === this.state.value('password')
    if (!right) {
      this.#wrongLogins += 1
      if (this.#wrongLogins >= login.lockAfter) {
        this.#wrongLogins = 0
        this.#lockedUntil = performance.now() + login.lockMs * this.#timeFactor
      }
      await this.#wait(login.wrongDelayMs)
      return html(response, login.wrongStatus, loginPage(this.#rendering, words.wrong))
    }
    this.#wrongLogins = 0
    const id = randomBytes(16).toString('hex')
    this.#sessions.set(id, performance.now())
    const before = response.getHeader('set-cookie')
    const odd = Array.isArray(before) ? before : []
    response.setHeader('set-cookie', [...odd, `${login.cookie}=${id}; Path=/; HttpOnly`])
    return redirect(response, pages.mode)
  }

  #choose(given: URLSearchParams, response: ServerResponse): ServerResponse {
    const { sideField, modeField } = this.#dialect.mode
    const side = greenupSideSchema.safeParse(given.get(sideField))
    const mode = greenupModeSchema.safeParse(given.get(modeField))
    if (!side.success || !mode.success || !this.state.modes.has(side.data)) {
      return html(response, 400, errorPage(this.#rendering, 'GreenUp', '400'))
    }
    // Without the right side first a double station keeps its left side's mode to itself.
    const chosen: GreenupMode = mode.data
    this.state.choose(side.data, chosen)
    return redirect(response, this.#dialect.pages.mode)
  }

  async #recover(response: ServerResponse): Promise<unknown> {
    const { mediaType, fileName, delayMs } = this.#dialect.recover
    if (this.#faults.has('html-instead-of-xml')) {
      return html(response, 200, plainPage(this.#rendering, pageWords[this.#language].update, []))
    }
    await this.#wait(delayMs)
    response.setHeader('content-type', mediaType)
    response.setHeader('content-disposition', `attachment; filename="${fileName}"`)
    if (this.#faults.has('endless-body')) return endless(response)
    if (this.#faults.has('error-inside')) {
      return response.end('<?xml version="1.0"?><Error><Code>17</Code></Error>')
    }
    const { file } = this.state
    return response.end(this.#faults.has('broken-xml') ? file.subarray(0, file.length - 20) : file)
  }

  async #store(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { fileField, taken } = this.#dialect.store
    const words = pageWords[this.#language]
    if (this.#faults.has('upload-cut')) {
      return request.once('data', () => request.socket.destroy())
    }
    const bytes = await readUpload(request, fileField)
    if (this.#faults.has('error-inside')) {
      return html(response, 200, errorPage(this.#rendering, words.mode, words.trouble))
    }
    const before = [this.state.value('address'), this.state.value('dhcp')].join()
    const stored = bytes !== null && this.state.store(bytes)
    response.setHeader('content-type', 'text/plain; charset=utf-8')
    if (stored && [this.state.value('address'), this.state.value('dhcp')].join() !== before) this.#move()
    return response.end(stored ? taken : words.notTaken)
  }

  /** Leaves its address as soon as the answer is out, and listens at the new one. */
  #move(): void {
    const address = this.state.value('address')
    const port = Number(new URL(this.#origin).port)
    const here = address.startsWith('127.')
    this.#moving = (async () => {
      await this.#wait(this.#dialect.network.oldAnswersMs)
      await this.#close()
      this.#sessions.clear()
      if (this.#stopped || this.#faults.has('address-lost')) return
      // An address that this machine does not have is played by another port.
      if (here) await this.#listen(address, port)
      else await this.#listen(this.#options.host ?? '127.0.0.1', 0)
      this.onMoved()
    })()
  }

  #status(response: ServerResponse): ServerResponse {
    const { fields } = this.#dialect.status
    const words = pageWords[this.#language]
    const { state } = this
    response.setHeader('content-type', 'application/json; charset=utf-8')
    if (this.#faults.has('error-inside')) {
      return response.end(JSON.stringify({ [fields.error]: words.trouble }))
    }
    const first = this.#options.generation === 1
    const status = {
      [fields.activation]: Number(state.activated),
      [fields.connection]: first ? Number(state.connection === 'connected') : words[state.connection],
      [fields.heartbeatInterval]: first ? null : state.heartbeatInterval,
      [fields.data]: state.data,
    }
    return response.end(JSON.stringify(status))
  }

  #data(given: URLSearchParams, response: ServerResponse): ServerResponse {
    const { urlField, uidField } = this.#dialect.data
    if (this.#options.generation === 1) return html(response, 404, errorPage(this.#rendering, 'GreenUp', '404'))
    if (this.#faults.has('error-inside')) return this.#trouble(response)
    this.state.saveData(given.get(urlField) ?? '', given.get(uidField) ?? '')
    return redirect(response, this.#dialect.pages.mode)
  }

  #activate(given: URLSearchParams, response: ServerResponse): ServerResponse {
    const { field, on } = this.#dialect.activate
    if (this.#faults.has('error-inside')) return this.#trouble(response)
    this.state.activate(given.get(field) === on)
    return redirect(response, this.#dialect.pages.mode)
  }

  #trouble(response: ServerResponse): ServerResponse {
    const words = pageWords[this.#language]
    return html(response, 200, errorPage(this.#rendering, words.mode, words.trouble))
  }
}
