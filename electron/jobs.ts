import { randomUUID } from 'node:crypto'
import { AppError, type ErrorInfo, errorInfoOf } from '../shared/errors.ts'
import type { Job, JobKind, JobOf, StationCondition } from '../shared/job.ts'
import { nextStepFor } from './nextStepFor.ts'
import { Watched } from './watched.ts'

/** Jobs kept for the pages; older ones are only in the log. */
const KEPT = 50

/** What a job sees of itself while it works. */
export interface RunningJob<Kind extends JobKind> {
  readonly id: string
  readonly signal: AbortSignal
  get(): JobOf<Kind>
  update(change: Partial<JobOf<Kind>>): void
  /** The state the station would be left in if the job failed now. */
  stationWouldBe(condition: StationCondition): void
  /** From now on Cancel is safe, or it is not. */
  cancellable(safe: boolean): void
}

/** Long work on a station, owned here: any number of pages watch it, and none of them is needed for it to go on. One at a time. */
export class Jobs {
  readonly all = new Watched<Job[]>([])
  readonly #abort = new Map<string, AbortController>()
  #running: Promise<void> | null = null

  /** The job that runs now. */
  get running(): Job | null {
    return this.all.get().find(job => job.progress.state === 'running') ?? null
  }

  /** A job runs that must not be cut off. */
  get holdsClose(): boolean {
    const job = this.running
    return job !== null && (job.kind === 'flash' || job.kind === 'send')
  }

  /** Throws station-busy while a job runs. */
  assertIdle(): void {
    const busy = this.running
    if (busy) throw new AppError({ code: 'station-busy', data: { job: busy.kind } })
  }

  /** The job `id`. Throws job-not-found. */
  find(id: string): Job {
    const job = this.all.get().find(candidate => candidate.id === id)
    if (!job) throw new AppError({ code: 'job-not-found', data: { id } })
    return job
  }

  /**
   * Starts work and gives the job's id at once. `begin` makes the job's first snapshot from the common part. Throws station-busy.
   */
  start<Kind extends JobKind>(
    kind: Kind,
    begin: (base: Pick<Job, 'id' | 'startedAt' | 'progress'>) => JobOf<Kind>,
    work: (job: RunningJob<Kind>) => Promise<void>,
  ): string {
    this.assertIdle()
    const id = randomUUID()
    const abort = new AbortController()
    let current: JobOf<Kind> = begin({ id, startedAt: Date.now(), progress: { state: 'running', cancellable: true } })
    let condition: StationCondition = 'untouched'
    const publish = (): void => {
      this.all.update(jobs => [...jobs.filter(job => job.id !== id), current].slice(-KEPT))
    }
    const update = (change: Partial<JobOf<Kind>>): void => {
      current = { ...current, ...change }
      publish()
    }
    const end = (progress: Job['progress']): void => {
      current = { ...current, progress }
      this.#abort.delete(id)
      publish()
    }
    const running: RunningJob<Kind> = {
      id,
      signal: abort.signal,
      get: () => current,
      update,
      stationWouldBe: next => {
        condition = next
      },
      cancellable: safe => {
        current = { ...current, progress: { state: 'running', cancellable: safe } }
        publish()
      },
    }
    this.#abort.set(id, abort)
    publish()
    this.#running = work(running).then(
      () => end({ state: 'done', finishedAt: Date.now() }),
      thrown => {
        if (abort.signal.aborted && thrown === abort.signal.reason) {
          end({ state: 'cancelled', finishedAt: Date.now(), station: condition })
          return
        }
        const error: ErrorInfo = errorInfoOf(thrown)
        const next = nextStepFor(error.code, kind, condition)
        end({ state: 'failed', finishedAt: Date.now(), failure: { error, station: condition, next } })
      },
    )
    return id
  }

  /** Stops a job where that is safe. Throws job-not-found, job-not-cancellable. */
  cancel(id: string): void {
    const job = this.find(id)
    if (job.progress.state !== 'running') return
    if (!job.progress.cancellable) {
      throw new AppError({ code: 'job-not-cancellable', data: { phase: 'phase' in job ? job.phase : job.kind } })
    }
    this.#abort.get(id)?.abort(new Error('cancelled'))
  }

  /** Ends what runs with `reason`, because the program ends. */
  abortAll(reason: Error): void {
    for (const abort of this.#abort.values()) abort.abort(reason)
  }

  /** Resolves when nothing runs. */
  async idle(): Promise<void> {
    await this.#running
  }
}
