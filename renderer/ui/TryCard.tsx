import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'

interface Props<Name extends string> {
  readonly scenarios: readonly { readonly name: Name; readonly label: string }[]
  readonly busy: boolean
  onTry(name: Name): void
}

/** Simulated stations to try every step with. */
export function TryCard<Name extends string>({ scenarios, busy, onTry }: Props<Name>) {
  const { t } = useTranslation('common')
  const [chosen, setChosen] = useState<string | null>(null)
  const scenario = scenarios.find(({ name }) => name === chosen) ?? scenarios[0]
  return (
    <section className="card" aria-label={t('visit.try.title')}>
      <div className="bd row wrap">
        <h2 className="tryname">{t('visit.try.title')}</h2>
        <select
          className="in sm tryscenario"
          aria-label={t('visit.try.choose')}
          value={scenario?.name}
          onChange={event => setChosen(event.target.value)}
        >
          {scenarios.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn sm"
          aria-disabled={busy}
          onClick={busy || scenario === undefined ? undefined : () => onTry(scenario.name)}
        >
          <Icon name="play" />
          {t('visit.try.begin')}
        </button>
      </div>
    </section>
  )
}
