import { createContext, type ReactNode, useContext } from 'react'
import type { Backend } from '../connectBackend.ts'

const BackendContext = createContext<Backend | null>(null)

export function BackendProvider({ backend, children }: { backend: Backend; children: ReactNode }) {
  return <BackendContext.Provider value={backend}>{children}</BackendContext.Provider>
}

/** The calls of the contract. Only below a BackendProvider. */
export function useBackend(): Backend {
  const backend = useContext(BackendContext)
  if (backend === null) throw new Error('useBackend is used outside of a BackendProvider')
  return backend
}
