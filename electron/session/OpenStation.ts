import type { LineSettings, Port } from '../../shared/contract/ports.ts'
import type { Identity, StationSnapshot } from '../../shared/contract/station.ts'
import { AppError, type ErrorInfo } from '../../shared/errors.ts'
import { formatFirmware, OLDEST_SUPPORTED_VERSION } from '../../shared/firmware/version.ts'
import type { LogSource, LogTopic } from '../../shared/log/logLine.ts'
import type { Link, LinkEnd } from '../links/link.ts'
import type { Dialect } from '../protocols/ecotap/dialect.ts'
import { EccController } from '../protocols/ecotap/EccController.ts'
import { type ControllerLine, FrameExchange } from '../protocols/ecotap/FrameExchange.ts'
import { bootBanner } from '../protocols/ecotap/log/bootBanner.ts'
import { classifyLine } from '../protocols/ecotap/log/classifyLine.ts'
import { firmwareLine } from '../protocols/ecotap/log/firmwareLine.ts'
import { readFacts } from '../protocols/ecotap/log/readFacts.ts'
import { readHint } from '../protocols/ecotap/log/readHint.ts'
import { emptyIdentity, isIdentified, readIdentity } from '../protocols/ecotap/log/readIdentity.ts'
import { stripPrefix } from '../protocols/ecotap/log/stripPrefix.ts'
import { Watched } from '../watched.ts'
import { LogStore } from './LogStore.ts'
import { NoiseMeter } from './NoiseMeter.ts'

const SAVE_LINE = /^SV CFG\(\):([0-9A-Fa-f]+)/

/** Counters change with every chunk; pages are told of them at most so often. Ms. */
const COUNTERS_MS = 200

export interface OpenStationOptions {
  link: Link
  kind: 'serial' | 'simulated'
  path: string
  line: LineSettings
  port: Port | null
  dialect: Dialect
  consentGiven(identity: Identity): boolean
  /** Called when more is known of the station. */
  onIdentity(identity: Identity): void
  /** Every line, as it came. */
  onLogText(at: number, source: LogSource, text: string): void
  onEnd(end: LinkEnd): void
}

/** One connection to one controller: what was heard, what is known, and the way to ask. Opening it sends nothing. */
export class OpenStation {
  readonly exchange: FrameExchange
  readonly controller: EccController
  readonly log = new LogStore()
  readonly snapshot: Watched<StationSnapshot>
  readonly #options: OpenStationOptions
  readonly #noise = new NoiseMeter()
  #silence: NodeJS.Timeout
  #counters: NodeJS.Timeout | null = null
  #received = 0
  #sent = 0
  #working = false
  #saves: { count: number; checksum: string | null } = { count: 0, checksum: null }

  constructor(options: OpenStationOptions) {
    this.#options = options
    const { dialect, kind, path, line, port } = options
    this.snapshot = new Watched<StationSnapshot>({
      state: 'listening',
      link: { kind, path, line, port },
      identity: emptyIdentity,
      identified: false,
      unsupported: null,
      dialect: { id: dialect.id, confirmed: dialect.confirmed, answered: false },
      consent: kind === 'simulated' || dialect.confirmed !== null ? 'not-needed' : 'needed',
      facts: [],
      parameters: null,
      openedAt: Date.now(),
      lastHeardAt: null,
      lastBootAt: null,
      received: 0,
      sent: 0,
      silent: false,
      garbled: false,
      lost: null,
    })
    this.#silence = this.#watchSilence()
    this.exchange = new FrameExchange(options.link, dialect, path, {
      onLine: controllerLine => this.#takeLine(controllerLine),
      onEcho: () => this.#echo(),
      onReceived: chunk => this.#hear(chunk),
      onSent: count => {
        this.#sent += count
        this.#countLater()
      },
      onEnd: end => this.#end(end),
    })
    this.controller = new EccController(this.exchange, (topic, text) => this.tell(topic, text))
  }

  get now(): StationSnapshot {
    return this.snapshot.get()
  }

  /** Configurations the controller said it saved since the link was opened. */
  get saves(): { count: number; checksum: string | null } {
    return this.#saves
  }

  /** A line of this tool in the log. */
  tell(topic: LogTopic, text: string): void {
    this.#addLine(Date.now(), 'tool', topic, text)
  }

  change(change: Partial<StationSnapshot>): void {
    this.snapshot.set({ ...this.now, ...change })
  }

