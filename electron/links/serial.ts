import type { SerialPort } from 'serialport'
import type { LineSettings } from '../../shared/contract/ports.ts'
import { AppError, type ErrorInfo } from '../../shared/errors.ts'
import type { Link, LinkEnd } from './link.ts'
import { byteTime } from './PacedDirection.ts'
import { PresenceWatch } from './PresenceWatch.ts'
import { checkPortPath, openError } from './portErrors.ts'

/** A write that takes this much longer than its bytes do is stuck. ms. */
const WRITE_SLACK = 2000
/** A port that does not close by then is left behind. ms. */
const CLOSE_LIMIT = 3000

/** serialport puts `\\.\` before every Windows name itself, and takes no more than ten characters. */
function systemPath(path: string): string {
  return process.platform === 'win32' ? path.replace(/^\\\\\.\\/, '') : path
}

async function openPort(path: string, line: LineSettings, onData: (chunk: Buffer) => void): Promise<SerialPort> {
  const { SerialPort } = await import('serialport')
  const port = new SerialPort({ path, ...line, autoOpen: false })
  // A port nobody reads does not notice that the other end hung up.
  port.on('data', onData)
  await new Promise<void>((resolve, reject) => {
    port.open(error => (error ? reject(error) : resolve()))
  })
  // The cable has no such wires (row D1), and a pseudo terminal refuses.
  port.set({ dtr: false, rts: false }, () => {})
  return port
}

/**
 * Opens a serial port: a COM name with or without `\\.\`, a device path, a pseudo terminal. Nothing is sent.
 * Throws AppError port-not-found, port-busy, port-denied, port-not-serial, port-failed.
 */
export async function openSerialLink(path: string, line: LineSettings): Promise<Link> {
  await checkPortPath(path)
  const early: Buffer[] = []
  let receive = (chunk: Buffer): void => {
    early.push(chunk)
  }
  let port: SerialPort
  try {
    port = await openPort(systemPath(path), line, chunk => receive(chunk))
  } catch (error) {
    throw await openError(path, error)
  }
  const link = new SerialLink(port, path, line)
  receive = chunk => link.take(chunk)
  for (const chunk of early) link.take(chunk)
  return link
}

class SerialLink implements Link {
  readonly #port: SerialPort
  readonly #path: string
  readonly #byteTime: number
  readonly #presence: PresenceWatch
  /** Chunks that came before there was a listener. */
  #early: Uint8Array[] = []
  #onData: ((chunk: Uint8Array) => void) | null = null
  #onEnd: (end: LinkEnd) => void = () => {}
  #end: LinkEnd | null = null
  /** Writes that are under way: each is settled when the link ends. */
  readonly #writing = new Set<() => void>()
  #closing: Promise<void> | null = null

  constructor(port: SerialPort, path: string, line: LineSettings) {
    this.#port = port
    this.#path = path
    this.#byteTime = byteTime(line)
    const lost = (): void => this.#lose({ code: 'link-lost', data: { path } })
    port.on('close', lost)
    port.on('error', lost)
    port.on('end', lost)
    this.#presence = new PresenceWatch(systemPath(path), lost)
  }

  take(chunk: Uint8Array): void {
    if (this.#end) return
    if (this.#onData) this.#onData(chunk)
    else this.#early.push(chunk)
  }

  onData(listener: (chunk: Uint8Array) => void): void {
    this.#onData = listener
    for (const chunk of this.#early.splice(0)) listener(chunk)
  }

  onEnd(listener: (end: LinkEnd) => void): void {
    this.#onEnd = listener
    if (this.#end) listener(this.#end)
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.#end) return Promise.reject(this.#endError())
    const waitedMs = Math.ceil(WRITE_SLACK + 2 * bytes.length * this.#byteTime)
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(watchdog)
        this.#writing.delete(settle)
        if (this.#end) reject(this.#endError())
        else resolve()
      }
      const watchdog = setTimeout(() => {
        this.#lose({ code: 'link-stuck', data: { path: this.#path, waitedMs } })
      }, waitedMs)
      this.#writing.add(settle)
      this.#port.write(Buffer.from(bytes), error => {
        if (error) this.#lose({ code: 'link-lost', data: { path: this.#path } })
        else this.#drain(settle)
      })
    })
  }

  close(): Promise<void> {
    this.#finish({ kind: 'closed' })
    return this.#closing ?? Promise.resolve()
  }

  #drain(done: () => void): void {
    if (!this.#port.isOpen) return
    this.#port.drain(error => {
      if (error) this.#lose({ code: 'link-lost', data: { path: this.#path } })
      else done()
    })
  }

  #lose(error: ErrorInfo): void {
    this.#finish({ kind: 'lost', error })
  }

  #finish(end: LinkEnd): void {
    if (this.#end) return
    this.#end = end
    this.#presence.stop()
    this.#closing = this.#closePort()
    for (const settle of [...this.#writing]) settle()
    this.#onEnd(end)
  }

  /** Always closes the handle: on Windows the COM number stays blocked until then. */
  #closePort(): Promise<void> {
    if (!this.#port.isOpen) return Promise.resolve()
    return new Promise(resolve => {
      const limit = setTimeout(resolve, CLOSE_LIMIT)
      this.#port.close(() => {
        clearTimeout(limit)
        resolve()
      })
    })
  }

  #endError(): AppError {
    return new AppError(
      this.#end?.kind === 'lost' ? this.#end.error : { code: 'link-lost', data: { path: this.#path } },
    )
  }
}
