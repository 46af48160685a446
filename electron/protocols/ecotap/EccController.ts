import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { AppError, type ErrorInfo } from '../../../shared/errors.ts'
import { type ConfigurationKey, configurationKeySchema, foldKey } from '../../../shared/parameters/configurationKey.ts'
import type { Link, LinkEnd } from '../../links/link.ts'
import type { CommandName, Dialect } from './dialect.ts'
import { type FieldValues, LayoutError, numberOf, packFields, textOf, unpackFields } from './fields.ts'
import { encodeFrame, type Frame, FrameDecoder } from './frames.ts'
import { decodeJsonReply, encodeJsonCommand } from './jsonCommand.ts'

/** A line the controller sent. `odd` counts its characters that are no text; `at` is ms since 1970. */
export interface ControllerLine {
  text: string
  cut: boolean
  odd: number
  at: number
}

export interface ControllerEvents {
  onLine(line: ControllerLine): void
  /** What this tool does, in the words ECClite's users know (`Snd uid[0] cmd[...]`). */
  onToolLine(topic: 'param' | 'flash' | 'link', text: string): void
  /** A request of ours came back unchanged: the adapter's RX and TX are bridged. */
  onEcho(): void
  onReceived(chunk: Uint8Array): void
  /** Bytes. */
  onSent(count: number): void
  onEnd(end: LinkEnd): void
}

export interface Retry {
  timeoutMs: number
  attempts: number
}

export type LayoutName = keyof Dialect['layouts']
export type ChangeStatus = 'Accepted' | 'Rejected' | 'NotSupported' | 'RebootRequired'

interface OpenRequest {
  command: number
  name: string
  resolve(payload: Uint8Array): void
  reject(error: unknown): void
}

const changeReplySchema = z.object({ status: z.enum(['Accepted', 'Rejected', 'NotSupported', 'RebootRequired']) })
const resetReplySchema = z.object({ status: z.string() })
const configurationReplySchema = z.object({
  configurationKey: z.array(configurationKeySchema.extend({ value: z.string().default('') })).default([]),
  unknownKey: z.array(z.string()).default([]),
})

/** Keys that are written, never read, and never printed (ECClite guide, section 11). */
const secretKeys = new Set(['authorizationkey'])

/** The answer is a device's own refusal: row D13. */
export class DeviceError extends Error {
  override readonly name = 'DeviceError'
  readonly code: number

  constructor(code: number) {
    super(`error ${code}`)
    this.code = code
  }
}

/**
 * The conversation with one controller over one link. It sends nothing by itself. Requests go one after the other, each with a number of its own
 * that a repeat keeps (row D5); answers to numbers nobody waits for are ignored.
 */
export class EccController {
  readonly dialect: Dialect
  readonly #link: Link
  readonly #path: string
  readonly #events: ControllerEvents
  readonly #decoder: FrameDecoder
  readonly #open = new Map<number, OpenRequest>()
  readonly #lineWaiters = new Set<(text: string) => void>()
  readonly #endWaiters = new Set<(error: ErrorInfo) => void>()
  #nextSequence: number
  #partialTimer: NodeJS.Timeout | null = null
  #ended: ErrorInfo | null = null
  #lastRequest: Promise<unknown> = Promise.resolve()

