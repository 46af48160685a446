import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export type Refusal = 'unauthorised' | 'forbidden'

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function cookiesOf(request: IncomingMessage, name: string): string[] {
  const pairs = (request.headers.cookie ?? '').split(';').map(pair => pair.trim())
  return pairs.filter(pair => pair.startsWith(`${name}=`)).map(pair => pair.slice(name.length + 1))
}

/** Who may talk to the browser host: pages of this machine that were opened with the token. */
export class HostAccess {
  readonly cookieName: string
  readonly #token: string
  readonly #tokenDigest: Buffer
  readonly #hosts: ReadonlySet<string>
  readonly #origins: ReadonlySet<string>

  /** @param token 256 random bits as text */
  constructor(token: string, port: number) {
    this.#token = token
    this.#tokenDigest = digest(token)
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])
    this.#origins = new Set([...this.#hosts].map(host => `http://${host}`))
    // Cookies are shared by all ports of a host: the name keeps two hosts apart.
    this.cookieName = `chargewright-${port}`
  }

  /** The cookie that stands for the token from then on; no script can read it and no other site's request carries it. */
  cookie(): string {
    return `${this.cookieName}=${this.#token}; HttpOnly; SameSite=Strict; Path=/`
  }

  /**
   * Why the request is refused, or null. `Host` is checked against a closed list, since a name of somebody else's that
   * resolves to 127.0.0.1 makes a foreign page same-origin with us (DNS rebinding).
   */
  refusal(request: IncomingMessage): Refusal | null {
    if (!this.#hosts.has(request.headers.host ?? '')) return 'forbidden'
    const { origin } = request.headers
    if (origin !== undefined && !this.#origins.has(origin)) return 'forbidden'
    return this.#knows(request) ? null : 'unauthorised'
  }

  /** As `refusal`, and the Origin has to be there: every browser sends it with a WebSocket, which no other rule protects. */
  webSocketRefusal(request: IncomingMessage): Refusal | null {
    return request.headers.origin === undefined ? 'forbidden' : this.refusal(request)
  }

  #knows(request: IncomingMessage): boolean {
    const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.getAll('token')
    return [...query, ...cookiesOf(request, this.cookieName)].some(given =>
      timingSafeEqual(digest(given), this.#tokenDigest),
    )
  }
}
