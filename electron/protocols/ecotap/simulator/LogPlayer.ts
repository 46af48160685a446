import type { BootRow } from './bootLog.ts'
import type { SimulatedClock } from './SimulatedClock.ts'

/** Says rows at their times: one timer for all of them, so that a fast clock costs no more. */
export class LogPlayer {
  readonly #clock: SimulatedClock
  readonly #say: (row: BootRow) => void
  #generation = 0

  constructor(clock: SimulatedClock, say: (row: BootRow) => void) {
    this.#clock = clock
    this.#say = say
  }

  stop(): void {
    this.#generation++
  }

  /** Plays `rows`, ascending by `t`, as if the time were `from` now; then calls `done`. */
  play(rows: readonly BootRow[], from: number, done: () => void): void {
    const generation = ++this.#generation
    const startedAt = this.#clock.now - from
    let at = 0
    const step = (): void => {
      while (generation === this.#generation) {
        const next = rows[at]
        if (!next) {
          done()
          return
        }
        const wait = next.t - (this.#clock.now - startedAt)
        if (wait > 0) {
          this.#clock.after(wait, step)
          return
        }
        at++
        this.#say(next)
      }
    }
    step()
  }
}
