import { CookieJar } from 'tough-cookie'
import { Client, type Dispatcher, FormData } from 'undici'
import { AppError } from '../../../shared/errors.ts'
import { abortWith } from '../../abortWith.ts'
import { Turns } from '../../files/turns.ts'
import { connectChecked } from './connectChecked.ts'
import type { PinnedCertificates } from './PinnedCertificates.ts'
import { readBounded } from './readBounded.ts'
import { resolveStation } from './resolveStation.ts'
import { addressOf, hostAndPort, parseStationAddress, type StationAddress } from './stationAddress.ts'
import { WebAnswer } from './WebAnswer.ts'
import { webErrorOf } from './webErrorOf.ts'

/** How long a request may take from the first packet to the last byte, in ms; exports say more. */
export const REQUEST_MS = 10_000
/** How much of an answer is read, in bytes. */
export const MAX_ANSWER_BYTES = 256 * 1024
const MOST_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** What an HTTP header may hold; a cookie with anything else is left out. */
const HEADER_TEXT = /^[\t\x20-\x7e\x80-\xff]*$/

export interface ConversationOptions {
  /** As the person typed it. */
  readonly address: string
  /** The person confirmed an address outside private networks. */
  readonly allowPublic: boolean
  /** The SHA-256 fingerprint of a certificate that the person confirms now, or null. */
  readonly acceptCertificate: string | null
  readonly certificates: Pick<PinnedCertificates, 'of' | 'pin'>
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined
  /** Of this request, in ms. */
  readonly timeoutMs?: number | undefined
  readonly maxBytes?: number | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** A file of a multipart form. */
export interface FormFile {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly body: string | Uint8Array | FormData | null
  readonly contentType: string | null
}

const GET: Request = { method: 'GET', body: null, contentType: null }

/**
 * A visit to a station's web pages: one request at a time, each over a connection of its own, with the cookies of this visit. No request is ever sent
 * a second time by itself. Throws AppError address-*, certificate-*, web-timeout, web-unreachable, web-cut-off, answer-too-large, redirect-elsewhere,
 * answer-unexpected; an aborted signal's reason.
 */
export class WebConversation {
  readonly #options: ConversationOptions
  readonly #cookies = new CookieJar(undefined, { looseMode: true, rejectPublicSuffixes: false })
  readonly #turns = new Turns()
  readonly #ended = new AbortController()
  #address: StationAddress
  #ip: string | null = null

  /** Sends nothing. Throws AppError address-invalid. */
  constructor(options: ConversationOptions) {
    this.#options = options
    this.#address = parseStationAddress(options.address)
  }

  /** Where the station is; a redirect from http to https on the same host is followed once and for all. */
  get address(): StationAddress {
    return this.#address
  }

  /** Reads a page. `path` is relative to the station's root. */
  get(path: string, options: RequestOptions = {}): Promise<WebAnswer> {
    return this.#inTurn(path, GET, options)
  }

  /** Sends a form as a browser does (`application/x-www-form-urlencoded`). */
  postForm(path: string, fields: Readonly<Record<string, string>>, options: RequestOptions = {}): Promise<WebAnswer> {
    const body = new URLSearchParams({ ...fields }).toString()
    return this.#inTurn(path, { method: 'POST', body, contentType: 'application/x-www-form-urlencoded' }, options)
  }

  /** Sends files and fields (`multipart/form-data`). */
  postFiles(
    path: string,
    files: readonly FormFile[],
    fields: Readonly<Record<string, string>> = {},
    options: RequestOptions = {},
  ): Promise<WebAnswer> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    for (const { field, name, type, bytes } of files) {
      body.append(field, new Blob([Uint8Array.from(bytes)], { type }), name)
    }
    return this.#inTurn(path, { method: 'POST', body, contentType: null }, options)
  }

  /** Ends what runs with not-connected; later requests end so at once. */
  close(): void {
    this.#ended.abort(new AppError({ code: 'not-connected', data: {} }))
  }

  async #inTurn(path: string, request: Request, options: RequestOptions): Promise<WebAnswer> {
    return this.#turns.take('', async () => {
      const timeoutMs = options.timeoutMs ?? REQUEST_MS
      const limit = abortWith([...(options.signal ? [options.signal] : []), this.#ended.signal], null)
      const address = hostAndPort(this.#address)
      const timedOut = new AppError({ code: 'web-timeout', data: { address, waitedMs: timeoutMs } })
      const timer = setTimeout(() => limit.abort(timedOut), timeoutMs)
      try {
        limit.signal.throwIfAborted()
        return await this.#follow(path, request, options, limit.signal)
      } catch (thrown) {
        throw limit.signal.aborted ? limit.signal.reason : webErrorOf(thrown, address)
      } finally {
        clearTimeout(timer)
        limit.release()
      }
    })
  }

