import { useTranslation } from 'react-i18next'
import { type EvlinkScenario, evlinkScenarioSchema } from '../../../shared/contract/evlink.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Simulated stations, each with what there is to find. */
export function TryCard({ busy, onTry }: { busy: boolean; onTry(scenario: EvlinkScenario): void }) {
  const { t } = useTranslation('evlink')
  return (
    <section className="card" aria-labelledby="try">
      <div className="hd">
        <h2 id="try">{t('try.title')}</h2>
      </div>
      <ul className="bd stack s2">
        {evlinkScenarioSchema.options.map(name => (
          <li key={name} className="row tryrow">
            <span className="grow small" id={`try-${name}`}>
              {t(`simulated.${name}`)}
            </span>
            <button
              type="button"
              className="btn sm"
              aria-disabled={busy}
              aria-describedby={`try-${name}`}
              onClick={busy ? undefined : () => onTry(name)}
            >
              <Icon name="play" />
              {t('try.begin')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
