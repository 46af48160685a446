import { z } from 'zod'
import { foldKey } from '../../../../shared/parameters/configurationKey.ts'
import type { Dialect } from '../dialect.ts'
import type { Frame } from '../frames.ts'
import { configChecksum } from './bootFacts.ts'
import type { ConfigStore } from './ConfigStore.ts'
import type { FaultPlan, Moment } from './faults.ts'
import { parseJsonRequest } from './jsonRequest.ts'
import type { SimulatedClock } from './SimulatedClock.ts'
import { saveLines } from './saveLines.ts'
import type { Voice } from './Voice.ts'

const getSchema = z.object({ key: z.array(z.string()).default([]) })
const changeSchema = z.object({ key: z.string(), value: z.unknown() })
const resetSchema = z.object({ type: z.enum(['Soft', 'Hard']) })

interface Surroundings {
  dialect: Dialect
  clock: SimulatedClock
  voice: Voice
  faults: FaultPlan
  config: ConfigStore
  /** Prints a line with the prefix the debug options ask for. */
  say: (text: string) => void
  restart: () => void
  breaks: (moment: Moment) => boolean
}

/** The running application's JSON commands (rows D14-D19). */
export class JsonCommands {
  readonly #around: Surroundings
  #changes = 0
  #callOffSave: () => void = () => {}
  #callOffIdRestart: () => void = () => {}
  #restarting = false

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** A new boot: nothing waits to be saved any more. */
  reset(): void {
    this.#changes = 0
    this.#restarting = false
  }

  handle(frame: Frame): void {
    const { dialect, voice, say } = this.#around
    const request = parseJsonRequest(dialect, frame.payload)
    if (!request) {
      voice.error('json', frame.sequence, dialect.errorCodes.badPayload)
      return
    }
    const reply = this.#replyTo(request.action, request.body)
    if (reply === 'broken') return
    say(`cmd_JSON_COMMAND [${request.action}][2][${request.length}]`)
    if (reply === 'none') return
    if (reply === 'bad-payload') {
      voice.error('json', frame.sequence, dialect.errorCodes.badPayload)
      return
    }
    voice.answer('json', frame.sequence, this.#payload(reply, request.action))
  }

  #replyTo(action: string, body: unknown): object | 'none' | 'bad-payload' | 'broken' {
    if (action === 'GetConfiguration') {
      const asked = getSchema.safeParse(body)
      if (!asked.success) return 'bad-payload'
      const { configurationKey, unknownKey } = this.#around.config.list(asked.data.key)
      return unknownKey.length > 0 ? { configurationKey, unknownKey } : { configurationKey }
    }
    if (action === 'ChangeConfiguration') {
      const asked = changeSchema.safeParse(body)
      return asked.success ? this.#change(asked.data.key, asked.data.value) : 'bad-payload'
    }
    if (action !== 'Reset') return { status: 'NotSupported' }
    if (!resetSchema.safeParse(body).success) return { status: 'Rejected' }
    this.#reset()
    return { status: 'Accepted' }
  }

  #change(key: string, value: unknown): object | 'none' | 'broken' {
    const { config, faults, breaks } = this.#around
    if (breaks({ at: 'config', number: this.#changes++ })) return 'broken'
    const byFault = faults.answerOf(foldKey(key))
    if (byFault === 'none') return 'none'
    if (byFault === 'Rejected' || byFault === 'NotSupported') return { status: byFault }
    const before = config.value(key)
    const status = config.change(key, value)
    if (status !== 'Accepted') return { status }
    this.#saveSoon()
    if (foldKey(key) === foldKey('com_OCPPID') && value !== before) this.#restartForNewId()
    return { status: byFault ?? status }
  }

  /** Row D17: the delay counts from the last accepted change. */
  #saveSoon(): void {
    const { clock, dialect, faults } = this.#around
    this.#callOffSave()
    this.#callOffSave = clock.after(dialect.device.saveDelayMs, () => {
      if (!faults.find('no-save')) this.#save()
    })
  }

  #save(): void {
    const { clock, config, dialect, say } = this.#around
    config.save()
    const text = config.text()
    const { range, sectors, saved } = saveLines(dialect, text)
    say(`SV CFG():${configChecksum(text)}`)
    say('Save Json CFG to FLASH')
    say(`Chk erase ${range}`)
    clock.after(110, () => {
      say(sectors)
      say('Chk erase END')
    })
    clock.after(160, () => say(saved))
  }

  /** Row D19; a further change within that time counts anew. */
  #restartForNewId(): void {
    const { clock, dialect, restart } = this.#around
    this.#callOffIdRestart()
    this.#callOffIdRestart = clock.after(dialect.device.ocppIdRestartMs, restart)
  }

  /** Row D18; a repeated request is answered and restarts once. */
  #reset(): void {
    if (this.#restarting) return
    this.#restarting = true
    this.#around.clock.after(this.#around.dialect.device.resetDelayMs, this.#around.restart)
  }

  #payload(reply: object, action: string): Buffer {
    const { dialect, faults } = this.#around
    const json = JSON.stringify(reply)
    const cut = action === 'GetConfiguration' && faults.strikes('truncated-config')
    const text = cut ? json.slice(0, json.length / 2) : json
    return Buffer.from(text + (dialect.json.replyEndsWithNul ? '\0' : ''), 'utf8')
  }
}
