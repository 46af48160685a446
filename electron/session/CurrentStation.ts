import type { LogBatch } from '../../shared/contract/log.ts'
import { DEFAULT_LINE, type LineSettings, type Port } from '../../shared/contract/ports.ts'
import type { Identity, SimulatedScenario, StationSnapshot } from '../../shared/contract/station.ts'
import { AppError } from '../../shared/errors.ts'
import type { LogFile } from '../files/logFile.ts'
import type { StationRegistry } from '../files/stationRegistry.ts'
import type { Link } from '../links/link.ts'
import type { PortWatcher } from '../links/ports.ts'
import { simulatedPath } from '../links/simulated.ts'
import type { Dialect } from '../protocols/ecotap/dialect.ts'
import { Watched } from '../watched.ts'
import type { LogStore } from './LogStore.ts'
import { OpenStation } from './OpenStation.ts'
import { stationId } from './stationId.ts'

export interface CurrentStationOptions {
  dialect: Dialect
  registry: StationRegistry
  ports: PortWatcher
  openSerial(path: string, line: LineSettings): Promise<Link>
  openSimulated(scenario: SimulatedScenario): Link
  openLogFile(port: string): LogFile
}

/** How a link was opened, so that it can be opened again. */
type Target =
  | { kind: 'serial'; path: string; line: LineSettings; port: Port | null }
  | { kind: 'simulated'; scenario: SimulatedScenario }

/** The one station in front of the person. Pages come and go; it stays. */
export class CurrentStation {
  readonly snapshot = new Watched<StationSnapshot | null>(null)
  readonly #options: CurrentStationOptions
  readonly #log = new Watched<LogStore | null>(null)
  #open: OpenStation | null = null
  #logFile: LogFile | null = null
  #target: Target | null = null
  /** The path that is being opened now. */
  #opening: string | null = null
  #stopFollowing: (() => void) | null = null
  #stopLooking: (() => void) | null = null

  constructor(options: CurrentStationOptions) {
    this.#options = options
  }

