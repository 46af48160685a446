import { performance } from 'node:perf_hooks'
import type { FlashPhase } from '../../../shared/job.ts'
import type { RunningJob } from '../../jobs.ts'

/** Moves a flash from phase to phase and notes how long each took. */
export class PhaseClock {
  readonly #job: RunningJob<'flash'>
  #started = performance.now()

  constructor(job: RunningJob<'flash'>) {
    this.#job = job
  }

  enter(name: FlashPhase['name']): void {
    this.#endCurrent('done')
    const phases = this.#job
      .get()
      .phases.map((phase): FlashPhase => (phase.name === name ? { ...phase, state: 'now' } : phase))
    this.#job.update({ phases })
  }

  finish(): void {
    this.#endCurrent('done')
  }

  fail(): void {
    this.#endCurrent('failed')
  }

  #endCurrent(state: 'done' | 'failed'): void {
    const tookMs = Math.round(performance.now() - this.#started)
    this.#started = performance.now()
    const phases = this.#job
      .get()
      .phases.map((phase): FlashPhase => (phase.state === 'now' ? { ...phase, state, tookMs } : phase))
    this.#job.update({ phases })
  }
}
