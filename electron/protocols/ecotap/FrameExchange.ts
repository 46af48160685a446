import { performance } from 'node:perf_hooks'
import { AppError, type ErrorInfo } from '../../../shared/errors.ts'
import type { Link, LinkEnd } from '../../links/link.ts'
import { DeviceError } from './DeviceError.ts'
import type { CommandName, Dialect } from './dialect.ts'
import { encodeFrame, type Frame, FrameDecoder } from './frames.ts'

/** A line the controller sent. `odd` counts its characters that are no text; `at` is ms since 1970. */
export interface ControllerLine {
  text: string
  cut: boolean
  odd: number
  at: number
}

export interface ExchangeEvents {
  onLine(line: ControllerLine): void
  /** A request of ours came back unchanged: the adapter's RX and TX are bridged. */
  onEcho(): void
  onReceived(chunk: Uint8Array): void
  /** Bytes. */
  onSent(count: number): void
  onEnd(end: LinkEnd): void
}

interface OpenRequest {
  command: number
  resolve(payload: Uint8Array): void
  reject(error: unknown): void
}

/**
 * Frames and lines over one link: each answer finds the request that waits for it by its number (row D5), each line those who wait for it.
 * Answers to numbers nobody waits for are ignored. It sends nothing by itself.
 */
export class FrameExchange {
  readonly dialect: Dialect
  readonly #link: Link
  readonly #path: string
  readonly #events: ExchangeEvents
  readonly #decoder: FrameDecoder
  readonly #open = new Map<number, OpenRequest>()
  readonly #lineWaiters = new Set<(text: string) => void>()
  readonly #endWaiters = new Set<(error: ErrorInfo) => void>()
  #nextSequence: number
  #partialTimer: NodeJS.Timeout | null = null
  #ended: ErrorInfo | null = null

  /** `path` names the port in errors. */
  constructor(link: Link, dialect: Dialect, path: string, events: ExchangeEvents) {
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

  /** Ends every open request with `error`. */
  abandon(error: AppError): void {
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

  /** The number of the next request. */
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
        resolve: answer => settle(() => resolve(answer)),
        reject: error => settle(() => reject(error)),
      }
      const timer = setTimeout(() => settle(() => resolve(null)), timeoutMs)
      signal?.addEventListener('abort', onAbort)
      this.#open.set(sequence, request)
      this.#send(name, sequence, payload).catch(error => request.reject(error))
    })
  }

  async #send(name: CommandName, sequence: number, payload: Uint8Array): Promise<void> {
    const bytes = encodeFrame(this.dialect, { command: this.dialect.commands[name], sequence, payload })
    this.#events.onSent(bytes.length)
    await this.#link.write(bytes)
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
    this.abandon(new AppError(this.#ended))
    for (const waiter of [...this.#endWaiters]) waiter(this.#ended)
    this.#events.onEnd(end)
  }
}
