import { useCallback, useEffect, useState } from 'react'
import type { AddressPlan } from '../../../shared/contract/network.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import type { NetworkInterface } from '../../../shared/network/networkInterface.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'

interface Planned {
  readonly plan: AddressPlan | null
  readonly error: ErrorInfo | null
}

const NONE: Planned = { plan: null, error: null }

/** What setting an address on an interface would run, asked again when the interface changes and by `again`; nothing while it is not `wanted`. */
export function usePlan(on: NetworkInterface | null, station: string, wanted: boolean): Planned & { again(): void } {
  const backend = useBackend()
  const [asked, setAsked] = useState(0)
  const name = wanted && on !== null ? on.name : null
  const about = JSON.stringify([name, station, on?.addresses, asked])
  const [found, setFound] = useState<Planned & { about: string }>({ ...NONE, about })
  useEffect(() => {
    let current = true
    if (name === null) return
    call(() => backend.network.plan({ interface: name, station })).then(outcome => {
      const planned = outcome.ok ? { plan: outcome.value, error: null } : { plan: null, error: outcome.error }
      if (current) setFound({ ...planned, about })
    })
    return () => {
      current = false
    }
  }, [backend, name, station, about])
  const { plan, error } = found.about === about ? found : NONE
  return { plan, error, again: useCallback(() => setAsked(before => before + 1), []) }
}
