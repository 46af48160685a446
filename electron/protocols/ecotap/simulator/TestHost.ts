import { type CommandName, type Dialect, ECC_SIM_1, type JsonLayout } from '../dialect.ts'
import { type FieldValues, packFields, unpackFields } from '../fields.ts'
import { encodeFrame, type Frame, FrameDecoder } from '../frames.ts'
import { packJsonRequest } from './jsonRequest.ts'

/** The other end of a simulated controller in tests: sends requests, keeps the lines and frames that come. It never waits or repeats. */
export class TestHost {
  readonly lines: string[] = []
  readonly frames: Frame[] = []
  readonly #dialect: Dialect
  readonly #decoder: FrameDecoder
  readonly #send: (bytes: Uint8Array) => void
  #sequence = 0

  constructor(send: (bytes: Uint8Array) => void, dialect: Dialect = ECC_SIM_1) {
    this.#dialect = dialect
    this.#decoder = new FrameDecoder(dialect)
    this.#send = send
  }

  hear(bytes: Uint8Array): void {
    for (const received of this.#decoder.feed(bytes)) {
      if (received.kind === 'line') this.lines.push(received.text)
      else this.frames.push(received)
    }
  }

  /** Sends a request under a new sequence, or `sequence`, which it returns. */
  ask(command: CommandName, payload: Uint8Array = Buffer.alloc(0), sequence = ++this.#sequence): number {
    this.#send(encodeFrame(this.#dialect, { command: this.#dialect.commands[command], sequence, payload }))
    return sequence
  }

  json(action: string, body: object, layout: JsonLayout = 'L2'): number {
    return this.ask('json', packJsonRequest(layout, action, body))
  }

  program(command: 'progStart' | 'progBlock' | 'progEnd', values: FieldValues, sequence?: number): number {
    const payload = packFields(this.#dialect.layouts[command], values, this.#dialect.header.endian)
    return sequence === undefined ? this.ask(command, payload) : this.ask(command, payload, sequence)
  }

  /** The last frame with that sequence. */
  answer(sequence: number): Frame | undefined {
    return this.frames.filter(frame => frame.sequence === sequence).at(-1)
  }

  jsonAnswer(sequence: number): unknown {
    const payload = this.answer(sequence)?.payload
    return payload ? JSON.parse(Buffer.from(payload).toString('utf8').replace(/\0$/, '')) : undefined
  }

  values(sequence: number, layout: keyof Dialect['layouts']): FieldValues | undefined {
    const payload = this.answer(sequence)?.payload
    return payload ? unpackFields(this.#dialect.layouts[layout], payload, this.#dialect.header.endian) : undefined
  }
}
