import { useTranslation } from 'react-i18next'
import type { EvlinkSnapshot, EvlinkWay } from '../../../shared/contract/evlink.ts'
import { Note } from '../../ui/Note.tsx'
import { State, type StateKind } from '../../ui/State.tsx'

const LOOK: Record<EvlinkWay['evidence'], StateKind> = { vendor: 'ok', observed: 'ok', assumed: 'warn' }

/** What this program can do on the station, and how sure it is of the way. */
export function WaysCard({ snapshot }: { snapshot: EvlinkSnapshot }) {
  const { t } = useTranslation(['evlink', 'errors'])
  const { ways, kind, dialect } = snapshot
  return (
    <section className="card" aria-labelledby="ways">
      <div className="hd">
        <h2 id="ways">{t('ways.title')}</h2>
      </div>
      <div className="bd stack s2">
        {dialect.confirmed === null && (
          <Note kind="info" title={t('ways.unconfirmed')}>
            {t(kind === 'simulated' ? 'ways.simulated' : 'ways.asks')}
          </Note>
        )}
        <ul className="stack s2">
          {ways.map(({ action, evidence, consent }) => (
            <li key={action}>
              <span className="cap small b">{t(`errors:webAction.${action}`)}</span>
              <span className="waystate">
                <State kind={LOOK[evidence]} icon={evidence === 'assumed' ? 'q' : 'ok'}>
                  {t(`ways.${evidence}`)}
                  {consent !== 'not-needed' && ` · ${t(`ways.${consent}`)}`}
                </State>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
