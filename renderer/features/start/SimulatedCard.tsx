import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SimulatedScenario, simulatedScenarioSchema } from '../../../shared/contract/station.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { webStations } from './webStations.ts'

interface SimulatedCardProps {
  /** A controller is being simulated. */
  busy: boolean
  /** A controller is connected; one at a time. */
  blocked: boolean
  onBegin(scenario: SimulatedScenario): void
}

/** Every step can be tried without a station; here is chosen which one is simulated. */
export function SimulatedCard({ busy, blocked, onBegin }: SimulatedCardProps) {
  const { t, i18n } = useTranslation(['start', 'evlink', 'acsmart', 'greenup'])
  const backend = useBackend()
  const { go } = useView()
  const { run, busy: starting, error } = useCall()
  const [chosen, setChosen] = useState('ethernet')
  const selectId = useId()
  const controller = simulatedScenarioSchema.safeParse(chosen)
  const working = busy || starting
  const off = working || (controller.success && blocked)
  const begin = async (): Promise<void> => {
    if (controller.success) return onBegin(controller.data)
    const [page, scenario = ''] = chosen.split(' ', 2)
    const station = webStations.find(each => each.page === page)
    if (station === undefined) return
    const outcome = await run(() => station.simulate(backend, scenario))
    if (outcome.ok) go(station.page)
  }
  return (
    <section className="card pick wide" aria-label={t('simulated.name')}>
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
          <select id={selectId} className="in sm" value={chosen} onChange={event => setChosen(event.target.value)}>
            <optgroup label={t('ecotap.name')}>
              {simulatedScenarioSchema.options.map(name => (
                <option key={name} value={name}>
                  {t(`scenario.${name}`)}
                </option>
              ))}
            </optgroup>
            {webStations.map(({ page, scenarios }) => (
              <optgroup key={page} label={t(`${page}.name`)}>
                {scenarios.map(name => (
                  <option key={name} value={`${page} ${name}`}>
                    {String(i18n.getResource(i18n.language, page, `simulated.${name}`) ?? name)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <button type="button" className="btn sm" aria-disabled={off} onClick={off ? undefined : () => void begin()}>
            <Icon name={working ? 'busy' : 'play'} />
            {working ? t('simulated.beginning') : t('simulated.begin')}
          </button>
        </div>
        {error !== null && <FailureCard info={error} />}
      </div>
    </section>
  )
}
