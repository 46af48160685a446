import { useEffect, useRef, useState } from 'react'
import type { HeardDevice } from '../../../shared/contract/network.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'

/** Who is heard on an interface while `on`; what was heard stays until it is listened again. `onEnd` is told where listening is not possible. */
export function useListening(name: string, on: boolean, onEnd: () => void) {
  const backend = useBackend()
  const [heard, setHeard] = useState<readonly HeardDevice[]>([])
  const [error, setError] = useState<ErrorInfo | null>(null)
  const ending = useRef(onEnd)
  useEffect(() => {
    ending.current = onEnd
  })
  useEffect(() => {
    if (!on) return
    const end = new AbortController()
    setHeard([])
    setError(null)
    const listen = async () => {
      const stream = await backend.network.listen({ interface: name }, { signal: end.signal })
      for await (const devices of stream) if (!end.signal.aborted) setHeard(devices)
    }
    call(listen).then(outcome => {
      if (end.signal.aborted) return
      if (!outcome.ok) setError(outcome.error)
      ending.current()
    })
    return () => end.abort()
  }, [backend, name, on])
  return { heard, error }
}
