import { useTranslation } from 'react-i18next'
import type { ErrorInfo } from '../../shared/errors.ts'
import { FailureCard } from './FailureCard.tsx'
import { Icon } from './Icon.tsx'
import { noWayThere } from './noWayThere.ts'

interface Props {
  readonly info: ErrorInfo
  /** How the station was left. */
  readonly left: 'untouched' | 'maybe-changed' | 'changed'
  onNetwork(): void
  /** To the same by hand; none where there is no guide for it. */
  readonly onByHand?: (() => void) | undefined
}

/** What went wrong at a station reached over a network, how it was left, and the ways on: the network helper, or by hand. */
export function VisitFailureCard({ info, left, onNetwork, onByHand }: Props) {
  const { t } = useTranslation('common')
  return (
    <FailureCard
      info={info}
      condition={t(`visit.left.${left}`)}
      actions={
        <>
          {noWayThere(info.code) && (
            <button type="button" className="btn sm" onClick={onNetwork}>
              <Icon name="net" />
              {t('visit.connect.network')}
            </button>
          )}
          {onByHand !== undefined && (
            <button type="button" className="btn sm" onClick={onByHand}>
              <Icon name="hand" />
              {t('visit.byHand')}
            </button>
          )}
        </>
      }
    />
  )
}