  learn(identity: Identity): void {
    if (identity === this.now.identity) return
    const identified = isIdentified(identity)
    const change: Partial<StationSnapshot> = { identity, identified, unsupported: unsupported(identity) }
    if (identified && this.now.state === 'listening') change.state = 'identified'
    if (identified && this.now.consent === 'needed' && this.#options.consentGiven(identity)) change.consent = 'given'
    if (identified) change.silent = false
    this.change(change)
    this.#options.onIdentity(identity)
  }

  /** GETVERSION was answered in the dialect. */
  answered(version: { version: string; hardwareType: number }): void {
    this.change({ dialect: { ...this.now.dialect, answered: true } })
    this.learn({ ...this.now.identity, bootloader: version })
    this.#settle()
  }

  /** A job begins or ends. */
  working(working: boolean): void {
    this.#working = working
    this.#settle()
  }

  /** Throws where the controller cannot be asked anything: the link's error, or firmware-unsupported. */
  assertMayAsk(): void {
    if (this.now.lost) throw new AppError(this.now.lost.error)
    if (this.exchange.ended) throw new AppError({ code: 'not-connected', data: {} })
    if (this.now.unsupported) throw new AppError(this.now.unsupported)
  }

  /** Throws where nothing may be written: not-identified, consent-needed, and what `assertMayAsk` throws. */
  assertMayWrite(): void {
    this.assertMayAsk()
    if (!this.now.identified) throw new AppError({ code: 'not-identified', data: {} })
    if (this.now.consent === 'needed') {
      throw new AppError({ code: 'consent-needed', data: { dialect: this.now.dialect.id } })
    }
  }

  async close(): Promise<void> {
    this.#stopTimers()
    await this.exchange.close()
    this.log.end()
  }

  #settle(): void {
    const { state, identified, dialect } = this.now
    if (state === 'lost') return
    const resting = dialect.answered ? 'ready' : identified ? 'identified' : 'listening'
    const next = this.#working ? 'working' : state === 'booting' ? 'booting' : resting
    if (next !== state) this.change({ state: next })
  }

  #hear(chunk: Uint8Array): void {
    this.#received += chunk.length
    clearTimeout(this.#silence)
    this.#silence = this.#watchSilence()
    if (!this.now.dialect.answered) this.#noise.add(chunk)
    this.#countLater()
  }

  #watchSilence(): NodeJS.Timeout {
    return setTimeout(() => {
      if (!this.now.identified && !this.now.lost) this.change({ silent: true })
    }, this.#options.dialect.driver.silenceMs)
  }

  #countLater(): void {
    this.#counters ??= setTimeout(() => {
      this.#counters = null
      const heard = this.#received > this.now.received
      const garbled = !this.now.identified && this.#noise.noisy
      const change = { received: this.#received, sent: this.#sent, garbled }
      this.change(heard ? { ...change, lastHeardAt: Date.now(), silent: false } : change)
    }, COUNTERS_MS)
  }

  #takeLine(controllerLine: ControllerLine): void {
    const { source, topic } = classifyLine(controllerLine.text)
    this.#addLine(controllerLine.at, source, topic, controllerLine.text, controllerLine.cut)
    const text = stripPrefix(controllerLine.text)
    if (bootBanner(text)) this.#booting()
    const save = SAVE_LINE.exec(text)
    if (save) this.#saves = { count: this.#saves.count + 1, checksum: save[1] ?? null }
    this.learn(readIdentity(this.now.identity, text))
    const facts = readFacts(this.now.facts, text)
    if (facts !== this.now.facts) this.change({ facts })
    if (firmwareLine(text) && this.now.state === 'booting') {
      this.change({ state: 'identified' })
      this.#settle()
    }
  }

  #booting(): void {
    this.change({ lastBootAt: Date.now(), state: this.#working ? 'working' : 'booting' })
    this.exchange.abandon(new AppError({ code: 'controller-restarted', data: {} }))
  }

  #addLine(at: number, source: LogSource, topic: LogTopic, text: string, cut = false): void {
    const hint = source === 'tool' ? undefined : readHint(stripPrefix(text))
    this.log.add({ at, source, topic, text, ...(cut ? { cut } : {}), ...(hint ? { hint } : {}) })
    this.#options.onLogText(at, source, text)
  }

  #echo(): void {
    this.tell('link', 'RX and TX are connected to each other: every byte comes back')
  }

  #end(end: LinkEnd): void {
    this.#stopTimers()
    if (end.kind === 'lost') {
      this.change({ state: 'lost', lost: { error: end.error, station: 'running', next: 'reconnect', backAs: null } })
    }
    this.#options.onEnd(end)
  }

  #stopTimers(): void {
    clearTimeout(this.#silence)
    if (this.#counters) clearTimeout(this.#counters)
    this.#counters = null
  }
}

function unsupported(identity: Identity): ErrorInfo | null {
  const { firmware } = identity
  if (!firmware || firmware.version >= OLDEST_SUPPORTED_VERSION) return null
  return {
    code: 'firmware-unsupported',
    data: { version: formatFirmware(firmware), needs: `V${OLDEST_SUPPORTED_VERSION}` },
  }
}