  async #follow(path: string, first: Request, options: RequestOptions, signal: AbortSignal): Promise<WebAnswer> {
    let url = new URL(path, this.#address.origin)
    let request = first
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const answer = await this.#once(url, request, options, signal)
      const location = answer.header('location')
      if (!REDIRECTS.has(answer.status) || location === null) return answer
      // 307 and 308 ask for the same POST once more; none is repeated without a person.
      if (request.method !== 'GET' && answer.status >= 307) return answer
      url = this.#target(location, url)
      request = GET
    }
    const address = hostAndPort(this.#address)
    throw new AppError({ code: 'answer-unexpected', data: { address, reason: 'redirect-loop', detail: url.pathname } })
  }

  /** Where a redirect leads. Throws redirect-elsewhere for anything but the same place, or the same host with https instead of http. */
  #target(location: string, from: URL): URL {
    const elsewhere = new AppError({
      code: 'redirect-elsewhere',
      data: {
        address: hostAndPort(this.#address),
        to: location
          .replace(/[?#].*$/s, '')
          .replace(/\/\/[^/]*@/, '//')
          .slice(0, 120),
      },
    })
    let to: URL
    try {
      to = new URL(location, from)
    } catch {
      throw elsewhere
    }
    if (to.username !== '' || to.password !== '') throw elsewhere
    if (to.origin === from.origin) return to
    if (to.protocol !== 'https:' || from.protocol !== 'http:' || to.hostname !== from.hostname) throw elsewhere
    this.#address = addressOf(to)
    return to
  }

  async #once(url: URL, request: Request, options: RequestOptions, signal: AbortSignal): Promise<WebAnswer> {
    const { certificates, acceptCertificate, allowPublic } = this.#options
    const address = addressOf(url)
    const name = hostAndPort(address)
    this.#ip ??= await resolveStation(address, allowPublic)
    const maxBytes = options.maxBytes ?? MAX_ANSWER_BYTES
    // A connection for each request: one that is kept open may be closed by the station just as a POST goes out, and then nobody knows what became of it.
    const client = new Client(url.origin, {
      connect: connectChecked({
        address,
        ip: this.#ip,
        pinned: certificates.of(name),
        accepted: acceptCertificate,
        pin: fingerprint => certificates.pin(name, fingerprint),
        signal,
      }),
      pipelining: 0,
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    try {
      const { statusCode, headers, body } = await client.request({
        method: request.method,
        path: `${url.pathname}${url.search}`,
        headers: await this.#headers(url, request, options),
        body: request.body,
        signal,
      })
      await this.#keepCookies(headers['set-cookie'], url)
      const known = new Map(Object.entries(headers).map(([key, value]) => [key, [value].flat().join(', ')]))
      const bytes = await readBounded(body, maxBytes, name)
      const encoding = known.get('content-encoding') ?? 'identity'
      if (encoding !== 'identity') {
        throw new AppError({ code: 'answer-unexpected', data: { address: name, reason: 'encoding', detail: encoding } })
      }
      return new WebAnswer(statusCode, url, known, bytes)
    } finally {
      await client.destroy()
    }
  }

  async #headers(url: URL, { contentType }: Request, options: RequestOptions): Promise<Record<string, string>> {
    const cookies = await this.#cookies.getCookies(url.href)
    const cookie = cookies
      .map(each => each.cookieString())
      .filter(text => HEADER_TEXT.test(text))
      .join('; ')
    return {
      accept: '*/*',
      'user-agent': 'Chargewright',
      ...(cookie === '' ? {} : { cookie }),
      ...(contentType === null ? {} : { 'content-type': contentType }),
      ...options.headers,
    }
  }

  /** A cookie that cannot be read, or is for another host, is none. */
  async #keepCookies(given: Dispatcher.ResponseData['headers'][string], url: URL): Promise<void> {
    for (const text of [given].flat()) {
      if (text !== undefined) await this.#cookies.setCookie(text, url.href, { ignoreError: true })
    }
  }
}
