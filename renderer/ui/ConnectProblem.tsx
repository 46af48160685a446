import { useTranslation } from 'react-i18next'
import type { ErrorInfo } from '../../shared/errors.ts'
import { Icon } from './Icon.tsx'
import { Note } from './Note.tsx'
import { VisitFailureCard } from './VisitFailureCard.tsx'

interface Props {
  readonly error: ErrorInfo
  /** The person says yes to what was asked. */
  onAgree(agreed: { allowPublic?: boolean; acceptCertificate?: string }): void
  onNetwork(): void
  onByHand(): void
}

/** Why there is no visit: a question where the person may say yes, else a failure with the ways out. */
export function ConnectProblem({ error, onAgree, onNetwork, onByHand }: Props) {
  const { t } = useTranslation('common')
  if (error.code === 'certificate-unknown' || error.code === 'certificate-changed') {
    const { host, fingerprint } = error.data
    const isNew = error.code === 'certificate-unknown'
    return (
      <Note
        kind="warn"
        title={t(isNew ? 'visit.certificate.new' : 'visit.certificate.changed', { host })}
        actions={
          <button type="button" className="btn sm" onClick={() => onAgree({ acceptCertificate: fingerprint })}>
            <Icon name="shield" />
            {t('visit.certificate.accept')}
          </button>
        }
      >
        {t(isNew ? 'visit.certificate.newWhy' : 'visit.certificate.changedWhy')}
        <dl className="stack s1 fingerprints">
          <dt className="small b">{t('visit.certificate.now')}</dt>
          <dd className="mono wrapany">{fingerprint}</dd>
          {error.code === 'certificate-changed' && (
            <>
              <dt className="small b">{t('visit.certificate.before')}</dt>
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
        title={t('visit.public.title', error.data)}
        actions={
          <button type="button" className="btn sm" onClick={() => onAgree({ allowPublic: true })}>
            <Icon name="globe" />
            {t('visit.public.accept')}
          </button>
        }
      >
        {t('visit.public.why', error.data)}
      </Note>
    )
  }
  return <VisitFailureCard info={error} left="untouched" onNetwork={onNetwork} onByHand={onByHand} />
}