  /** `path` names the port in errors. */
  constructor(link: Link, dialect: Dialect, path: string, events: ControllerEvents) {
    this.dialect = dialect
    this.#path = path
    this.#link = link
    this.#events = events
    this.#decoder = new FrameDecoder(dialect)
    this.#nextSequence = dialect.firstSequence
    link.onData(chunk => this.#take(chunk))
    link.onEnd(end => this.#end(end))
  }

  get ended(): boolean {
    return this.#ended !== null
  }

  close(): Promise<void> {
    return this.#link.close()
  }

  /** The controller began to boot: nothing that was asked before will be answered. */
  abandonRequests(): void {
    const error = new AppError({ code: 'controller-restarted', data: {} })
    for (const request of [...this.#open.values()]) request.reject(error)
  }

  /**
   * Resolves with the first line from now on that `accepts`, or with null after `timeoutMs`.
   * Rejects with the link's error where it ends, and with the signal's reason where it is aborted.
   */
  waitForLine(accepts: (text: string) => boolean, timeoutMs: number, signal?: AbortSignal): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer)
        this.#lineWaiters.delete(onLine)
        this.#endWaiters.delete(onEnd)
        signal?.removeEventListener('abort', onAbort)
        act()
      }
      const onLine = (text: string): void => {
        if (accepts(text)) settle(() => resolve(text))
      }
      const onEnd = (error: ErrorInfo): void => settle(() => reject(new AppError(error)))
      const onAbort = (): void => settle(() => reject(signal?.reason))
      const timer = setTimeout(() => settle(() => resolve(null)), timeoutMs)
      this.#lineWaiters.add(onLine)
      this.#endWaiters.add(onEnd)
      signal?.addEventListener('abort', onAbort)
      if (this.#ended) onEnd(this.#ended)
      else if (signal?.aborted) onAbort()
    })
  }

