import type { GreenupDoing } from '../../../shared/contract/greenup.ts'
import type { GreenupTask } from '../../../shared/stations/greenup/guide.ts'
import { useView } from '../../stores/view.ts'
import { VisitFailureCard } from '../../ui/VisitFailureCard.tsx'
import { useVisitTools } from './visitTools.ts'

/** What is done by hand instead. */
const BY_HAND: Record<GreenupDoing, GreenupTask> = {
  connect: 'sign-in',
  login: 'sign-in',
  'set-mode': 'set-mode',
  recover: 'recover',
  store: 'store',
  'set-data': 'set-data',
  status: 'check',
  check: 'check',
  activate: 'activate',
  follow: 'sign-in',
  'change-password': 'change-password',
}

/** What went wrong last at this station, how it was left, and what to do. */
export function VisitFailure() {
  const { go } = useView()
  const { snapshot, error, open } = useVisitTools()
  const { failure } = snapshot
  // What the person was asked for is no failure.
  if (failure?.error.code === 'action-unconfirmed') return null
  const info = failure?.error ?? error
  if (info === null) return null
  return (
    <VisitFailureCard
      info={info}
      left={failure?.station ?? 'untouched'}
      onNetwork={() => go('network')}
      onByHand={failure ? () => open('hand', BY_HAND[failure.doing]) : undefined}
    />
  )
}
