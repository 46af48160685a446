import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot } from '../../../shared/contract/evlink.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'

interface Props {
  readonly snapshot: EvlinkSnapshot
  /** Why a call was refused before anything was sent. */
  readonly error?: ErrorInfo | null
}

/** The last thing that went wrong, and how it left the station. */
export function VisitFailure({ snapshot, error = null }: Props) {
  const { t } = useTranslation('evlink')
  const { failure, busy } = snapshot
  if (busy !== null) return null
  if (failure !== null) return <FailureCard info={failure.error} condition={t(`left.${failure.station}`)} />
  return error === null ? null : <FailureCard info={error} condition={t('left.untouched')} />
}
