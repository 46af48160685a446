import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStream } from '../../stores/useStream.ts'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  readonly interface: string
  onUse(address: string): void
}

/** Who is on the cable, heard only while a person asks. */
export function ListenCard({ interface: name, onUse }: Props) {
  const { t } = useTranslation('network')
  const [on, setOn] = useState(false)
  const heard = useStream((backend, signal) => backend.network.listen({ interface: name }, { signal }), on) ?? []
  return (
    <section className="card" aria-labelledby="listen">
      <div className="hd">
        <h2 id="listen" className="grow">
          {t('listen.title')}
        </h2>
        <button type="button" className="btn sm" aria-pressed={on} onClick={() => setOn(!on)}>
          <Icon name={on ? 'stop' : 'search'} />
          {t(on ? 'listen.stop' : 'listen.start')}
        </button>
      </div>
      <div className="bd stack s2">
        <p className="small muted">{t('listen.why', { interface: name })}</p>
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
