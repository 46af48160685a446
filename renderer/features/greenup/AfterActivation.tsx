import { useTranslation } from 'react-i18next'
import { State } from '../../ui/State.tsx'
import { useVisitTools } from './visitTools.ts'

/** How long the page waits for the server, in s; the dialect's connectedWithinMs. */
const WITHIN = 60

/** What comes after activating, and where the station is in it. */
export function AfterActivation() {
  const { t } = useTranslation('greenup')
  const { snapshot } = useVisitTools()
  const { status } = snapshot
  const at = status?.activation ? status.connection : null
  const look = (state: 'disconnected' | 'connecting' | 'connected', before: readonly string[]): string =>
    at === state ? 'now' : at !== null && before.includes(at) ? 'done' : ''
  return (
    <section className="card" aria-labelledby="greenup-after">
      <div className="hd">
        <h2 id="greenup-after">{t('page.after.title')}</h2>
      </div>
      <div className="bd">
        <ol className="olist">
          <li
            className={look('disconnected', ['connecting', 'connected'])}
            aria-current={at === 'disconnected' ? 'step' : undefined}
          >
            <span className="n" aria-hidden="true">
              1
            </span>
            <div>
              <State kind="off">{t('connection.disconnected')}</State>
            </div>
          </li>
          <li className={look('connecting', ['connected'])} aria-current={at === 'connecting' ? 'step' : undefined}>
            <span className="n" aria-hidden="true">
              2
            </span>
            <div>
              <State kind="info" icon="busy">
                {t('connection.connecting')}
              </State>{' '}
              <span className="small muted">{t('page.after.within', { seconds: WITHIN })}</span>
            </div>
          </li>
          <li className={at === 'connected' ? 'done' : ''} aria-current={at === 'connected' ? 'step' : undefined}>
            <span className="n" aria-hidden="true">
              3
            </span>
            <div>
              <State kind="ok">{t('connection.connected')}</State>{' '}
              <span className="small muted">{t('page.after.interval')}</span>
            </div>
          </li>
        </ol>
      </div>
    </section>
  )
}