  /** Asks which loader and hardware this is (row D11). Throws dialect-not-answered where nobody answers in this dialect. */
  async getVersion(signal?: AbortSignal): Promise<{ version: string; hardwareType: number }> {
    try {
      const values = await this.#ask('getVersion', {}, null, 'version', this.dialect.driver.getVersion, signal)
      const version = { version: textOf(values, 'version'), hardwareType: numberOf(values, 'hardwareType') }
      this.#events.onToolLine('link', `Version: ${version.version}, type:${version.hardwareType}`)
      return version
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.info.code !== 'no-answer') throw thrown
      throw new AppError({ code: 'dialect-not-answered', data: { dialect: this.dialect.id } }, thrown)
    }
  }

  /** The values of `keys`, or of all keys. A write-only key is never among them. */
  async getConfiguration(
    keys: readonly string[] | null,
    signal?: AbortSignal,
  ): Promise<{ keys: ConfigurationKey[]; unknown: string[] }> {
    const body = keys === null ? {} : { key: keys }
    const reply = await this.#json(
      'GetConfiguration',
      body,
      configurationReplySchema,
      this.dialect.driver.getConfiguration,
      signal,
    )
    return { keys: reply.configurationKey, unknown: reply.unknownKey }
  }

  /** Writes one key and gives the controller's answer. Safe to repeat. Throws no-answer. */
  async changeConfiguration(
    key: string,
    value: string,
    onAttempt: (attempt: number) => void,
    signal?: AbortSignal,
  ): Promise<ChangeStatus> {
    const retry = this.dialect.driver.changeConfiguration
    const reply = await this.#json('ChangeConfiguration', { key, value }, changeReplySchema, retry, signal, onAttempt)
    return reply.status
  }

  /** Asks for a restart. Resolves once it was accepted or the loader's banner shows that it began. Throws device-refused, no-answer. */
  async reset(type: 'Soft' | 'Hard', signal?: AbortSignal): Promise<void> {
    try {
      const reply = await this.#json('Reset', { type }, resetReplySchema, this.dialect.driver.reset, signal)
      if (reply.status === 'Accepted') return
      throw new AppError({ code: 'device-refused', data: { command: 'Reset', status: reply.status } })
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.info.code === 'controller-restarted') return
      throw thrown
    }
  }

  /** Sends a programming command and reads its reply by the dialect's layouts. Throws DeviceError, no-answer, answer-invalid. */
  program(
    command: CommandName,
    values: FieldValues,
    request: LayoutName | null,
    reply: LayoutName,
    retry: Retry,
    signal?: AbortSignal,
  ): Promise<FieldValues> {
    return this.#ask(command, values, request, reply, retry, signal)
  }

  /** Ends programming; the loader goes on with the boot (row D12). A missing answer is no error: what follows is in the log. */
  async logout(): Promise<void> {
    try {
      await this.request('logout', Buffer.alloc(0), this.dialect.driver.logout)
      this.#events.onToolLine('flash', 'Logout successful')
    } catch (thrown) {
      const code = thrown instanceof AppError ? thrown.info.code : null
      if (code !== 'no-answer' && code !== 'controller-restarted') throw thrown
    }
  }

  /**
   * Sends a request and gives the payload of its answer; a repeat keeps its number. Waits for the request before it.
   * Throws no-answer after the last attempt, DeviceError for an error reply, the link's error, or the signal's reason.
   */
  request(
    name: CommandName,
    payload: Uint8Array,
    retry: Retry,
    signal?: AbortSignal,
    onAttempt?: (attempt: number) => void,
  ): Promise<Uint8Array> {
    const ask = async (): Promise<Uint8Array> => {
      const sequence = this.takeSequence()
      this.#printRequest(name, sequence, payload.length)
      for (let attempt = 1; attempt <= retry.attempts; attempt++) {
        onAttempt?.(attempt)
        const answer = await this.exchange(name, sequence, payload, retry.timeoutMs, signal)
        if (answer) return answer
      }
      throw new AppError({
        code: 'no-answer',
        data: { command: name, attempts: retry.attempts, timeoutMs: retry.timeoutMs },
      })
    }
    const result = this.#lastRequest.then(ask)
    this.#lastRequest = result.catch(() => undefined)
    return result
  }

  takeSequence(): number {
    const sequence = this.#nextSequence
    this.#nextSequence = sequence >= 0xffff ? this.dialect.firstSequence : sequence + 1
    return sequence
  }

  /** One try: sends the frame and gives the answer's payload, or null after `timeoutMs`. Several may be open under different numbers. */
  exchange(
    name: CommandName,
    sequence: number,
    payload: Uint8Array,
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(new AppError(this.#ended))
      if (signal?.aborted) return reject(signal.reason)
      const settle = (act: () => void): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        if (this.#open.get(sequence) === request) this.#open.delete(sequence)
        act()
      }
      const onAbort = (): void => settle(() => reject(signal?.reason))
      const request: OpenRequest = {
        command: this.dialect.commands[name],
        name,
        resolve: answer => settle(() => resolve(answer)),
        reject: error => settle(() => reject(error)),
      }
      const timer = setTimeout(() => settle(() => resolve(null)), timeoutMs)
      signal?.addEventListener('abort', onAbort)
      this.#open.set(sequence, request)
      this.send(name, sequence, payload).catch(error => request.reject(error))
    })
  }

  /** Writes one frame. */
  async send(name: CommandName, sequence: number, payload: Uint8Array): Promise<void> {
    const bytes = encodeFrame(this.dialect, { command: this.dialect.commands[name], sequence, payload })
    this.#events.onSent(bytes.length)
    await this.#link.write(bytes)
  }

  /** Reads a reply by its layout. Throws answer-invalid. */
  read(command: string, layout: LayoutName, payload: Uint8Array): FieldValues {
    try {
      return unpackFields(this.dialect.layouts[layout], payload, this.dialect.header.endian)
    } catch (thrown) {
      if (!(thrown instanceof LayoutError)) throw thrown
      throw new AppError({ code: 'answer-invalid', data: { command, reason: thrown.message } }, thrown)
    }
  }

  /** The bytes of a request by its layout. */
  pack(layout: LayoutName, values: FieldValues): Buffer {
    return packFields(this.dialect.layouts[layout], values, this.dialect.header.endian)
  }

  async #ask(
    name: CommandName,
    values: FieldValues,
    request: LayoutName | null,
    reply: LayoutName,
    retry: Retry,
    signal?: AbortSignal,
  ): Promise<FieldValues> {
    const payload = request === null ? Buffer.alloc(0) : this.pack(request, values)
    return this.read(name, reply, await this.request(name, payload, retry, signal))
  }

  async #json<Reply>(
    action: string,
    body: { key?: unknown; value?: string; type?: string },
    schema: z.ZodType<Reply>,
    retry: Retry,
    signal?: AbortSignal,
    onAttempt?: (attempt: number) => void,
  ): Promise<Reply> {
    const secret = typeof body.key === 'string' && secretKeys.has(foldKey(body.key))
    this.#events.onToolLine('param', `${action}${JSON.stringify(secret ? { ...body, value: '********' } : body)}`)
    let payload: Uint8Array
    try {
      payload = await this.request('json', encodeJsonCommand(this.dialect, { action, body }), retry, signal, onAttempt)
    } catch (thrown) {
      if (!(thrown instanceof DeviceError)) throw thrown
      throw new AppError(
        { code: 'device-refused', data: { command: action, status: errorName(this.dialect, thrown.code) } },
        thrown,
      )
    }
    const text = decodeJsonReply(this.dialect, payload)
    this.#events.onToolLine('param', `JSON Data received OK [${payload.length}]`)
    const reply = schema.safeParse(parseJson(text))
    if (!reply.success) {
      throw new AppError({ code: 'answer-invalid', data: { command: action, reason: text.slice(0, 200) } })
    }
    if (payload.length < 200) this.#events.onToolLine('param', text)
    return reply.data
  }

  #printRequest(name: CommandName, sequence: number, length: number): void {
    const { commandNames, commands, header } = this.dialect
    const total = name === 'json' ? `tobytes[${length + 12}]` : ''
    this.#events.onToolLine(
      name.startsWith('prog') ? 'flash' : name === 'json' ? 'param' : 'link',
      `Snd uid[${header.uid}] cmd[${commandNames[name]}[${commands[name]}]]seq[${sequence}]len[${length}]${total}`,
    )
  }

  #take(chunk: Uint8Array): void {
    this.#events.onReceived(chunk)
    this.#deliver(this.#decoder.feed(chunk))
    this.#watchPartialFrame()
  }

  #deliver(received: ReturnType<FrameDecoder['feed']>): void {
    const at = performance.timeOrigin + performance.now()
    for (const item of received) {
      if (item.kind === 'frame') this.#answer(item)
      else {
        this.#events.onLine({ text: item.text, cut: item.cut, odd: item.odd, at })
        for (const waiter of [...this.#lineWaiters]) waiter(item.text)
      }
    }
  }

  /** A frame whose rest got lost must not swallow the log that follows it. */
  #watchPartialFrame(): void {
    if (this.#partialTimer) clearTimeout(this.#partialTimer)
    this.#partialTimer = null
    if (!this.#decoder.insideFrame) return
    this.#partialTimer = setTimeout(() => {
      this.#deliver(this.#decoder.giveUpFrame())
      this.#watchPartialFrame()
    }, this.dialect.driver.partialFrameMs)
  }

  #answer(frame: Frame): void {
    const { commands, errorCommand, replyOffset } = this.dialect
    const request = this.#open.get(frame.sequence)
    if (frame.command !== errorCommand && Object.values(commands).some(command => command === frame.command)) {
      this.#events.onEcho()
      request?.reject(new AppError({ code: 'link-loopback', data: { path: this.#path } }))
      return
    }
    if (!request) return
    if (frame.command === errorCommand) {
      request.reject(new DeviceError(frame.payload[0] ?? 0))
    } else if (frame.command === request.command + replyOffset) {
      request.resolve(frame.payload)
    }
  }

  #end(end: LinkEnd): void {
    if (this.#ended) return
    this.#ended = end.kind === 'lost' ? end.error : { code: 'not-connected', data: {} }
    if (this.#partialTimer) clearTimeout(this.#partialTimer)
    const error = new AppError(this.#ended)
    for (const request of [...this.#open.values()]) request.reject(error)
    for (const waiter of [...this.#endWaiters]) waiter(this.#ended)
    this.#events.onEnd(end)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The name of an ERROR reply's code (row D13). */
export function errorName(dialect: Dialect, code: number): string {
  return Object.entries(dialect.errorCodes).find(([, value]) => value === code)?.[0] ?? `error ${code}`
}
