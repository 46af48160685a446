import { useEffect, useRef, useState } from 'react'
import type { Backend } from '../connectBackend.ts'
import { useBackend } from './backend.tsx'
import { call } from './call.ts'
import { useConnection } from './snapshots.ts'

/** The answer to a question a page asks when it opens, and again after the link to the backend came back; null until it is here. */
export function useAnswer<Value>(ask: (backend: Backend) => Promise<Value>): Value | null {
  const backend = useBackend()
  const connection = useConnection()
  const [value, setValue] = useState<Value | null>(null)
  // Written where the component draws it, `ask` is a new function each time and always the same question.
  const question = useRef(ask)
  useEffect(() => {
    question.current = ask
  })
  useEffect(() => {
    let wanted = connection === 'open'
    if (wanted) call(() => question.current(backend)).then(answer => wanted && answer.ok && setValue(answer.value))
    return () => {
      wanted = false
    }
  }, [backend, connection])
  return value
}
