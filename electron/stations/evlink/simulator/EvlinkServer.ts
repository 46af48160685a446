import { createServer as createPlain, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { type EvlinkDialect, pathOf, type WorkerName } from '../dialect.ts'
import { EvlinkDevice } from './EvlinkDevice.ts'
import type { EvlinkFault } from './faults.ts'
import { formOf, uploadOf } from './forms.ts'
import { type Labels, labelsOf } from './labels.ts'
import * as pages from './pages.ts'
import type { Scenario } from './scenarios.ts'

interface Certificate {
  key: string
  cert: string
}

export interface EvlinkServerOptions {
  dialect: EvlinkDialect
  scenario: Scenario
  faults?: readonly EvlinkFault[]
  /** 0 takes a free one. */
  port?: number
  host?: string
  /** https with a certificate of its own. */
  secure?: boolean
  /** 0.1: what takes time takes a tenth of it. */
  timeFactor?: number
}

/** A simulated EVlink behind a real HTTP or HTTPS port, for this program and for browsers. */
export class EvlinkServer {
  readonly device: EvlinkDevice
  readonly #options: Required<EvlinkServerOptions>
  readonly #sockets = new Set<Socket>()
  readonly #ended = new AbortController()
  #server: Server | null = null
  #kept: Certificate | null = null
  #port: number

  private constructor(options: EvlinkServerOptions) {
    this.#options = { faults: [], port: 0, host: '127.0.0.1', secure: false, timeFactor: 1, ...options }
    this.device = new EvlinkDevice(options.dialect, options.scenario, this.#options.faults)
    this.#port = this.#options.port
  }

  /** Starts it. Throws the system's errors where the port cannot be had. */
  static async start(options: EvlinkServerOptions): Promise<EvlinkServer> {
    const server = new EvlinkServer(options)
    await server.#listen()
    return server
  }

  get origin(): string {
    return `${this.#options.secure ? 'https' : 'http'}://${this.#options.host}:${this.#port}`
  }

  /** Whether it answers now; it does not during a reboot. */
  get answers(): boolean {
    return this.#server !== null
  }

  async close(): Promise<void> {
    this.#ended.abort()
    await this.#shut()
  }

  /** From now on this goes wrong, too. */
  fail(fault: EvlinkFault): void {
    this.device.faults.add(fault)
  }

  /** Off for 90 s, then on again with nobody signed in (row E5). */
  async reboot(): Promise<void> {
    const { rebootDelayMs, rebootOffMs } = this.#options.dialect.device
    await this.#pass(rebootDelayMs)
    this.device.forgetSessions()
    await this.#shut()
    if (this.device.has('never-back')) return
    await this.#pass(rebootOffMs)
    if (!this.#ended.signal.aborted) await this.#listen()
  }

  #pass(ms: number): Promise<void> {
    const { timeFactor } = this.#options
    return wait(ms * timeFactor, undefined, { signal: this.#ended.signal }).catch(() => undefined)
  }

  async #listen(): Promise<void> {
    const { host, secure } = this.#options
    const take = (request: IncomingMessage, response: ServerResponse): void => {
      this.#answer(request, response).catch(() => response.destroy())
    }
    const server = secure ? createSecure(await this.#certificate(), take) : createPlain(take)
    server.on('connection', socket => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#port, host, resolve)
    })
    const address = server.address()
    if (isBound(address)) this.#port = address.port
    this.#server = server
  }

  async #certificate(): Promise<Certificate> {
    if (this.#kept === null || this.device.has('new-certificate')) {
      // Large, and seldom needed.
      const { generate } = await import('selfsigned')
      const { private: key, cert } = await generate([{ name: 'commonName', value: 'evlink' }], { keySize: 2048 })
      this.#kept = { key, cert }
    }
    return this.#kept
  }

  async #shut(): Promise<void> {
    const server = this.#server
    this.#server = null
    for (const socket of this.#sockets) socket.destroy()
    if (server) await new Promise<void>(resolve => server.close(() => resolve()))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { device } = this
    const { dialect } = device
    response.setHeader('Date', device.now.toUTCString())
    response.setHeader('Connection', 'close')
    const url = new URL(request.url ?? '/', this.origin)
    if (device.has('not-evlink'))
      return html(response, '<html><title>Router</title><form><input name="user"></form></html>')
    if (device.has('foreign-redirect')) return redirect(response, 'http://192.0.2.99/cgi-bin/login')
    if (url.pathname === '/') return redirect(response, pathOf(dialect, 'login'))
    const worker = url.pathname === dialect.entry ? workerOf(dialect, url) : null
    if (worker === null) return html(response, '<html><title>404</title></html>', 404)
    device.asked.push(`${request.method} ${worker}`)
    if (worker === 'login') return this.#login(request, response)
    const session = cookieOf(request, dialect.cookies.session)
    const language = session === null ? null : device.languageOf(session)
    if (language === null) return redirect(response, pathOf(dialect, 'login'))
    const words = labelsOf(device.has('other-language') ? 'fr' : language)
    if (device.mustChange && worker !== 'passwords') return redirect(response, pathOf(dialect, 'passwords'))
    if (request.method === 'POST') return this.#post(worker, request, response, words)
    return this.#get(worker, url, response, words)
  }

  async #login(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { device } = this
    const { dialect } = device
    const { user, password, language } = dialect.login
    const speech = (chosen: string): Labels => labelsOf(device.has('other-language') ? 'fr' : chosen)
    if (request.method !== 'POST') return html(response, pages.loginPage(dialect, speech('en'), null))
    const sent = await formOf(request, dialect.device.largestUpload)
    const chosen = sent.get(language) ?? 'en'
    const { result, session } = device.login(sent.get(user) ?? '', sent.get(password) ?? '', chosen)
    if (result !== 'good' || session === null) {
      await this.#pass(dialect.device.wrongPasswordMs)
      return html(response, pages.loginPage(dialect, speech(chosen), result === 'locked' ? 'locked' : 'denied'))
    }
    const { cookies } = dialect
    const token = device.has('odd-cookie') ? 'a"b,\\c=d{é}|\t~' : session.slice(0, 8)
    const odd = device.has('odd-cookie') ? ['=nameless', 'x y z; Domain=.example.com', '; Path=/'] : []
    response.setHeader('Set-Cookie', [
      ...odd.map(text => Buffer.from(text, 'utf8').toString('latin1')),
      `${cookies.token}=${Buffer.from(token, 'utf8').toString('latin1')}; Path=/`,
      `${cookies.session}=${session}; Path=/; HttpOnly`,
    ])
    return redirect(response, pathOf(dialect, device.mustChange ? 'passwords' : 'index'))
  }

  async #get(worker: WorkerName, url: URL, response: ServerResponse, words: Labels): Promise<void> {
    const { device } = this
    const { dialect } = device
    if (device.has('endless-body') && worker !== 'index') return this.#endless(response)
    switch (worker) {
      case 'index':
        return html(response, pages.indexPage(device, words))
      case 'general':
      case 'network':
      case 'supervision':
        return html(response, pages.settingsPage(device, words, worker, null))
      case 'passwords':
        return html(response, pages.passwordsPage(device, words, null))
      case 'maintenance':
        return html(response, pages.maintenancePage(device, words))
      case 'chargeDetails':
        await this.#pass(dialect.device.exportMs)
        device.prepareChargeData()
        return html(response, pages.chargeDetailsPage(device, words))
      case 'exportFile': {
        const named = Object.entries(dialect.chargeData.file).every(
          ([name, value]) => url.searchParams.get(name) === value,
        )
        const data = named ? device.chargeData() : null
        if (data === null) return html(response, '<html><title>404</title></html>', 404)
        return this.#file(response, dialect.chargeData.file.filename ?? '', dialect.chargeData.contentType, data)
      }
      case 'exportConfiguration': {
        const { file, contentType } = dialect.configuration
        return this.#file(response, file, contentType, device.exportConfiguration())
      }
      default:
        return html(response, '<html><title>405</title></html>', 405)
    }
  }

  async #post(worker: WorkerName, request: IncomingMessage, response: ServerResponse, words: Labels): Promise<void> {
    const { device } = this
    const { dialect } = device
    if (device.has('cut-upload')) {
      request.once('data', () => request.destroy())
      return
    }
    if (worker === 'importConfiguration') {
      const file = await uploadOf(request, dialect.configuration.upload, dialect.device.largestUpload)
      if (device.has('error-in-200')) return html(response, errorPage)
      const good = file !== null && device.importConfiguration(new TextDecoder().decode(file))
      return html(response, pages.importPage(device, words, good ? 'saved' : 'refused'))
    }
    const sent = await formOf(request, dialect.device.largestUpload)
    if (device.has('error-in-200') && worker !== 'reboot') return html(response, errorPage)
    switch (worker) {
      case 'general':
      case 'network':
      case 'supervision':
        return html(
          response,
          pages.settingsPage(device, words, worker, device.save(worker, sent) ? 'saved' : 'refused'),
        )
      case 'passwords': {
        const names = dialect.passwords
        const [old = '', next = '', repeat = ''] = [names.old, names.new, names.repeat].map(name => sent.get(name))
        const good = device.changePassword(old, next, repeat)
        return html(response, pages.passwordsPage(device, words, good ? 'saved' : 'refused'))
      }
      case 'reboot':
        html(response, pages.rebootPage(device, words))
        void this.reboot()
        return
      default:
        return html(response, '<html><title>405</title></html>', 405)
    }
  }

  #file(response: ServerResponse, name: string, type: string, text: string): void {
    if (this.device.has('error-in-200')) {
      html(response, errorPage)
      return
    }
    response.writeHead(200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` })
    response.end(text)
  }

  #endless(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    const body = Readable.from(endlessPage())
    response.on('close', () => body.destroy())
    body.pipe(response)
  }
}

function* endlessPage(): Generator<string> {
  for (;;) yield `<p>${'x'.repeat(64 * 1024)}</p>`
}

const errorPage = '<html><head><title>EVlink - Error</title></head><body><h1>Internal error 17</h1></body></html>'

function isBound(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

function html(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(body)
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location })
  response.end()
}

function workerOf(dialect: EvlinkDialect, url: URL): WorkerName | null {
  const asked = url.searchParams.get(dialect.workerParameter)
  const found = Object.entries(dialect.workers).find(([, { name }]) => name === asked)
  return found ? workerNamed(dialect, found[0]) : null
}

function workerNamed(dialect: EvlinkDialect, name: string): WorkerName | null {
  return isWorkerName(dialect, name) ? name : null
}

function isWorkerName(dialect: EvlinkDialect, name: string): name is WorkerName {
  return Object.hasOwn(dialect.workers, name)
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value !== undefined) return value
  }
  return null
}
