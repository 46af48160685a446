import { ORPCError } from '@orpc/client'
import { useCallback, useState } from 'react'
import { z } from 'zod'
import { type ErrorInfo, errorInfoOf, errorInfoSchema } from '../../shared/errors.ts'

const refusalSchema = z.object({ error: errorInfoSchema })

/** What a failed call says: the backend's refusal, or `internal` with the message of whatever else went wrong. */
export function refusalOf(thrown: unknown): ErrorInfo {
  if (thrown instanceof ORPCError && thrown.code === 'REFUSED') {
    const refusal = refusalSchema.safeParse(thrown.data)
    if (refusal.success) return refusal.data.error
  }
  return errorInfoOf(thrown)
}

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; error: ErrorInfo }

/** Runs a backend call; a refusal is a value, not an exception. */
export async function call<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (thrown) {
    return { ok: false, error: refusalOf(thrown) }
  }
}

export interface Call {
  busy: boolean
  /** Why the last run failed; null while it runs and when it went well. */
  error: ErrorInfo | null
  run<Value>(work: () => Promise<Value>): Promise<Outcome<Value>>
  clear(): void
}

/** A backend call of a page: whether it runs, and why it failed. */
export function useCall(): Call {
  const [state, setState] = useState<{ busy: boolean; error: ErrorInfo | null }>({ busy: false, error: null })
  const run = useCallback(async <Value>(work: () => Promise<Value>) => {
    setState({ busy: true, error: null })
    const outcome = await call(work)
    setState({ busy: false, error: outcome.ok ? null : outcome.error })
    return outcome
  }, [])
  const clear = useCallback(() => setState({ busy: false, error: null }), [])
  return { ...state, run, clear }
}
