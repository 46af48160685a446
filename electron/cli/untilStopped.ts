/** Resolves when the person has stopped the program. */
export function untilStopped(stopped: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (stopped.aborted) resolve()
    else stopped.addEventListener('abort', () => resolve(), { once: true })
  })
}
