import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReachTest } from '../../../shared/contract/network.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'

interface State {
  /** The place it is about. */
  readonly about: string
  readonly test: ReachTest | null
  readonly testing: boolean
  readonly error: ErrorInfo | null
}

/** Walks the way to a station, step by step. What was found of another address is not shown. */
export function useWay(address: string, port: number) {
  const backend = useBackend()
  const about = `${address}:${port}`
  const nothing: State = { about, test: null, testing: false, error: null }
  const [state, setState] = useState<State>(nothing)
  const running = useRef<AbortController | null>(null)

  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setState(before => ({ ...before, testing: false }))
  }, [])

  useEffect(() => () => running.current?.abort(), [])

  const start = useCallback(async () => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setState({ about, test: null, testing: true, error: null })
    const outcome = await call(async () => {
      for await (const test of await backend.network.test({ address, port }, { signal: own.signal })) {
        if (running.current === own) setState({ about, test, testing: !test.over, error: null })
      }
    })
    if (running.current !== own) return
    running.current = null
    setState(before => ({ ...before, testing: false, error: outcome.ok ? null : outcome.error }))
  }, [backend, address, port, about])

  return { ...(state.about === about ? state : nothing), start, stop }
}
