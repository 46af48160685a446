import { useState } from 'react'
import type { Backend } from '../connectBackend.ts'
import { useBackend } from './backend.tsx'
import { useCall } from './call.ts'

/** What a person has said yes to about one address. */
export interface Agreed {
  readonly allowPublic: boolean
  /** The fingerprint that was shown. */
  readonly acceptCertificate: string | null
}

const NOTHING: Agreed = { allowPublic: false, acceptCertificate: null }

/** Connecting to a station, and what had to be asked before; another address is asked again. */
export function useConnecting(address: string, connect: (backend: Backend, agreed: Agreed) => Promise<unknown>) {
  const backend = useBackend()
  const { run, busy, error } = useCall()
  const [agreed, setAgreed] = useState({ ...NOTHING, address })
  const begin = (more: Partial<Agreed> = {}): void => {
    const { allowPublic, acceptCertificate } = { ...(agreed.address === address ? agreed : NOTHING), ...more }
    setAgreed({ allowPublic, acceptCertificate, address })
    void run(() => connect(backend, { allowPublic, acceptCertificate }))
  }
  const simulate = (start: (backend: Backend) => Promise<unknown>): void => void run(() => start(backend))
  return { begin, simulate, busy, error }
}