  /** The open station. Throws not-connected. */
  get station(): OpenStation {
    if (!this.#open) throw new AppError({ code: 'not-connected', data: {} })
    return this.#open
  }

  /** Opens a port and listens; sends nothing. Throws already-connected and port errors. */
  async connect(path: string, line: LineSettings): Promise<void> {
    const port = this.#options.ports.snapshot.get().ports.find(candidate => candidate.path === path) ?? null
    await this.#start({ kind: 'serial', path, line, port })
  }

  async connectSimulated(scenario: SimulatedScenario): Promise<void> {
    await this.#start({ kind: 'simulated', scenario })
  }

  /** Opens the lost link again, on the port the same adapter has now. Throws not-connected and port errors. */
  async reconnect(): Promise<void> {
    const target = this.#target
    if (!target) throw new AppError({ code: 'not-connected', data: {} })
    if (this.#open && !this.#open.now.lost) return
    const back = target.kind === 'serial' ? await this.#findAgain(target) : null
    await this.#start(target.kind === 'serial' && back ? { ...target, path: back.path, port: back } : target)
  }

  async disconnect(): Promise<void> {
    const open = this.#open
    this.#open = null
    this.#target = null
    this.#stopFollowing?.()
    this.#stopLooking?.()
    this.#stopFollowing = null
    this.#stopLooking = null
    await open?.close()
    await this.#logFile?.close()
    this.#logFile = null
    this.snapshot.set(null)
  }

  /** Remembers for this station that the person accepts the unconfirmed dialect. Throws not-identified. */
  async acceptUnconfirmed(): Promise<void> {
    const { station } = this
    const id = stationId(station.now.identity)
    if (!station.now.identified || !id) throw new AppError({ code: 'not-identified', data: {} })
    if (station.now.consent !== 'needed') return
    await this.#options.registry.giveConsent(id, this.#options.dialect.id)
    station.change({ consent: 'given' })
  }

  /** The log from line `from` on, across connections: each has a session of its own. */
  async *watchLog(session: string | null, from: number, signal?: AbortSignal): AsyncGenerator<LogBatch, void> {
    let start = from
    let known = session
    for await (const log of this.#log.watch(signal)) {
      if (!log) continue
      for await (const batch of log.watch(log.session === known ? start : 0, signal)) {
        start = (batch.lines.at(-1)?.n ?? start - 1) + 1
        yield batch
      }
      known = log.session
    }
  }

  /** Opens a link and puts its station in front. Where it cannot be opened, a lost station stays there with what is known of it. */
  async #start(target: Target): Promise<void> {
    const path = target.kind === 'serial' ? target.path : simulatedPath(target.scenario)
    if (this.#opening !== null || (this.#open && !this.#open.now.lost)) {
      throw new AppError({
        code: 'already-connected',
        data: { path: this.#opening ?? this.#open?.now.link.path ?? path },
      })
    }
    this.#opening = path
    try {
      const link = await this.#openLink(target)
      await this.disconnect()
      this.#show(target, path, link)
    } finally {
      this.#opening = null
    }
  }

  #openLink(target: Target): Promise<Link> | Link {
    const { openSerial, openSimulated } = this.#options
    return target.kind === 'serial' ? openSerial(target.path, target.line) : openSimulated(target.scenario)
  }

  #show(target: Target, path: string, link: Link): void {
    const { dialect, registry } = this.#options
    const logFile = this.#options.openLogFile(path)
    const open = new OpenStation({
      link,
      kind: target.kind,
      path,
      line: target.kind === 'serial' ? target.line : DEFAULT_LINE,
      port: target.kind === 'serial' ? target.port : null,
      dialect,
      consentGiven: identity => registry.consentGiven(stationId(identity), dialect.id),
      onIdentity: identity => this.#remember(target, identity),
      onLogText: (at, source, text) => logFile.append(at, source, text),
      onEnd: end => {
        if (end.kind === 'lost') this.#lookForAdapter()
      },
    })
    this.#open = open
    this.#logFile = logFile
    this.#target = target
    this.#stopFollowing = open.snapshot.onChange(() => this.snapshot.set(open.now))
    this.snapshot.set(open.now)
    this.#log.get()?.end()
    this.#log.set(open.log)
  }

  #remember(target: Target, identity: Identity): void {
    const id = stationId(identity)
    if (target.kind === 'serial' && id) this.#options.registry.seen(id, identity)
  }

  /** While the link is lost: says when the same adapter is plugged in again. */
  #lookForAdapter(): void {
    const target = this.#target
    if (target?.kind !== 'serial') {
      this.#markBack('simulated')
      return
    }
    const look = (): void => {
      const back = sameAdapter(this.#options.ports.snapshot.get().ports, target)
      this.#markBack(back?.path ?? null)
    }
    const stopWatching = this.#options.ports.start()
    const stopListening = this.#options.ports.snapshot.onChange(look)
    this.#stopLooking = () => {
      stopListening()
      stopWatching()
    }
    look()
  }

  #markBack(backAs: string | null): void {
    const open = this.#open
    const lost = open?.now.lost
    if (open && lost && lost.backAs !== backAs) open.change({ lost: { ...lost, backAs } })
  }

  async #findAgain(target: Extract<Target, { kind: 'serial' }>): Promise<Port | null> {
    return sameAdapter((await this.#options.ports.list()).ports, target)
  }
}

/** The port that has the adapter of before: by its USB serial number, else by its path. */
function sameAdapter(ports: readonly Port[], target: { path: string; port: Port | null }): Port | null {
  const { port, path } = target
  const bySerial = port?.serialNumber
    ? ports.find(
        candidate =>
          candidate.serialNumber === port.serialNumber &&
          candidate.vendorId === port.vendorId &&
          candidate.productId === port.productId,
      )
    : undefined
  return bySerial ?? ports.find(candidate => candidate.path === path) ?? null
}
