import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AcsmartScenario, acsmartScenarioSchema } from '../../../shared/contract/acsmart.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'

/** Before a station is read: its address, or a simulated one. */
export function ConnectAcsmart({ head, guide }: { head: ReactNode; guide: ReactNode }) {
  const { t } = useTranslation('acsmart')
  const backend = useBackend()
  const { run, busy, error } = useCall()
  const [address, setAddress] = useState('')
  const [allowPublic, setAllowPublic] = useState(false)
  const [scenario, setScenario] = useState<AcsmartScenario>('charging')
  const addressId = useId()
  const read = (): void => void run(() => backend.acsmart.connect({ address: address.trim(), allowPublic }))
  const simulate = (): void => void run(() => backend.acsmart.connectSimulated({ scenario }))
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols acsmartcols">
          <section className="stack s4">
            {head}
            {error !== null && <FailureCard info={error} station="untouched" />}
            <section className="card" aria-labelledby="read">
              <div className="hd">
                <h2 id="read">{t('connect.title')}</h2>
              </div>
              <div className="bd stack s2">
                <label className="f" htmlFor={addressId}>
                  {t('connect.address')}
                </label>
                <div className="in address">
                  <input
                    id={addressId}
                    className="mono"
                    value={address}
                    spellCheck={false}
                    autoComplete="off"
                    onChange={event => setAddress(event.target.value)}
                    onKeyDown={event => {
                      if (event.key === 'Enter' && address.trim() !== '' && !busy) read()
                    }}
                  />
                </div>
                <label className="check">
                  <input
                    type="checkbox"
                    className="cb"
                    checked={allowPublic}
                    onChange={event => setAllowPublic(event.target.checked)}
                  />
                  <span>{t('connect.public')}</span>
                </label>
                <p className="small muted">{t('connect.what')}</p>
              </div>
            </section>
            <section className="card" aria-label={t('try.title')}>
              <div className="bd row wrap">
                <h2 className="grow">{t('try.title')}</h2>
                <select
                  className="in sm"
                  aria-label={t('try.choose')}
                  value={scenario}
                  onChange={event => setScenario(acsmartScenarioSchema.parse(event.target.value))}
                >
                  {acsmartScenarioSchema.options.map(name => (
                    <option key={name} value={name}>
                      {t(`simulated.${name}`)}
                    </option>
                  ))}
                </select>
                <button type="button" className="btn sm" aria-disabled={busy} onClick={busy ? undefined : simulate}>
                  <Icon name="play" />
                  {t('try.begin')}
                </button>
              </div>
            </section>
          </section>
          {guide}
        </div>
      </main>
      <NextStep
        lead={t('next.more')}
        primary={{
          label: t('connect.read'),
          icon: 'bolt',
          onPress: read,
          disabledBecause: address.trim() === '' ? t('connect.noAddress') : undefined,
          busyLabel: busy ? t('connect.reading') : undefined,
        }}
      />
    </>
  )
}
