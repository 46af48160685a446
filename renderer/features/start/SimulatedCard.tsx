import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SimulatedScenario, simulatedScenarioSchema } from '../../../shared/contract/station.ts'
import { Icon } from '../../ui/Icon.tsx'

interface SimulatedCardProps {
  busy: boolean
  /** A station is connected; one at a time. */
  blocked: boolean
  onBegin(scenario: SimulatedScenario): void
}

/** Every step can be tried without a station; here is chosen which controller is simulated. */
export function SimulatedCard({ busy, blocked, onBegin }: SimulatedCardProps) {
  const { t } = useTranslation('start')
  const [scenario, setScenario] = useState<SimulatedScenario>('ethernet')
  const selectId = useId()
  const off = busy || blocked
  return (
    <section className="card pick" aria-label={t('simulated.name')}>
      <span className="gl">
        <Icon name="play" />
      </span>
      <div className="grow">
        <h2 className="nm">{t('simulated.name')}</h2>
        <p className="cbl">{t('simulated.cable')}</p>
        <p className="wt">{t('simulated.what')}</p>
        <div className="row wrap begin">
          <label className="visually-hidden" htmlFor={selectId}>
            {t('simulated.choose')}
          </label>
          <select
            id={selectId}
            className="in sm"
            value={scenario}
            onChange={event => setScenario(simulatedScenarioSchema.parse(event.target.value))}
          >
            {simulatedScenarioSchema.options.map(name => (
              <option key={name} value={name}>
                {t(`scenario.${name}`)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="btn sm"
            aria-disabled={off}
            onClick={off ? undefined : () => onBegin(scenario)}
          >
            <Icon name={busy ? 'busy' : 'play'} />
            {busy ? t('simulated.beginning') : t('simulated.begin')}
          </button>
        </div>
      </div>
    </section>
  )
}
