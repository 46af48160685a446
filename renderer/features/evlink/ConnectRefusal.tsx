import { useTranslation } from 'react-i18next'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { errorWords } from '../../../shared/errorWords.ts'
import { useView } from '../../stores/view.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'

interface Props {
  readonly error: ErrorInfo
  /** The person says yes to what was asked. */
  onAgree(agreed: { allowPublic?: boolean; acceptCertificate?: string }): void
}

/** Errors that say that there may be no way to the station. */
const NO_WAY: ReadonlySet<ErrorInfo['code']> = new Set<ErrorInfo['code']>([
  'web-unreachable',
  'web-timeout',
  'web-cut-off',
  'address-not-found',
])

/** Why there is no visit: a question where the person may say yes, else a failure with the way out. */
export function ConnectRefusal({ error, onAgree }: Props) {
  const { t } = useTranslation(['evlink', 'errors'])
  const { go } = useView()
  const words = errorWords(error)
  if (error.code === 'certificate-unknown' || error.code === 'certificate-changed') {
    const { fingerprint } = error.data
    return (
      <Note
        kind="warn"
        title={t(`errors:${error.code}.title`, words)}
        actions={
          <button type="button" className="btn sm" onClick={() => onAgree({ acceptCertificate: fingerprint })}>
            <Icon name="shield" />
            {t(error.code === 'certificate-unknown' ? 'connect.trust' : 'connect.trustNew')}
          </button>
        }
      >
        {t(`connect.${error.code}`)}
        <code className="fingerprint wrapany">{fingerprint}</code>
        {t(`connect.certificateHow`)}
      </Note>
    )
  }
  if (error.code === 'address-not-private') {
    return (
      <Note
        kind="warn"
        title={t('errors:address-not-private.title', words)}
        actions={
          <button type="button" className="btn sm" onClick={() => onAgree({ allowPublic: true })}>
            <Icon name="globe" />
            {t('connect.allowPublic')}
          </button>
        }
      >
        {t('errors:address-not-private.happened', words)} {t('connect.publicRisk')}
      </Note>
    )
  }
  const helper = (
    <button type="button" className="btn sm" onClick={() => go('network')}>
      <Icon name="net" />
      {t('connect.network')}
    </button>
  )
  return (
    <FailureCard info={error} condition={t('left.untouched')} actions={NO_WAY.has(error.code) ? helper : undefined} />
  )
}
