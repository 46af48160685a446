import type { EvlinkAction, EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import type { EvlinkTask } from '../../../shared/stations/evlink/guide.ts'
import { useView } from '../../stores/view.ts'
import { VisitFailureCard } from '../../ui/VisitFailureCard.tsx'
import { queryOfEvlink } from './evlinkPlace.ts'

/** What is done by hand instead. */
const BY_HAND: Record<EvlinkAction, EvlinkTask> = {
  'change-password': 'change-password',
  'read-settings': 'supervision',
  'save-general': 'general',
  'save-network': 'network',
  'save-supervision': 'supervision',
  reboot: 'reboot',
  'export-configuration': 'export-configuration',
  'export-charge-data': 'export-charge-data',
  'import-configuration': 'import-configuration',
  'read-events': 'events',
}

interface Props {
  readonly snapshot: EvlinkSnapshot
  /** Why a call was refused before anything was sent. */
  readonly error?: ErrorInfo | null
}

/** The last thing that went wrong, how it left the station, and what to do. */
export function VisitFailure({ snapshot, error = null }: Props) {
  const { go, setQuery } = useView()
  const { failure, busy } = snapshot
  const info = failure?.error ?? error
  if (busy !== null || info === null) return null
  const byHand = (doing: EvlinkAction): void => setQuery(queryOfEvlink({ tab: 'guide', task: BY_HAND[doing] }))
  return (
    <VisitFailureCard
      info={info}
      left={failure?.station ?? 'untouched'}
      onNetwork={() => go('network')}
      onByHand={failure === null ? undefined : () => byHand(failure.doing)}
    />
  )
}
