import { createRouterClient } from '@orpc/server'
import { DEFAULT_LINE } from '../../shared/contract/ports.ts'
import type { StationSnapshot } from '../../shared/contract/station.ts'
import type { Job, JobKind, JobOf } from '../../shared/job.ts'
import type { LogLine } from '../../shared/log/logLine.ts'
import { redact } from '../../shared/log/redact.ts'
import { abortWith } from '../abortWith.ts'
import type { Router } from '../api/router.ts'
import { type Backend, createBackend } from '../backend.ts'
import type { FlashOptions } from '../work/flash/FlashContext.ts'
import { CommandFailure } from './CommandFailure.ts'
import type { CliOptions } from './options.ts'
import { refusalOf } from './refusal.ts'
import type { Speech } from './speech.ts'
import type { Terminal } from './Terminal.ts'

function clientOf(router: Router) {
  return createRouterClient(router, { context: {} })
}
export type Client = ReturnType<typeof clientOf>

/** How long a controller gets to boot far enough to name its firmware, once it was heard. Ms. */
const BOOT_MS = 20_000

/** The backend in this process, as the commands use it. */
export class Session {
  readonly client: Client
  readonly t: Speech
  readonly terminal: Terminal
  readonly options: CliOptions
  readonly #backend: Backend
  readonly #ended = new AbortController()

  private constructor(backend: Backend, options: CliOptions, t: Speech, terminal: Terminal) {
    this.#backend = backend
    this.client = clientOf(backend.router)
    this.options = options
    this.t = t
    this.terminal = terminal
  }

  static async open(options: CliOptions, t: Speech, terminal: Terminal, flash?: FlashOptions): Promise<Session> {
    const base = { data: options.data, shell: 'terminal' as const, version: options.version, locale: options.lang }
    return new Session(await createBackend(flash ? { ...base, flash } : base), options, t, terminal)
  }

  /** Waits for the first snapshot that `accepts`; null after `ms`. */
  async station(accepts: (station: StationSnapshot) => boolean, ms: number): Promise<StationSnapshot | null> {
    const limit = abortWith([this.#ended.signal], ms)
    try {
      for await (const station of await this.client.station.watch(undefined, { signal: limit.signal })) {
        if (station?.lost) throw new CommandFailure(station.lost.error, station.lost)
        if (station && accepts(station)) return station
      }
      return null
    } finally {
      limit.release()
    }
  }

  /** The station as it is now. */
  async now(): Promise<StationSnapshot> {
    const station = await this.station(() => true, 1000)
    if (!station) throw new CommandFailure({ code: 'not-connected', data: {} })
    return station
  }

  /** Opens the port of `--port`. Throws usage where there is none. */
  async connect(): Promise<void> {
    const { port, baud } = this.options
    if (port === undefined) throw new CommandFailure({ code: 'usage', data: { reason: this.t('refusal.portMissing') } })
    await this.client.station.connect({ path: port, line: { ...DEFAULT_LINE, baudRate: baud } })
    this.terminal.tell(this.t('listening.opened', { path: port, baudRate: baud }))
  }

  /** Connects, listens until the controller has said who it is, and asks it where it runs already. */
  async identify(): Promise<StationSnapshot> {
    await this.connect()
    await this.listen(5000)
    let station = await this.now()
    if (station.identified) return station
    if (station.lastHeardAt === null) this.terminal.tell(this.t('listening.silent', { seconds: 5 }))
    if (station.garbled) this.terminal.tell(this.t('listening.garbled'))
    await this.work(await this.client.station.receive(), 'receive')
    station = await this.now()
    if (!station.identified) throw new CommandFailure({ code: 'not-identified', data: {} })
    return station
  }

  /** Listens until the controller has named itself and its firmware: `ms` of waiting, longer while it boots. */
  async listen(ms: number): Promise<StationSnapshot> {
    const known = (station: StationSnapshot): boolean => station.identified && station.identity.firmware !== null
    const settled = (station: StationSnapshot): boolean => known(station) && station.state !== 'booting'
    if (await this.station(settled, ms)) return this.now()
    const booting = (station: StationSnapshot): boolean => station.state === 'booting'
    if (await this.station(booting, 50)) await this.station(settled, BOOT_MS)
    return this.now()
  }

  /** Follows a job to its end. Throws CommandFailure where it failed or was cancelled. */
  async work<Kind extends JobKind>(
    started: { jobId: string },
    kind: Kind,
    onChange: (job: JobOf<Kind>) => void = () => undefined,
  ): Promise<JobOf<Kind>> {
    const isOurs = (job: Job): job is JobOf<Kind> => job.id === started.jobId && job.kind === kind
    for await (const jobs of await this.client.jobs.watch(undefined, { signal: this.#ended.signal })) {
      const job = jobs.find(isOurs)
      if (!job) continue
      onChange(job)
      if (job.progress.state !== 'running') return job
    }
    throw new CommandFailure({ code: 'job-not-found', data: { id: started.jobId } })
  }

  /** Throws where a job did not end well. */
  requireDone(job: Job): void {
    if (job.progress.state === 'failed') throw new CommandFailure(job.progress.failure.error, job.progress.failure)
    if (job.progress.state === 'cancelled') throw new CommandFailure({ code: 'cancelled', data: {} }, null)
  }

  /** The consent that a write on a real port needs, from `--accept-unconfirmed`. Throws consent-needed. */
  async consent(): Promise<void> {
    const { consent, dialect } = await this.now()
    if (consent !== 'needed') return
    if (!this.options.acceptUnconfirmed)
      throw new CommandFailure({ code: 'consent-needed', data: { dialect: dialect.id } })
    await this.client.station.acceptUnconfirmed()
  }

  /** The yes that a write needs, from `--yes` or the person. Throws usage where nobody can be asked, declined where it is refused. */
  async confirm(question: string): Promise<void> {
    if (this.options.yes) return
    const answer = await this.terminal.ask(question)
    if (answer === null) throw new CommandFailure({ code: 'usage', data: { reason: this.t('confirm.needsYes') } })
    if (answer.trim().toLowerCase() !== this.t('confirm.word')) throw new CommandFailure({ code: 'declined', data: {} })
  }

  /** Hands on each line of the log, secrets masked, until the session ends. */
  async followLog(onLine: (line: LogLine) => void): Promise<void> {
    const batches = await this.client.log.watch({ session: null, from: 0 }, { signal: this.#ended.signal })
    for await (const batch of batches) for (const line of batch.lines) onLine({ ...line, text: redact(line.text) })
  }

  /** Rejects when the link is lost. */
  async untilLost(): Promise<void> {
    for await (const station of await this.client.station.watch(undefined, { signal: this.#ended.signal })) {
      if (station?.lost) throw new CommandFailure(station.lost.error, station.lost)
    }
  }

  /** Stops the job that runs where that is safe; where nothing runs, ends the waiting. */
  async stop(): Promise<void> {
    const { running } = this.#backend.jobs
    if (!running) this.#ended.abort()
    else
      await this.client.jobs.cancel({ jobId: running.id }).catch(thrown => this.terminal.tell(refusalOf(thrown).code))
  }

  async close(): Promise<void> {
    this.#ended.abort()
    await this.#backend.close()
  }
}
