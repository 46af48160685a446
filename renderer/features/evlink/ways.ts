import type { EvlinkAction, EvlinkSnapshot, EvlinkWay } from '../../../shared/contract/evlink.ts'

/** Why an action is not possible now: the visit is over, the password comes first, nobody has confirmed it; or null. */
export type Hindrance = 'signed-out' | 'password' | 'consent' | null

/** Actions that change a station: none of them with the password of delivery. */
const WRITES: ReadonlySet<EvlinkAction> = new Set<EvlinkAction>([
  'save-general',
  'save-network',
  'save-supervision',
  'import-configuration',
  'reboot',
])

export function wayOf({ ways }: EvlinkSnapshot, action: EvlinkAction): EvlinkWay | undefined {
  return ways.find(way => way.action === action)
}

/** The actions of a job that the person has to allow first. */
export function unconfirmed(snapshot: EvlinkSnapshot, actions: readonly EvlinkAction[]): EvlinkAction[] {
  return actions.filter(action => wayOf(snapshot, action)?.consent === 'needed')
}

export function hindranceOf(snapshot: EvlinkSnapshot, actions: readonly EvlinkAction[]): Hindrance {
  const { state, defaultLogin } = snapshot
  if (state === 'signed-out') return 'signed-out'
  const others = actions.filter(action => action !== 'change-password')
  if (others.length > 0 && state === 'password-first') return 'password'
  if (defaultLogin && others.some(action => WRITES.has(action))) return 'password'
  return unconfirmed(snapshot, actions).length > 0 ? 'consent' : null
}
