import { useEffect, useRef, useState } from 'react'
import type { Backend } from '../connectBackend.ts'
import { useBackend } from './backend.tsx'
import { useConnection } from './snapshots.ts'

type Open<Value> = (backend: Backend, signal: AbortSignal) => Promise<AsyncIterable<Value>>

/** What a stream of the backend brought last, for as long as the component is shown and `on`; null before the first. It is opened again when the link to the backend comes back. */
export function useStream<Value>(open: Open<Value>, on = true): Value | null {
  const backend = useBackend()
  const connection = useConnection()
  const [value, setValue] = useState<Value | null>(null)
  const question = useRef(open)
  useEffect(() => {
    question.current = open
  })
  useEffect(() => {
    if (!on || connection !== 'open') return
    const end = new AbortController()
    const follow = async () => {
      for await (const next of await question.current(backend, end.signal)) if (!end.signal.aborted) setValue(next)
    }
    // An end of the link shows in the connection's own state.
    follow().catch(() => undefined)
    return () => end.abort()
  }, [backend, connection, on])
  return value
}
