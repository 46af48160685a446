import { setTimeout as wait } from 'node:timers/promises'
import { type ErrorCode, errorInfoOf } from '../../../shared/errors.ts'

const AWAY: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['web-unreachable', 'web-timeout', 'web-cut-off'])

/** Whether an error says only that the station does not answer. */
export function isAway(thrown: unknown): boolean {
  return AWAY.has(errorInfoOf(thrown).code)
}

/** Times in ms: between two questions, and until the last one. */
export interface Patience {
  readonly everyMs: number
  readonly withinMs: number
}

/** Asks a station that is away until it answers. Throws what `ask` throws: at once where the station is there, else when the time is over. */
export async function whileAway<Answer>(
  ask: () => Promise<Answer>,
  { everyMs, withinMs }: Patience,
  signal: AbortSignal,
): Promise<Answer> {
  const startedAt = performance.now()
  for (;;) {
    try {
      return await ask()
    } catch (thrown) {
      signal.throwIfAborted()
      if (!isAway(thrown) || performance.now() - startedAt + everyMs > withinMs) throw thrown
    }
    await wait(everyMs, undefined, { signal })
  }
}
