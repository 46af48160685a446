import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https'
import type { Socket } from 'node:net'

export interface StationServerOptions {
  /** An address of this machine. */
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** Serves https with a certificate of its own. */
  readonly secure: boolean
  /** Answers one request; where it throws, the connection is cut. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<unknown>
}

/** The HTTP or HTTPS port of a simulated station. It can be shut and opened again, at the same address or another one. */
export class StationServer {
  readonly #options: StationServerOptions
  readonly #sockets = new Set<Socket>()
  #server: Server | SecureServer | null = null
  #certificate: { key: string; cert: string } | null = null
  #host: string
  #port: number
  #running = 0
  #mostAtOnce = 0

  constructor(options: StationServerOptions) {
    this.#options = options
    this.#host = options.host
    this.#port = options.port
  }

  /** Where it answers, or answered last. */
  get origin(): string {
    const host = this.#host.includes(':') ? `[${this.#host}]` : this.#host
    return `http${this.#options.secure ? 's' : ''}://${host}:${this.#port}`
  }

  /** Whether it answers now. */
  get isOpen(): boolean {
    return this.#server !== null
  }

  /** How many requests were in work at the same time, at most. */
  get mostAtOnce(): number {
    return this.#mostAtOnce
  }

  /** Answers from now on, where it did last. Throws the system's errors where the port cannot be had. */
  async open(): Promise<void> {
    const { secure } = this.#options
    if (secure && !this.#certificate) await this.renewCertificate()
    const take = (request: IncomingMessage, response: ServerResponse): void => this.#take(request, response)
    const server = secure ? createSecureServer({ ...this.#certificate }, take) : createServer(take)
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket))
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#port, this.#host, () => {
        server.off('error', reject)
        resolve()
      })
    })
    const bound = server.address()
    if (typeof bound === 'object' && bound !== null) this.#port = bound.port
    this.#server = server
  }

  /** Answers from now on at `ip`; one that this machine does not have is played by another port of the first address. */
  async openAt(ip: string): Promise<void> {
    const port = this.#port
    try {
      this.#host = ip.startsWith('127.') ? ip : this.#options.host
      this.#port = ip.startsWith('127.') ? port : 0
      await this.open()
    } catch {
      this.#host = this.#options.host
      this.#port = 0
      await this.open()
    }
  }

  /** Answers nothing any more, and cuts what is under way. */
  async shut(): Promise<void> {
    const server = this.#server
    this.#server = null
    for (const socket of this.#sockets) socket.destroy()
    if (server) await new Promise<void>(resolve => server.close(() => resolve()))
  }

  /** Shows another certificate than before, from the next connection on. */
  async renewCertificate(): Promise<void> {
    // Large, and seldom needed.
    const { generate } = await import('selfsigned')
    const options = { keyType: 'ec', algorithm: 'sha256' } as const
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'station' }], options)
    this.#certificate = { key, cert }
    if (this.#server && 'setSecureContext' in this.#server) this.#server.setSecureContext(this.#certificate)
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    this.#running += 1
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#running)
    response.on('close', () => {
      this.#running -= 1
    })
    this.#options.answer(request, response).catch(() => response.destroy())
  }
}
