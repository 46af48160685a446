import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GreenupScenario } from '../../../shared/contract/greenup.ts'
import { factoryAddresses } from '../../../shared/network/stationAddresses.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { Note } from '../../ui/Note.tsx'
import { ConnectProblem } from './ConnectProblem.tsx'
import { useDesk } from './greenupDesk.ts'
import { greenupPlace } from './greenupPlace.ts'
import { LoginFields } from './LoginFields.tsx'
import { TryCard } from './TryCard.tsx'
import { useField } from './useField.ts'

/** What the person has confirmed about this very address. */
interface Confirmed {
  readonly allowPublic: boolean
  readonly acceptCertificate: string | null
}
const NOTHING_CONFIRMED: Confirmed = { allowPublic: false, acceptCertificate: null }

/** Before a visit: the station's address and login, or a simulated one. */
export function ConnectGreenup() {
  const { t } = useTranslation('greenup')
  const backend = useBackend()
  const { query, go, setQuery } = useView()
  const { run, busy, error } = useCall()
  const { user, password } = useDesk()
  const place = greenupPlace(query)
  const address = useField(place.address ?? factoryAddresses.greenup)
  const [confirmed, setConfirmed] = useState(NOTHING_CONFIRMED)
  const typed = address.value.trim()
  const connect = (more: Confirmed = confirmed): void => {
    setConfirmed(more)
    void run(() => backend.greenup.connect({ address: typed, user: user.trim(), password, ...more }))
  }
  const simulate = useCallback(
    (scenario: GreenupScenario) => void run(() => backend.greenup.connectSimulated({ scenario })),
    [backend, run],
  )
  const { scenario } = place
  useEffect(() => {
    if (scenario === null) return
    setQuery('')
    simulate(scenario)
  }, [scenario, setQuery, simulate])
  const why = typed === '' ? t('page.connect.noAddress') : user.trim() === '' ? t('page.connect.noUser') : undefined
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols greenupcols">
          <section className="stack s4">
            <div>
              <h1>{t('page.name')}</h1>
              <p className="muted">{t('page.connect.intro')}</p>
            </div>
            {error !== null && (
              <ConnectProblem
                error={error}
                onPublic={() => connect({ ...confirmed, allowPublic: true })}
                onCertificate={acceptCertificate => connect({ ...confirmed, acceptCertificate })}
                onNetwork={() => go('network')}
              />
            )}
            <section className="card" aria-labelledby="greenup-connect">
              <div className="hd">
                <h2 id="greenup-connect">{t('page.connect.title')}</h2>
              </div>
              <form
                className="bd stack"
                onSubmit={event => {
                  event.preventDefault()
                  if (why === undefined && !busy) connect()
                }}
              >
                <div>
                  <label className="f" htmlFor={address.id}>
                    {t('facts.address')}
                  </label>
                  <div className="in loginfield">
                    <input
                      id={address.id}
                      className="mono"
                      value={address.value}
                      spellCheck={false}
                      autoComplete="off"
                      aria-describedby={`${address.id}-help`}
                      onChange={event => {
                        address.set(event.target.value)
                        setConfirmed(NOTHING_CONFIRMED)
                      }}
                    />
                  </div>
                  <p id={`${address.id}-help`} className="small muted">
                    {t('page.connect.factory', { address: factoryAddresses.greenup })}
                  </p>
                </div>
                <LoginFields />
                <button type="submit" hidden />
              </form>
            </section>
            <TryCard busy={busy} onTry={simulate} />
          </section>
          <section className="card" aria-labelledby="greenup-before">
            <div className="hd">
              <h2 id="greenup-before">{t('page.before.title')}</h2>
            </div>
            <div className="bd stack">
              <ol className="greenuplist">
                <li>{t('page.before.cable')}</li>
                <li>{t('page.before.laptop')}</li>
                <li>{t('page.before.data')}</li>
              </ol>
              <button type="button" className="btn sm self" onClick={() => go('network')}>
                <Icon name="net" />
                {t('page.network')}
              </button>
              <Note kind="info" title={t('page.evidence.title')}>
                {t('page.evidence.why')}
              </Note>
            </div>
          </section>
        </div>
      </main>
      <NextStep
        lead={t('page.connect.lead')}
        more={t('page.connect.more')}
        primary={{
          label: t('page.connect.button', { address: typed === '' ? '…' : typed }),
          icon: 'plug',
          onPress: () => connect(),
          disabledBecause: why,
          busyLabel: busy ? t('doing.connect') : undefined,
        }}
      />
    </>
  )
}
