interface Waiting {
  timer: NodeJS.Timeout
}

/** The controller's time: `factor` 0.01 lets it pass a hundred times faster. Times are the device's ms. */
export class SimulatedClock {
  readonly #factor: number
  readonly #startedAt = performance.now()
  readonly #waiting = new Set<Waiting>()
  #keepsProcess = true

  constructor(factor: number) {
    this.#factor = factor
  }

  /** ms of device time since this clock was made. */
  get now(): number {
    return (performance.now() - this.#startedAt) / this.#factor
  }

  /** Calls `act` once, `ms` of device time from now, and never sooner than `atLeastMs` of real time. The returned function calls it off. */
  after(ms: number, act: () => void, atLeastMs = 0): () => void {
    const waiting: Waiting = {
      timer: setTimeout(
        () => {
          this.#waiting.delete(waiting)
          act()
        },
        Math.max(ms * this.#factor, atLeastMs),
      ),
    }
    if (!this.#keepsProcess) waiting.timer.unref()
    this.#waiting.add(waiting)
    return () => {
      clearTimeout(waiting.timer)
      this.#waiting.delete(waiting)
    }
  }

  cancelAll(): void {
    for (const { timer } of this.#waiting) clearTimeout(timer)
    this.#waiting.clear()
  }

  /** Whether a process with nothing else to do stays for this controller. */
  keepProcess(keep: boolean): void {
    this.#keepsProcess = keep
    for (const { timer } of this.#waiting) {
      if (keep) timer.ref()
      else timer.unref()
    }
  }
}
