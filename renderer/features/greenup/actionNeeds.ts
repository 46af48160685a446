import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import type { GreenupTask } from '../../../shared/stations/greenup/guide.ts'
import type { GreenupAction } from '../../../shared/stations/greenupAction.ts'

/** What the page does at the station: the requests it is made of, and the guide's task that does the same by hand. */
export const actionNeeds = {
  signIn: { actions: ['login'], task: 'sign-in' },
  setMode: { actions: ['recover', 'set-mode'], task: 'set-mode' },
  recover: { actions: ['recover'], task: 'recover' },
  store: { actions: ['recover', 'store'], task: 'store' },
  setData: { actions: ['recover', 'set-data', 'status'], task: 'set-data' },
  readStatus: { actions: ['status'], task: 'check' },
  activate: { actions: ['recover', 'status', 'activate'], task: 'activate' },
  changePassword: { actions: ['recover', 'store'], task: 'change-password' },
} as const satisfies Record<string, { actions: readonly GreenupAction[]; task: GreenupTask }>
export type GreenupJob = keyof typeof actionNeeds

/** What the person has to allow for this station before a job can be done. */
export function missingConsents({ ways }: Pick<GreenupSnapshot, 'ways'>, job: GreenupJob): GreenupAction[] {
  const needed = new Set<GreenupAction>(actionNeeds[job].actions)
  return ways.flatMap(({ action, consent }) => (needed.has(action) && consent === 'needed' ? [action] : []))
}
