import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { languageFor } from '../../shared/strings/strings.ts'
import { HostAccess } from './HostAccess.ts'
import { type RefusalKind, refusalPage, refusalStatus } from './refusalPage.ts'
import type { StaticFiles } from './StaticFiles.ts'
import { SECURITY_HEADERS } from './securityHeaders.ts'
import { shellText } from './shellText.ts'

export interface HostServerOptions {
  /** 0: any free port. */
  port: number
  /** 256 random bits as text. */
  token: string
  files: StaticFiles
  /** The language of the pages that refuse. */
  locale: string
  /** A page that may talk to the backend has come. */
  onSocket(socket: WebSocket): void
}

export interface HostServer {
  readonly port: number
  /** The address with its token. */
  readonly address: string
  /** Ends all connections and frees the port. */
  close(): Promise<void>
}

/** A firmware image of 16 MiB passes in one message, and not much more. */
const MAX_MESSAGE_BYTES = 17 * 1024 * 1024

function urlOf(request: IncomingMessage): URL | null {
  const target = request.url ?? '/'
  // Absolute and authority forms are for proxies, which this is not.
  if (!target.startsWith('/') || !URL.canParse(`http://127.0.0.1${target}`)) return null
  return new URL(`http://127.0.0.1${target}`)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject)
      const address: AddressInfo | string | null = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no address'))
      else resolve(address.port)
    })
  })
}

function refuseUpgrade(socket: Duplex, kind: RefusalKind): void {
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${refusalStatus[kind]} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/**
 * Serves the page and its WebSocket `/rpc` on 127.0.0.1 to those who know the token.
 * Rejects with the system's error where the port cannot be had (EADDRINUSE, EACCES).
 */
export async function startHostServer(options: HostServerOptions): Promise<HostServer> {
  const { token, files, locale, onSocket } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false })
  const server = createServer()
  const port = await listen(server, options.port)
  const access = new HostAccess(token, port)

  const refuse = (response: ServerResponse, kind: RefusalKind): void => {
    response.writeHead(refusalStatus[kind], { ...SECURITY_HEADERS, 'Content-Type': 'text/html; charset=utf-8' })
    response.end(refusalPage(kind, shellText(locale).refused, languageFor([locale])))
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = urlOf(request)
    const refusal = url === null ? 'notFound' : access.refusal(request)
    if (url === null || refusal !== null) return refuse(response, refusal ?? 'notFound')
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 'method')
    if (url.pathname === '/' && url.searchParams.has('token')) {
      // The token leaves the address bar and the history; the cookie stands for it from here on.
      response.writeHead(303, {
        ...SECURITY_HEADERS,
        Location: '/',
        'Set-Cookie': access.cookie(),
        'Cache-Control': 'no-store',
      })
      response.end()
      return
    }
    const file = await files.read(url.pathname)
    if (file === null) return refuse(response, 'notFound')
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'Content-Type': file.contentType,
      'Content-Length': file.body.byteLength,
      'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-cache',
    })
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }

  server.on('request', (request, response) => {
    answer(request, response).catch(() => refuse(response, 'notFound'))
  })
  server.on('upgrade', (request, socket, head) => {
    const refusal = urlOf(request)?.pathname === '/rpc' ? access.webSocketRefusal(request) : 'notFound'
    if (refusal !== null) return refuseUpgrade(socket, refusal)
    sockets.handleUpgrade(request, socket, head, webSocket => {
      // Too large a message or a broken frame; ws closes the connection by itself, and the page connects anew.
      webSocket.on('error', () => undefined)
      onSocket(webSocket)
    })
  })

  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${token}`,
    close: () =>
      new Promise(resolve => {
        for (const socket of sockets.clients) socket.terminate()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
