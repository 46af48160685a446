import { useEffect, useRef, useState } from 'react'
import type { SimulatedScenario } from '../../shared/contract/station.ts'
import type { ErrorInfo } from '../../shared/errors.ts'
import { useBackend } from './backend.tsx'
import { call, type Outcome } from './call.ts'
import { useSettings } from './snapshots.ts'
import { useView } from './view.ts'

/** Between two attempts at a port that another program holds (ms). */
const RETRY_MS = 1000

/** What connecting is doing: nothing, opening a port, waiting for a busy one, or failed at one. */
export type Connecting =
  | { state: 'idle' }
  | { state: 'opening'; path: string }
  | { state: 'waiting'; path: string }
  | { state: 'failed'; path: string; error: ErrorInfo }

/** Connects to a port or to the simulator, and then shows the station. */
export function useConnect() {
  const backend = useBackend()
  const { line } = useSettings()
  const { openTab } = useView()
  const [connecting, setConnecting] = useState<Connecting>({ state: 'idle' })
  const waitingFor = useRef<string | null>(null)

  useEffect(
    () => () => {
      waitingFor.current = null
    },
    [],
  )

  const settle = (path: string, outcome: Outcome<unknown>) => {
    if (outcome.ok) openTab('overview')
    else setConnecting({ state: 'failed', path, error: outcome.error })
  }

  const connect = async (path: string) => {
    waitingFor.current = null
    setConnecting({ state: 'opening', path })
    settle(path, await call(() => backend.station.connect({ path, line })))
  }

  const simulate = async (scenario: SimulatedScenario) => {
    waitingFor.current = null
    setConnecting({ state: 'opening', path: scenario })
    settle(scenario, await call(() => backend.station.connectSimulated({ scenario })))
  }

  /** Tries again and again until the port is free, or fails for another reason, or the person stops it. */
  const waitFor = async (path: string) => {
    waitingFor.current = path
    setConnecting({ state: 'waiting', path })
    while (waitingFor.current === path) {
      const outcome = await call(() => backend.station.connect({ path, line }))
      if (waitingFor.current !== path) return
      if (outcome.ok || outcome.error.code !== 'port-busy') {
        waitingFor.current = null
        settle(path, outcome)
        return
      }
      await new Promise(resolve => setTimeout(resolve, RETRY_MS))
    }
  }

  const stop = () => {
    waitingFor.current = null
    setConnecting({ state: 'idle' })
  }

  return { connecting, connect, simulate, waitFor, stop }
}
