import type { SimulatedScenario } from '../../../../shared/contract/station.ts'
import type { FirmwareVersion } from '../../../../shared/firmware/version.ts'
import type { Dialect } from '../dialect.ts'
import { FrameDecoder } from '../frames.ts'
import { ApplicationLog } from './ApplicationLog.ts'
import type { Program } from './bootFacts.ts'
import { LEAVES_LOADER_AT, loaderRows, signatureRows } from './bootLog.ts'
import { ConfigStore } from './ConfigStore.ts'
import { copyFirmware } from './copyFirmware.ts'
import { type Fault, type FaultName, FaultPlan, type Moment } from './faults.ts'
import { type ControllerMode, HostCommands } from './HostCommands.ts'
import { JsonCommands } from './JsonCommands.ts'
import { LogPlayer } from './LogPlayer.ts'
import { Programming } from './Programming.ts'
import { SimulatedClock } from './SimulatedClock.ts'
import { firmwareBootLine } from './sampleImage.ts'
import { type Scenario, scenarios } from './scenarios.ts'
import { Voice } from './Voice.ts'

export interface SimulatedControllerOptions {
  dialect: Dialect
  scenario: SimulatedScenario
  /** Puts bytes on the wire. */
  transmit: (bytes: Uint8Array) => void
  /** Called where a fault takes the adapter away; the controller stays powered. */
  vanish?: () => void
  /** 0.01 lets the device's time pass a hundred times faster. */
  timeFactor?: number
  faults?: readonly Fault[]
}

/** The loader's own name (real log text `04HW20`). */
const LOADER = '04HW20'
const HARDWARE_TYPE = 20
/**
 * The time a controller waits for a host is not shortened below these: neither people nor lines nor a driver's timeouts (2 s for a block) get
 * faster with the device. Real ms.
 */
const SHORTEST_BOOT_WINDOW = 1000
const SHORTEST_IDLE = 5000

/**
 * A controller that speaks a dialect, and nothing but what its rows say: boot log, loader, JSON commands, programming. It knows no line and no
 * port: bytes come in through `receive` and go out through `transmit`. It never sends what a tool prints (`Snd uid..`, `Version:..`).
 */
export class SimulatedController {
  readonly #dialect: Dialect
  readonly #scenario: Scenario
  readonly #clock: SimulatedClock
  readonly #faults = new FaultPlan()
  readonly #voice: Voice
  readonly #config: ConfigStore
  readonly #player: LogPlayer
  readonly #log: ApplicationLog
  readonly #json: JsonCommands
  readonly #programming: Programming
  readonly #commands: HostCommands
  #transmit: (bytes: Uint8Array) => void
  #vanish: () => void
  #decoder: FrameDecoder
  #mode: ControllerMode = 'off'
  #firmware: FirmwareVersion
  #firmwareLine: string
  #program: Program = { size: 394_040, crc: 0x1623, valid: true }
  #flashed = false
  #callOffWait: () => void = () => {}
  #callOffPartial: () => void = () => {}

