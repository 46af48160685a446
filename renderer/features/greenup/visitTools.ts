import { createContext, useContext } from 'react'
import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import type { GreenupTask } from '../../../shared/stations/greenup/guide.ts'
import type { Backend } from '../../connectBackend.ts'
import type { GreenupJob } from './actionNeeds.ts'
import type { GreenupTab } from './greenupPlace.ts'

/** What every part of a visit's page works with. */
export interface VisitTools {
  readonly snapshot: GreenupSnapshot
  /** Why the last call failed where the visit itself says nothing of it. */
  readonly error: ErrorInfo | null
  /** Does something at the station; where the person has to allow it first, asks. */
  act(job: GreenupJob, work: (backend: Backend) => Promise<unknown>): void
  open(tab: GreenupTab, task?: GreenupTask): void
}

const VisitContext = createContext<VisitTools | null>(null)
export const VisitProvider = VisitContext.Provider

/** Only below a VisitProvider. */
export function useVisitTools(): VisitTools {
  const tools = useContext(VisitContext)
  if (tools === null) throw new Error('useVisitTools is used outside of a VisitProvider')
  return tools
}
