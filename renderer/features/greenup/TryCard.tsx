import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type GreenupScenario, greenupScenarioSchema } from '../../../shared/contract/greenup.ts'
import { Icon } from '../../ui/Icon.tsx'

/** A station to try every step with. */
export function TryCard({ busy, onTry }: { busy: boolean; onTry(scenario: GreenupScenario): void }) {
  const { t } = useTranslation('greenup')
  const [scenario, setScenario] = useState<GreenupScenario>('fields')
  return (
    <section className="card" aria-label={t('page.try.title')}>
      <div className="bd row wrap">
        <h2 className="grow">{t('page.try.title')}</h2>
        <select
          className="in sm tryscenario"
          aria-label={t('page.try.choose')}
          value={scenario}
          onChange={event => setScenario(greenupScenarioSchema.parse(event.target.value))}
        >
          {greenupScenarioSchema.options.map(name => (
            <option key={name} value={name}>
              {t(`simulated.${name}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn sm"
          aria-disabled={busy}
          onClick={busy ? undefined : () => onTry(scenario)}
        >
          <Icon name="play" />
          {t('page.try.begin')}
        </button>
      </div>
    </section>
  )
}
