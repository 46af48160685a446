import { useTranslation } from 'react-i18next'
import { State, type StateKind } from './State.tsx'

export interface ShownWay {
  readonly id: string
  readonly label: string
  /** The rows of the dialect's table. */
  readonly rows: readonly string[]
  readonly evidence: 'vendor' | 'observed' | 'assumed'
  readonly consent: 'not-needed' | 'needed' | 'given'
}

interface Props {
  readonly ways: readonly ShownWay[]
  readonly dialect: string
  /** Why it is not surer, at a real station. */
  readonly why: string
  /** On a real station assumed actions ask first. */
  readonly simulated: boolean
}

const LOOK: Readonly<Record<ShownWay['consent'], StateKind>> = { 'not-needed': 'info', needed: 'warn', given: 'ok' }

/** How sure each way to do something is, and what the person allowed. */
export function WaysCard({ ways, dialect, why, simulated }: Props) {
  const { t } = useTranslation('common')
  return (
    <section className="card" aria-labelledby="ways">
      <div className="hd">
        <h2 id="ways" className="grow">
          {t('visit.evidence.card')}
        </h2>
        <span className="tag">{dialect}</span>
      </div>
      <div className="bd stack s2">
        <p className="small muted">{simulated ? t('visit.evidence.simulated') : why}</p>
        <dl className="kv plain evidence">
          {ways.map(({ id, label, rows, evidence, consent }) => (
            <div key={id} className="pair">
              <dt>
                <span className="cap">{label}</span> <span className="tiny mono">{rows.join(' ')}</span>
              </dt>
              <dd>
                <State kind={evidence === 'assumed' ? LOOK[consent] : 'ok'}>
                  {evidence === 'assumed' && !simulated
                    ? t(`visit.consent.${consent}`)
                    : t(`visit.evidence.${evidence}`)}
                </State>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
