import { useTranslation } from 'react-i18next'
import { State, type StateKind } from '../../ui/State.tsx'
import { useVisitTools } from './visitTools.ts'

const LOOK: Readonly<Record<'not-needed' | 'needed' | 'given', StateKind>> = {
  'not-needed': 'info',
  needed: 'warn',
  given: 'ok',
}

/** How sure each way to do something is, and what the person allowed. */
export function EvidenceCard() {
  const { t } = useTranslation(['greenup', 'errors'])
  const { snapshot } = useVisitTools()
  const { ways, dialect, kind } = snapshot
  return (
    <section className="card" aria-labelledby="greenup-evidence">
      <div className="hd">
        <h2 id="greenup-evidence" className="grow">
          {t('page.evidence.card')}
        </h2>
        <span className="tag">{dialect.id}</span>
      </div>
      <div className="bd stack s2">
        <p className="small muted">{t(kind === 'simulated' ? 'page.evidence.simulated' : 'page.evidence.why')}</p>
        <dl className="kv plain evidence">
          {ways.map(({ action, row, evidence, consent }) => (
            <div key={action} className="pair">
              <dt>
                {t(`errors:webAction.${action}`)} <span className="tag">{row}</span>
              </dt>
              <dd>
                <State kind={evidence === 'assumed' ? LOOK[consent] : 'ok'}>
                  {evidence === 'assumed' && kind === 'network'
                    ? t(`page.consent.${consent}`)
                    : t(`page.evidence.${evidence}`)}
                </State>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