  constructor(options: SimulatedControllerOptions) {
    const { dialect, scenario, timeFactor = 1, faults = [] } = options
    this.#dialect = dialect
    this.#scenario = scenarios[scenario]
    this.#firmware = this.#scenario.firmware
    this.#firmwareLine = this.#scenario.bootLine
    this.#transmit = options.transmit
    this.#vanish = options.vanish ?? (() => {})
    for (const fault of [...this.#scenario.faults, ...faults]) this.#faults.add(fault)
    this.#decoder = new FrameDecoder(dialect, 'any-command')
    this.#clock = new SimulatedClock(timeFactor)
    this.#voice = new Voice(dialect, this.#clock, this.#faults, bytes => this.#transmit(bytes))
    this.#config = new ConfigStore(dialect.json.maxValueLength, this.#scenario.configuration)
    this.#player = new LogPlayer(this.#clock, row => this.#log.say(row))
    this.#log = new ApplicationLog({
      clock: this.#clock,
      faults: this.#faults,
      player: this.#player,
      print: text => this.#voice.line(text),
      breaks: moment => this.#breaks(moment),
      enterApplication: () => {
        this.#mode = 'application'
      },
    })
    const around = {
      dialect,
      clock: this.#clock,
      voice: this.#voice,
      faults: this.#faults,
      breaks: (moment: Moment) => this.#breaks(moment),
    }
    this.#json = new JsonCommands({
      ...around,
      config: this.#config,
      say: text => this.#log.print(text),
      restart: () => this.#boot(),
    })
    this.#programming = new Programming({
      ...around,
      hardwareType: () => this.#hardwareType,
      running: () => this.#firmware,
    })
    this.#commands = new HostCommands({
      dialect,
      voice: this.#voice,
      faults: this.#faults,
      json: this.#scenario.understandsJson ? this.#json : null,
      programming: this.#programming,
      loader: LOADER,
      hardwareType: () => this.#hardwareType,
      mode: () => this.#mode,
      heardHost: () => this.#waitForHost(),
      leaveLoader: () => this.#goOn(),
    })
  }

  get mode(): ControllerMode {
    return this.#mode
  }

  /** The version that runs, or would. */
  get firmware(): FirmwareVersion {
    return this.#firmware
  }

  /** The value of a key now, saved or not. */
  configurationValue(key: string): string {
    return this.#config.value(key)
  }

  /** Switches the 12 V supply on; nothing happens where it is on. */
  powerOn(): void {
    if (this.#mode === 'off' && !this.#faults.find('no-power')) this.#boot()
  }

  /** Switches it off: all that was not saved is gone. */
  powerOff(): void {
    this.#stop()
    this.#mode = 'off'
  }

  /** Puts this controller on another wire, or on none: `null`. */
  wire(wire: { transmit: (bytes: Uint8Array) => void; vanish: () => void } | null): void {
    this.#transmit = wire?.transmit ?? (() => {})
    this.#vanish = wire?.vanish ?? (() => {})
    this.#decoder = new FrameDecoder(this.#dialect, 'any-command')
    this.#clock.keepProcess(wire !== null)
  }

  /** Adds a fault now; one whose moment is 'now' strikes at once. */
  inject(fault: Fault): void {
    this.#faults.add(fault)
    if (fault.name === 'no-power') this.powerOff()
    if (fault.name === 'log-flood' && this.#mode === 'application') this.#log.flood()
    this.#breaks({ at: 'now' })
  }

  /** Takes all faults of that name away. */
  repair(name: FaultName): void {
    this.#faults.remove(name)
  }

  /** Bytes from the wire, in chunks of any size. */
  receive(bytes: Uint8Array): void {
    if (this.#faults.find('loopback')) {
      this.#voice.echo(bytes)
      return
    }
    if (this.#mode === 'off' || this.#faults.find('wrong-baud')) return
    for (const received of this.#decoder.feed(bytes)) if (received.kind === 'frame') this.#commands.handle(received)
    this.#callOffPartial()
    if (!this.#decoder.insideFrame) return
    if (this.#mode === 'loader') this.#waitForHost()
    this.#callOffPartial = this.#clock.after(0, () => this.#giveUpFrame(), this.#dialect.driver.partialFrameMs)
  }

  get #hardwareType(): number {
    return this.#faults.find('wrong-hardware')?.hardwareType ?? HARDWARE_TYPE
  }

  #giveUpFrame(): void {
    while (this.#decoder.insideFrame)
      for (const received of this.#decoder.giveUpFrame()) if (received.kind === 'frame') this.#commands.handle(received)
  }

  #stop(): void {
    this.#clock.cancelAll()
    this.#player.stop()
    this.#decoder = new FrameDecoder(this.#dialect, 'any-command')
    this.#programming.reset()
    this.#json.reset()
  }

  #boot(): void {
    this.#stop()
    this.#config.loadSaved()
    const configDamaged = this.#faults.find('config-crc-invalid') !== undefined
    if (configDamaged) this.#config.restoreFactory()
    this.#faults.remove('config-crc-invalid')
    this.#mode = 'loader'
    this.#log.begin({
      dialect: this.#dialect,
      scenario: this.#scenario,
      config: this.#config,
      program: this.#program,
      loader: LOADER,
      hardwareType: this.#hardwareType,
      firmware: this.#firmware,
      firmwareLine: this.#firmwareLine,
      configDamaged,
    })
    const window = this.#dialect.device.bootWindowMs
    if (!this.#faults.find('loader-stuck'))
      this.#callOffWait = this.#clock.after(window, () => this.#goOn(), SHORTEST_BOOT_WINDOW)
    this.#player.play(loaderRows, 0, () => {})
    this.#breaks({ at: 'now' })
  }

  /** A frame was heard: the loader stays until it has heard none for a while (row D20). */
  #waitForHost(): void {
    this.#callOffWait()
    this.#callOffWait = this.#clock.after(this.#dialect.device.idleLoaderMs, () => this.#goOn(), SHORTEST_IDLE)
  }

  /** Leaves the loader: copies what was transferred, checks the program, starts it. */
  #goOn(): void {
    this.#callOffWait()
    this.#mode = 'starting'
    const image = this.#programming.verified
    if (!image) {
      this.#checkProgram()
      return
    }
    if (this.#faults.find('not-applied')) {
      this.#checkProgram()
      return
    }
    this.#program.valid = false
    copyFirmware({
      dialect: this.#dialect,
      clock: this.#clock,
      image,
      print: text => this.#voice.line(text),
      halfWay: () => this.#breaks({ at: 'copy' }),
      done: () => {
        this.#program = { size: image.size, crc: image.crc, valid: true }
        this.#firmware = { ...image.version, hardware: '4.x' }
        this.#firmwareLine = firmwareBootLine(image.version)
        this.#flashed = true
        this.#log.change({ program: this.#program, firmware: this.#firmware, firmwareLine: this.#firmwareLine })
        this.#checkProgram()
      },
    })
  }

  #checkProgram(): void {
    this.#programming.reset()
    this.#player.play(signatureRows, LEAVES_LOADER_AT, () => {
      if (this.#program.valid) this.#log.startApplication(() => this.#loops())
      else this.#clock.after(380, () => this.#stayInLoader())
    })
  }

  /** An interrupted copy: the loader says so and waits for another transfer (6.5). */
  #stayInLoader(): void {
    this.#voice.line(this.#log.invalidProgramLine)
    this.#mode = 'loader'
  }

  /** Whether the boot loop fault restarts the controller before it has named its version. */
  #loops(): boolean {
    const loops = this.#faults.strikes('boot-loop', fault => !fault.afterFlash || this.#flashed)
    if (loops) this.#boot()
    return loops
  }

  #breaks(moment: Moment): boolean {
    const found = this.#mode === 'off' ? undefined : this.#faults.takeBreak(moment)
    if (!found) return false
    if (found.name === 'vanish') this.#vanish()
    else if (found.name === 'restart') this.#boot()
    else {
      this.powerOff()
      if (found.backAfterMs !== null) this.#clock.after(found.backAfterMs, () => this.powerOn())
    }
    return true
  }
}
