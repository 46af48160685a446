import { type BootState, bootFacts } from './bootFacts.ts'
import { applicationRows, type BootRow, type DebugTopic, SIGNATURE_CHECK_AT } from './bootLog.ts'
import type { FaultPlan, Moment } from './faults.ts'
import type { LogPlayer } from './LogPlayer.ts'
import { firmwareInBootNotification, incomingLines, outgoingLines } from './ocppMessages.ts'
import type { SimulatedClock } from './SimulatedClock.ts'

interface Surroundings {
  clock: SimulatedClock
  faults: FaultPlan
  player: LogPlayer
  print: (text: string) => void
  breaks: (moment: Moment) => boolean
  enterApplication: () => void
}

/** The controllers' own date when this one is switched on first. */
const FIRST_POWER_ON = Date.UTC(2026, 0, 15, 8, 0, 0)
const FIRST_MESSAGE_ID = 3207
const STATUS_EVERY_MS = 5000
const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d:/

/** What the loader and the running application print: the boot log, then status lines and heartbeats, as chg_Debug wants them (row D30). */
export class ApplicationLog {
  readonly #around: Surroundings
  #state: BootState | null = null
  #facts: Record<string, string | null> = {}
  #bootedAt = 0
  #messageId = FIRST_MESSAGE_ID - 1
  #prefixes = false

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** A new boot: from here on the lines say this. */
  begin(state: Omit<BootState, 'messageId'>): void {
    this.#bootedAt = this.#around.clock.now
    this.#prefixes = false
    this.#messageId++
    this.#state = { ...state, messageId: this.#messageId }
    this.#facts = bootFacts(this.#state)
  }

  change(changed: Pick<BootState, 'program' | 'firmware' | 'firmwareLine'>): void {
    if (!this.#state) return
    this.#state = { ...this.#state, ...changed }
    this.#facts = bootFacts(this.#state)
  }

  get invalidProgramLine(): string {
    return `PRGCODE CRC INVALID ${this.#facts.programCrc}, FFFF`
  }

  /** Says a row of the boot log, filled in; not where its topic is off or it is another controller's. */
  say(row: BootRow): void {
    const variants = this.#state?.scenario.variants ?? []
    if (row.only && !this.#isVariant(row.only, variants)) return
    if (row.mark === 'application') this.#around.enterApplication()
    const text = this.#fill(row.text)
    if (text !== null) this.print(text, row.topic)
  }

  /** Prints a line of the application. */
  print(text: string, topic?: DebugTopic): void {
    const config = this.#state?.config
    if (topic && config?.option('chg_Debug', topic) === '0') return
    const dated = this.#prefixes && config?.option('chg_Debug', 'date') === '1' && !DATE.test(text)
    this.#around.print(dated ? `${this.#now()}:${text}` : text)
  }

  /** Plays the application's boot log, then goes on with status lines. `loops` may restart the controller before it names its version. */
  startApplication(loops: () => boolean): void {
    const { player, breaks } = this.#around
    const version = applicationRows.findIndex(row => row.mark === 'application')
    const before = applicationRows.slice(0, version)
    const after = applicationRows.slice(version)
    this.#prefixes = true
    player.play(before, SIGNATURE_CHECK_AT, () => {
      if (loops() || breaks({ at: 'boot' })) return
      const rows = [...after, ...this.#bootMessages()].sort((a, b) => a.t - b.t)
      player.play(rows, before.at(-1)?.t ?? 0, () => this.#keepTalking())
    })
  }

  /** Status lines without end, as fast as the fault wants them. */
  flood(): void {
    const fault = this.#around.faults.find('log-flood')
    if (!fault) return
    this.#status()
    this.#around.clock.after(fault.everyMs, () => this.flood())
  }

  #isVariant(only: string, variants: readonly string[]): boolean {
    if (only === 'eth' || only === 'gsm') return (this.#facts.channel === '1:GSM') === (only === 'gsm')
    return variants.includes(only)
  }

  #keepTalking(): void {
    if (this.#around.faults.find('log-flood')) this.flood()
    else this.#statusForEver()
    if (this.#state?.scenario.variants.includes('in-service')) this.#heartbeatForEver()
  }

  #statusForEver(): void {
    this.#around.clock.after(STATUS_EVERY_MS, () => {
      this.#status()
      this.#statusForEver()
    })
  }

  #status(): void {
    const faulty = this.#state?.scenario.variants.includes('meter-fault')
    this.print('SYS:EV[45,625]CAN[1,2]WS[10]', 'sys')
    this.print(faulty ? 'KWH:AD[1]RG[FC00]REC[9,9]ERR[TO]' : 'KWH:AD[1]RG[48]R[1]OK', 'modbus')
  }

  #heartbeatForEver(): void {
    const interval = Number(this.#state?.config.value('HeartbeatInterval')) * 1000
    if (!(interval > 0)) return
    this.#around.clock.after(interval, () => {
      const id = String(++this.#messageId)
      const currentTime = `${this.#now().replace(' ', 'T')}Z`
      for (const line of outgoingLines('Heartbeat,181', `[2,"${id}","Heartbeat",{}]`)) this.print(line, 'ocpp')
      for (const line of incomingLines(id, { currentTime })) this.print(line, 'ocpp')
      this.print(`OCPP RESP [${id}] OK`, 'ocpp')
      this.#heartbeatForEver()
    })
  }

  #bootMessages(): BootRow[] {
    const state = this.#state
    if (!state?.scenario.variants.includes('in-service')) return []
    const id = String(state.messageId)
    const { moduleId } = state.scenario
    const gsm = this.#facts.channel === '1:GSM'
    const station = {
      chargePointVendor: this.#facts.vendor,
      chargePointModel: this.#facts.model,
      chargePointSerialNumber: moduleId,
      chargeBoxSerialNumber: this.#facts.serial,
      firmwareVersion: firmwareInBootNotification(state.firmware),
      iccid: gsm ? '89310000000000000017' : '',
      imsi: gsm ? '204080000000017' : '',
      meterType: this.#facts.meterName0 ?? '',
      meterSerialNumber: '21990001',
    }
    const accepted = {
      currentTime: `${this.#at(8300).replace(' ', 'T')}Z`,
      interval: Number(state.config.value('HeartbeatInterval')),
      status: 'Accepted',
    }
    const rows = (t: number, lines: string[]): BootRow[] => lines.map(text => ({ t, text, topic: 'ocpp' }))
    return [
      ...rows(7950, outgoingLines('Boot,134', `[2,"${id}","BootNotification",${JSON.stringify(station)}]`)),
      ...rows(8300, incomingLines(id, accepted)),
    ]
  }

  /** The text with its `{name}` replaced; null where one of them is unknown. */
  #fill(text: string): string | null {
    let complete = true
    const filled = text.replace(/\{([a-z]\w*)\}/gi, (placeholder, name: string) => {
      if (name === 'now') return this.#now()
      const value = this.#facts[name]
      if (value === null) complete = false
      return value ?? placeholder
    })
    return complete ? filled : null
  }

  #now(): string {
    return this.#at(this.#around.clock.now - this.#bootedAt)
  }

  #at(sinceBoot: number): string {
    return new Date(FIRST_POWER_ON + this.#bootedAt + sinceBoot).toISOString().slice(0, 19).replace('T', ' ')
  }
}
