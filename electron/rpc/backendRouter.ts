import type { Router } from '@orpc/server'
import type { Contract } from '../../shared/contract/contract.ts'

/** Every procedure of the contract, ready to be served: no context is needed, since one backend serves one person on one machine. */
export type BackendRouter = Router<Contract, Record<never, never>>
