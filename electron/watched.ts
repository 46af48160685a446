/** A value that tells its watchers of every change, the latest only: a slow watcher never sees a queue of old ones. */
export class Watched<Value> {
  #value: Value
  readonly #listeners = new Set<() => void>()

  constructor(value: Value) {
    this.#value = value
  }

  get(): Value {
    return this.#value
  }

  set(value: Value): void {
    this.#value = value
    for (const listener of [...this.#listeners]) listener()
  }

  update(change: (value: Value) => Value): void {
    this.set(change(this.#value))
  }

  /** Calls `listener` after each change until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The value now, and again after changes, until `signal` is aborted; `pauseMs` lie between two values at least. */
  async *watch(signal?: AbortSignal, pauseMs = 0): AsyncGenerator<Value, void> {
    let changed = true
    let wake: (() => void) | null = null
    const notice = (): void => {
      changed = true
      wake?.()
    }
    const stop = this.onChange(notice)
    signal?.addEventListener('abort', notice)
    try {
      while (!signal?.aborted) {
        if (changed) {
          changed = false
          yield this.#value
          if (pauseMs > 0) await new Promise(resolve => setTimeout(resolve, pauseMs))
          continue
        }
        await new Promise<void>(resolve => {
          wake = resolve
        })
        wake = null
      }
    } finally {
      stop()
      signal?.removeEventListener('abort', notice)
    }
  }
}
