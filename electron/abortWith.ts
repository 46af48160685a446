/**
 * A signal that is aborted with any of `signals`, and after `ms`. Call `release` when it is no longer needed.
 * Node 20's AbortSignal.any and .timeout are not used: their signals can be collected as garbage before they fire.
 */
export function abortWith(
  signals: readonly AbortSignal[],
  ms: number | null = null,
): { signal: AbortSignal; abort(reason: unknown): void; release(): void } {
  const controller = new AbortController()
  const timer = ms === null ? null : setTimeout(() => controller.abort(new Error('time is up')), ms)
  const stops = signals.map(signal => {
    const onAbort = (): void => controller.abort(signal.reason)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
    return () => signal.removeEventListener('abort', onAbort)
  })
  return {
    signal: controller.signal,
    abort: reason => controller.abort(reason),
    release() {
      if (timer) clearTimeout(timer)
      for (const stop of stops) stop()
    },
  }
}
