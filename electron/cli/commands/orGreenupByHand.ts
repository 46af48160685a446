import type { GreenupTask } from '../../../shared/stations/greenup/guide.ts'
import { refusalOf } from '../refusal.ts'
import type { Session } from '../Session.ts'
import { greenupByHand } from './greenupByHand.ts'

/** Failures after which the guide by hand is of no use: the command line or the way to the station has to be put right first. */
const NOT_BY_HAND: ReadonlySet<string> = new Set([
  'usage',
  'address-invalid',
  'address-not-found',
  'address-not-private',
  'certificate-unknown',
  'certificate-changed',
  'web-unreachable',
  'web-timeout',
  'redirect-elsewhere',
  'login-refused',
  'login-locked',
  'step-first',
])

/** Does it, and where the station's pages cannot be used says how it is done by hand. */
export async function orGreenupByHand<Result>(
  { t, terminal }: Session,
  task: GreenupTask,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (thrown) {
    if (!NOT_BY_HAND.has(refusalOf(thrown).code)) for (const line of greenupByHand(t, task)) terminal.tell(line)
    throw thrown
  }
}
