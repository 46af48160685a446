import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useListening } from './useListening.ts'

interface Props {
  readonly interface: string
  /** It has an address: without one nobody can be heard. */
  readonly canHear: boolean
  onUse(address: string): void
}

/** Who is on the cable, heard only while a person asks. */
export function ListenCard({ interface: name, canHear, onUse }: Props) {
  const { t } = useTranslation('network')
  const [on, setOn] = useState(false)
  const { heard, error } = useListening(name, on, () => setOn(false))
  const off = !canHear && !on
  return (
    <section className="card" aria-labelledby="listen">
      <div className="hd">
        <h2 id="listen" className="grow">
          {t('listen.title')}
        </h2>
        <button
          type="button"
          className="btn sm"
          aria-disabled={off}
          aria-describedby="listen-why"
          onClick={off ? undefined : () => setOn(!on)}
        >
          <Icon name={on ? 'stop' : 'search'} />
          {t(on ? 'listen.stop' : 'listen.start')}
        </button>
      </div>
      <div className="bd stack s2">
        <p id="listen-why" className="small muted">
          {t(off ? 'listen.needsAddress' : 'listen.why', { interface: name })}
        </p>
        {error !== null && <FailureCard info={error} />}
        {on && heard.length === 0 && <p aria-live="polite">{t('listen.silent')}</p>}
        {heard.length > 0 && (
          <ul className="stack s2" aria-live="polite">
            {heard.map(({ address, by, name: called, mac }) => (
              <li key={address} className="row wrap">
                <b>{address}</b>
                <span className="grow small muted wrapany">
                  {[t(`listen.${by}`), called, mac].filter(Boolean).join(' · ')}
                </span>
                <button type="button" className="btn sm" onClick={() => onUse(address)}>
                  {t('listen.use', { address })}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
