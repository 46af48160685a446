import { useTranslation } from 'react-i18next'
import type { GreenupDoing } from '../../../shared/contract/greenup.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { GreenupTask } from '../../../shared/stations/greenup/guide.ts'
import { useView } from '../../stores/view.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
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

/** The laptop's own network may be why. */
const NETWORK: readonly ErrorCode[] = [
  'web-unreachable',
  'web-timeout',
  'web-cut-off',
  'address-not-found',
  'station-moved',
]

/** What went wrong last at this station, how it was left, and what to do. */
export function VisitFailure() {
  const { t } = useTranslation('greenup')
  const { go } = useView()
  const { snapshot, error, open } = useVisitTools()
  const { failure } = snapshot
  // What the person was asked for is no failure.
  if (failure?.error.code === 'action-unconfirmed') return null
  const info = failure?.error ?? error
  if (info === null) return null
  return (
    <FailureCard
      info={info}
      condition={t(`left.${failure?.station ?? 'untouched'}`)}
      actions={
        <>
          {NETWORK.includes(info.code) && (
            <button type="button" className="btn sm" onClick={() => go('network')}>
              <Icon name="net" />
              {t('page.network')}
            </button>
          )}
          {failure && (
            <button type="button" className="btn sm" onClick={() => open('hand', BY_HAND[failure.doing])}>
              <Icon name="hand" />
              {t('page.byHand')}
            </button>
          )}
        </>
      }
    />
  )
}
