import type { CommandName, Dialect } from '../dialect.ts'
import { packFields } from '../fields.ts'
import type { Frame } from '../frames.ts'
import type { FaultPlan } from './faults.ts'
import type { JsonCommands } from './JsonCommands.ts'
import type { Programming } from './Programming.ts'
import type { Voice } from './Voice.ts'

/** Where a controller is: without power, in its loader, between loader and application, in its application. */
export type ControllerMode = 'off' | 'loader' | 'starting' | 'application'

interface Surroundings {
  dialect: Dialect
  voice: Voice
  faults: FaultPlan
  /** Null where the application is silent about JSON. */
  json: JsonCommands | null
  programming: Programming
  /** The loader's own name. */
  loader: string
  hardwareType: () => number
  mode: () => ControllerMode
  /** The loader heard a host and stays. */
  heardHost: () => void
  leaveLoader: () => void
}

/** What a controller does with a frame from the host: which commands it knows, and in which mode each is allowed. */
export class HostCommands {
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
  }

  handle(frame: Frame): void {
    const { dialect, voice, faults, json, programming } = this.#around
    const mode = this.#around.mode()
    if (mode === 'starting' || mode === 'off' || faults.find('loader-stuck')) return
    const inLoader = mode === 'loader'
    if (inLoader) this.#around.heardHost()
    if (frame.command === dialect.errorCommand) return
    const command = this.#commandOf(frame)
    if (command === null) voice.error(null, frame.sequence, dialect.errorCodes.unknownCommand)
    else if (command === 'getVersion') this.#answerVersion(frame)
    else if (command === 'logout') this.#logout(frame, inLoader)
    else if (inLoader === (command === 'json')) voice.error(command, frame.sequence, dialect.errorCodes.wrongMode)
    else if (command === 'json') json?.handle(frame)
    else if (command === 'progStart') programming.start(frame)
    else if (command === 'progBlock') programming.block(this.#damaged(frame))
    else if (command === 'progEnd') programming.end(frame)
    else programming.abort(frame)
  }

  #commandOf(frame: Frame): CommandName | null {
    const { commands } = this.#around.dialect
    const names = Object.keys(commands).filter((name): name is CommandName => name in commands)
    return names.find(name => commands[name] === frame.command) ?? null
  }

  /** Noise on the line: one flipped bit behind the block's offset and count. */
  #damaged(frame: Frame): Frame {
    if (!this.#around.faults.strikes('corrupted-blocks')) return frame
    const payload = Buffer.from(frame.payload)
    const at = Math.min(payload.length - 1, Math.floor(payload.length / 2))
    payload[at] = (payload[at] ?? 0) ^ 0x20
    return { ...frame, payload }
  }

  #answerVersion(frame: Frame): void {
    const { dialect, voice, loader, hardwareType } = this.#around
    const values = { version: loader, hardwareType: hardwareType() }
    voice.answer('getVersion', frame.sequence, packFields(dialect.layouts.version, values, dialect.header.endian))
  }

  #logout(frame: Frame, inLoader: boolean): void {
    this.#around.voice.answer('logout', frame.sequence, Buffer.alloc(0))
    if (inLoader) this.#around.leaveLoader()
  }
}
