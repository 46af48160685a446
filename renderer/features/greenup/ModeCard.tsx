import { useTranslation } from 'react-i18next'
import { State } from '../../ui/State.tsx'
import { useVisitTools } from './visitTools.ts'

/** The charging mode of each side. */
export function ModeCard() {
  const { t } = useTranslation('greenup')
  const { snapshot } = useVisitTools()
  const { sides } = snapshot
  return (
    <section className="card" aria-labelledby="greenup-mode">
      <div className="hd">
        <h2 id="greenup-mode">{t('facts.mode')}</h2>
      </div>
      <div className="bd stack s2">
        <dl className="kv">
          {sides.map(({ side, mode }) => (
            <div key={side} className="pair">
              <dt>{sides.length > 1 ? t(`side.${side}`) : t('page.mode.station')}</dt>
              <dd>
                <State kind={mode === 'ocpp' ? 'ok' : 'off'}>
                  {mode === null ? t('facts.unknown') : t(`mode.${mode}`)}
                </State>
              </dd>
            </div>
          ))}
        </dl>
        <p className="small muted">{t(sides.length > 1 ? 'page.next.modeBoth' : 'page.next.modeMore')}</p>
      </div>
    </section>
  )
}
