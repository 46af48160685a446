import { useTranslation } from 'react-i18next'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'

const NOT_REACHED: readonly string[] = ['web-unreachable', 'web-timeout', 'web-cut-off', 'address-not-found']

interface Props {
  readonly error: ErrorInfo
  onPublic(): void
  onCertificate(fingerprint: string): void
  onNetwork(): void
}

/** Why there is no visit: a question to answer where there is one, else what to do. */
export function ConnectProblem({ error, onPublic, onCertificate, onNetwork }: Props) {
  const { t } = useTranslation('greenup')
  if (error.code === 'certificate-unknown' || error.code === 'certificate-changed') {
    const { host, fingerprint } = error.data
    const isNew = error.code === 'certificate-unknown'
    return (
      <Note
        kind="warn"
        title={t(isNew ? 'page.certificate.new' : 'page.certificate.changed', { host })}
        actions={
          <button type="button" className="btn sm" onClick={() => onCertificate(fingerprint)}>
            <Icon name="shield" />
            {t('page.certificate.accept')}
          </button>
        }
      >
        {t(isNew ? 'page.certificate.newWhy' : 'page.certificate.changedWhy')}
        <dl className="stack s1 fingerprints">
          <dt className="small b">{t('page.certificate.now')}</dt>
          <dd className="mono wrapany">{fingerprint}</dd>
          {error.code === 'certificate-changed' && (
            <>
              <dt className="small b">{t('page.certificate.before')}</dt>
              <dd className="mono wrapany">{error.data.known}</dd>
            </>
          )}
        </dl>
      </Note>
    )
  }
  if (error.code === 'address-not-private') {
    return (
      <Note
        kind="warn"
        title={t('page.public.title', error.data)}
        actions={
          <button type="button" className="btn sm" onClick={onPublic}>
            {t('page.public.accept')}
          </button>
        }
      >
        {t('page.public.why', error.data)}
      </Note>
    )
  }
  return (
    <FailureCard
      info={error}
      condition={t('left.untouched')}
      actions={
        NOT_REACHED.includes(error.code) && (
          <button type="button" className="btn sm" onClick={onNetwork}>
            <Icon name="net" />
            {t('page.network')}
          </button>
        )
      }
    />
  )
}
