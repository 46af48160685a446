import { AppError, type ErrorInfo, errorInfoOf } from '../../../shared/errors.ts'

/** How an action that failed leaves the station; the contracts say what each means. */
export type StationLeft = 'untouched' | 'maybe-changed' | 'changed'

interface ActionChange<Doing extends string> {
  /** Times in ms since 1970. */
  busy?: { doing: Doing; since: number; until: number } | null
  failure?: { doing: Doing; error: ErrorInfo; station: StationLeft; at: number } | null
}

/** Where pages see what runs, and what went wrong with it. */
export interface ActionRecord<Doing extends string> {
  readonly now: { readonly busy: { readonly doing: Doing } | null }
  change(change: ActionChange<Doing>): void
}

/** One action at a time on a station: how long it may take, and what it leaves behind where it fails. */
export class OneAction<Doing extends string> {
  readonly #record: ActionRecord<Doing>
  readonly #ended: AbortSignal
  #left: StationLeft = 'untouched'

  /** `ended`: aborted when the visit is over. */
  constructor(record: ActionRecord<Doing>, ended: AbortSignal) {
    this.#record = record
    this.#ended = ended
  }

  /** An action is under way that has sent something which changes the station. */
  get holdsClose(): boolean {
    return this.#record.now.busy !== null && this.#left !== 'untouched'
  }

  /** From here on the action leaves the station so. */
  leaves(left: StationLeft): void {
    this.#left = left
  }

  /** Throws station-busy while an action runs. */
  assertFree(): void {
    const { busy } = this.#record.now
    if (busy) throw new AppError({ code: 'station-busy', data: { job: busy.doing } })
  }

  /** Runs an action that takes `withinMs` at most. Throws station-busy, what `work` throws, and why the visit was ended. */
  async run<Result>(doing: Doing, withinMs: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    this.assertFree()
    const since = Date.now()
    this.#left = 'untouched'
    this.#record.change({ busy: { doing, since, until: since + withinMs }, failure: null })
    try {
      const result = await work(this.#ended)
      this.#record.change({ busy: null })
      return result
    } catch (thrown) {
      // A pause that was broken off says nothing of why.
      const cause = this.#ended.aborted ? this.#ended.reason : thrown
      const part = this.#record.now.busy?.doing ?? doing
      const failure = { doing: part, error: errorInfoOf(cause), station: this.#left, at: Date.now() }
      this.#record.change({ busy: null, failure })
      throw cause
    } finally {
      this.#left = 'untouched'
    }
  }
}
