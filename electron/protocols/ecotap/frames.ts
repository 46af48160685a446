import type { Dialect } from './dialect.ts'
import { numberOf, packFields, unpackFields } from './fields.ts'

export interface Frame {
  command: number
  sequence: number
  payload: Uint8Array
}

/** What a byte stream consists of: text lines without their end, and frames that may lie anywhere, even inside a line. */
export type Received = { kind: 'line'; text: string; cut: boolean; odd: number } | ({ kind: 'frame' } & Frame)

/** A line longer than this is cut and marked, so that a stream without line ends cannot fill the memory. Bytes. */
export const LONGEST_LINE = 65_536

const NEW_LINE = 0x0a
const RETURN = 0x0d

/** The bytes of a frame with its header (row D3). */
export function encodeFrame(dialect: Dialect, frame: Frame): Buffer {
  const { header } = dialect
  const size = headerSize(dialect)
  const values = {
    uid: header.uid,
    command: frame.command,
    sequence: frame.sequence,
    length: frame.payload.length,
    total: frame.payload.length + size,
  }
  return Buffer.concat([packFields(header.fields, values, header.endian), frame.payload])
}

const fieldSizes: Record<string, number> = { u8: 1, u16: 2, u32: 4 }

/** Bytes of a frame before its payload. */
export function headerSize(dialect: Dialect): number {
  return dialect.header.fields.reduce((sum, [type]) => sum + (fieldSizes[type] ?? 0), 0)
}

/** How far a byte of a decoded line is from being text: a control character, or not UTF-8. */
function countOdd(text: string): number {
  let odd = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd || (code < 0x20 && code !== 0x09)) odd++
  }
  return odd
}

/**
 * Splits what a controller sends into text lines and frames, fed in chunks of any size. A frame is believed only if its uid, command, length and
 * total agree (row D3, D4); else one byte is text or noise, and the search goes on behind it. Text is UTF-8, bytes that are none become U+FFFD.
 */
export class FrameDecoder {
  readonly #dialect: Dialect
  readonly #size: number
  /** The commands that are believed; null: any, as a device does, which answers those it does not know (row D13). */
  readonly #commands: Set<number> | null
  #waiting: Buffer = Buffer.alloc(0)
  #text: Buffer[] = []
  #textLength = 0

  constructor(dialect: Dialect, believed: 'known-commands' | 'any-command' = 'known-commands') {
    this.#dialect = dialect
    this.#size = headerSize(dialect)
    const requests = Object.values(dialect.commands)
    const replies = requests.map(command => command + dialect.replyOffset)
    this.#commands = believed === 'any-command' ? null : new Set([...requests, ...replies, dialect.errorCommand])
  }

  /** True while a frame has begun whose end has not come. */
  get insideFrame(): boolean {
    return this.#waiting.length > 0
  }

  feed(chunk: Uint8Array): Received[] {
    const bytes = this.#waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#waiting, chunk])
    return this.#decode(bytes, false)
  }

  /** Gives up the frame that has begun and reads its bytes anew behind its first one: for a frame whose rest got lost. */
  giveUpFrame(): Received[] {
    return this.#waiting.length === 0 ? [] : this.#decode(this.#waiting, true)
  }

  #decode(bytes: Buffer, dropFirst: boolean): Received[] {
    const received: Received[] = []
    let at = dropFirst ? 1 : 0
    this.#waiting = Buffer.alloc(0)
    while (at < bytes.length) {
      const zero = bytes.indexOf(0, at)
      const end = zero < 0 ? bytes.length : zero
      if (end > at) this.#takeText(bytes.subarray(at, end), received)
      if (zero < 0) break
      const frame = this.#frameAt(bytes, zero)
      if (frame === 'incomplete') {
        this.#waiting = Buffer.from(bytes.subarray(zero))
        break
      }
      if (frame === null) {
        at = zero + 1
        continue
      }
      received.push({ kind: 'frame', ...frame })
      at = zero + this.#size + frame.payload.length
    }
    return received
  }

  #frameAt(bytes: Buffer, at: number): Frame | 'incomplete' | null {
    const { header } = this.#dialect
    if (bytes.length - at < this.#size) return this.#couldBegin(bytes.subarray(at)) ? 'incomplete' : null
    const values = unpackFields(header.fields, bytes.subarray(at, at + this.#size), header.endian)
    const length = numberOf(values, 'length')
    const command = numberOf(values, 'command')
    if (numberOf(values, 'uid') !== header.uid || this.#commands?.has(command) === false) return null
    if (length > header.maxPayload || numberOf(values, 'total') !== length + this.#size) return null
    if (bytes.length - at < this.#size + length) return 'incomplete'
    const payload = Buffer.from(bytes.subarray(at + this.#size, at + this.#size + length))
    return { command, sequence: numberOf(values, 'sequence'), payload }
  }

  /** The first field is the uid; four NULs never occur in log text (row D4), so a stray NUL is told apart at once. */
  #couldBegin(bytes: Buffer): boolean {
    const width = fieldSizes[this.#dialect.header.fields[0]?.[0] ?? 'u8'] ?? 1
    return bytes.subarray(0, width).every(byte => byte === 0)
  }

  #takeText(bytes: Buffer, received: Received[]): void {
    let from = 0
    while (from < bytes.length) {
      const newLine = bytes.indexOf(NEW_LINE, from)
      const end = newLine < 0 ? bytes.length : newLine
      let start = from
      while (this.#textLength + (end - start) > LONGEST_LINE) {
        const fits = LONGEST_LINE - this.#textLength
        this.#pushText(bytes.subarray(start, start + fits))
        received.push(this.#takeLine(true))
        start += fits
      }
      this.#pushText(bytes.subarray(start, end))
      if (newLine < 0) return
      if (this.#textLength > 0) {
        const line = this.#takeLine(false)
        if (line.text.length > 0) received.push(line)
      }
      from = newLine + 1
    }
  }

  #pushText(bytes: Buffer): void {
    if (bytes.length === 0) return
    this.#text.push(Buffer.from(bytes))
    this.#textLength += bytes.length
  }

  #takeLine(cut: boolean): Extract<Received, { kind: 'line' }> {
    const bytes = this.#text.length === 1 && this.#text[0] ? this.#text[0] : Buffer.concat(this.#text)
    this.#text = []
    this.#textLength = 0
    const ended = !cut && bytes.at(-1) === RETURN
    const text = bytes.toString('utf8', 0, ended ? bytes.length - 1 : bytes.length)
    return { kind: 'line', text, cut, odd: countOdd(text) }
  }
}
