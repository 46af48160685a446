import { useTranslation } from 'react-i18next'
import type { GreenupGuideStep, PageLabel } from '../../../shared/stations/greenup/guide.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useDesk } from './greenupDesk.ts'

/** Steps at the station's own pages: what to do, and on which page, in which field, what, with which button. */
export function HandSteps({ steps, origin }: { steps: readonly GreenupGuideStep[]; origin: string }) {
  const { t } = useTranslation('greenup')
  const { url, uid } = useDesk()
  const valueAt = ({ id, value }: GreenupGuideStep): string | null => {
    if (id === 'open') return origin
    if (id === 'typeUrl') return url
    return id === 'typeUid' ? uid : value
  }
  return (
    <ol className="olist bd">
      {steps.map((step, at) => {
        const value = valueAt(step)
        return (
          <li key={step.id}>
            <span className="n" aria-hidden="true">
              {at + 1}
            </span>
            <div className="stack s1">
              <p>{t(`guide.step.${step.id}`)}</p>
              <dl className="handplace">
                <Place name={t('guide.page')} label={step.page} />
                <Place name={t('guide.field')} label={step.field} />
                {value !== null && value !== '' && (
                  <div>
                    <dt>{t('guide.value')}</dt>
                    <dd className="row wrap">
                      <span className="mono wrapany">{value}</span>
                      {(step.id === 'typeUrl' || step.id === 'typeUid') && (
                        <CopyButton className="btn ghost sm" label={t('page.hand.copyValue')} text={() => value} />
                      )}
                    </dd>
                  </div>
                )}
                <Place name={t('guide.button')} label={step.button} />
              </dl>
              {step.source !== null && <p className="tiny muted">{step.source}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** The station's pages are French or English: both words where the guides have both. */
function Place({ name, label }: { name: string; label: PageLabel | null }) {
  if (label === null) return null
  const { fr, en } = label
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {fr !== null && (
          <b lang="fr" className="pageword">
            {fr}
          </b>
        )}
        {fr !== null && en !== null && fr !== en && ' / '}
        {en !== null && en !== fr && (
          <b lang="en" className="pageword">
            {en}
          </b>
        )}
      </dd>
    </div>
  )
}
