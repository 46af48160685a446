import type { CommandName, Dialect } from '../dialect.ts'
import { encodeFrame } from '../frames.ts'
import type { FaultPlan } from './faults.ts'
import type { SimulatedClock } from './SimulatedClock.ts'
import { readAtWrongBaud } from './wrongBaud.ts'

const FILLER = 'SYS:EV[45,625]CAN[1,2]WS[10]'

/** How a controller puts text lines and answers on the wire, faults included. */
export class Voice {
  readonly #dialect: Dialect
  readonly #clock: SimulatedClock
  readonly #faults: FaultPlan
  readonly #transmit: (bytes: Uint8Array) => void

  constructor(dialect: Dialect, clock: SimulatedClock, faults: FaultPlan, transmit: (bytes: Uint8Array) => void) {
    this.#dialect = dialect
    this.#clock = clock
    this.#faults = faults
    this.#transmit = transmit
  }

  line(text: string): void {
    this.#send(Buffer.from(text + this.#dialect.endOfLine, 'utf8'))
  }

  /** The answer to a request: its command + the reply offset, its sequence (rows D5, D7). */
  answer(command: CommandName, sequence: number, payload: Uint8Array): void {
    const number = this.#dialect.commands[command] + this.#dialect.replyOffset
    this.#sendFrame(command, encodeFrame(this.#dialect, { command: number, sequence, payload }))
  }

  /** Row D13. `command` is the one that was asked, where the dialect knows it. */
  error(command: CommandName | null, sequence: number, code: number): void {
    const frame = { command: this.#dialect.errorCommand, sequence, payload: Buffer.from([code]) }
    this.#sendFrame(command ?? '', encodeFrame(this.#dialect, frame))
  }

  /** Bytes as they are, back to the sender. */
  echo(bytes: Uint8Array): void {
    this.#send(bytes)
  }

  #sendFrame(command: string, bytes: Buffer): void {
    if (this.#faults.strikesAnswer('lost-answers', command)) return
    const whole = this.#faults.strikesAnswer('cut-answers', command) ? bytes.subarray(0, bytes.length / 2) : bytes
    const copies = this.#faults.strikesAnswer('doubled-answers', command) ? 2 : 1
    const send = (): void => {
      for (let copy = 0; copy < copies; copy++) this.#send(this.#wrapped(whole))
    }
    const slow = this.#faults.find('slow-answers')
    if (slow) this.#clock.after(slow.delayMs, send)
    else send()
  }

  #wrapped(frame: Buffer): Buffer {
    if (!this.#faults.find('inside-lines')) return frame
    const half = FILLER.length / 2
    return Buffer.concat([
      Buffer.from(FILLER.slice(0, half)),
      frame,
      Buffer.from(FILLER.slice(half) + this.#dialect.endOfLine),
    ])
  }

  #send(bytes: Uint8Array): void {
    const wrong = this.#faults.find('wrong-baud')
    this.#transmit(wrong ? readAtWrongBaud(bytes, wrong.ratio) : bytes)
  }
}
