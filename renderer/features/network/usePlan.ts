import { useEffect, useState } from 'react'
import type { AddressPlan } from '../../../shared/contract/network.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'

interface Planned {
  readonly plan: AddressPlan | null
  readonly error: ErrorInfo | null
}

const NONE: Planned = { plan: null, error: null }

/** What setting an address on an interface would run; nothing while it is not `wanted`. */
export function usePlan(name: string | null, station: string, wanted: boolean): Planned {
  const backend = useBackend()
  const [planned, setPlanned] = useState<Planned>(NONE)
  useEffect(() => {
    let current = true
    if (!wanted || name === null) {
      setPlanned(NONE)
      return
    }
    call(() => backend.network.plan({ interface: name, station })).then(outcome => {
      if (current) setPlanned(outcome.ok ? { plan: outcome.value, error: null } : { plan: null, error: outcome.error })
    })
    return () => {
      current = false
    }
  }, [backend, name, station, wanted])
  return planned
}
