import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvlinkScenario } from '../../../shared/contract/evlink.ts'
import { factoryAddresses } from '../../../shared/network/stationAddresses.ts'
import { type Language, languageFor, languages } from '../../../shared/strings/strings.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import { Crumbs } from '../../ui/Crumbs.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { ConnectRefusal } from './ConnectRefusal.tsx'
import { queryOfEvlink } from './evlinkPlace.ts'
import { useEvlink } from './evlinkStore.ts'
import { PasswordField } from './PasswordField.tsx'
import { TryCard } from './TryCard.tsx'
import { WayThere } from './WayThere.tsx'

/** Before a station is there: where, who, and what if it is another one than thought; or a simulated one. */
export function ConnectEvlink() {
  const { t, i18n } = useTranslation(['evlink', 'common', 'start'])
  const backend = useBackend()
  const { go, setQuery } = useView()
  const { run, busy, error } = useCall()
  const { address, user, setAddress, setUser } = useEvlink()
  const [password, setPassword] = useState('')
  const [language, setLanguage] = useState<Language>(languageFor([i18n.language]))
  const addressId = useId()
  const userId = useId()
  const languageId = useId()
  const missing =
    address.trim() === '' ? 'noAddress' : user.trim() === '' ? 'noUser' : password === '' ? 'noPassword' : null
  const signIn = (asked: { allowPublic?: boolean; acceptCertificate?: string } = {}): void =>
    void run(() => backend.evlink.connect({ address: address.trim(), user: user.trim(), password, language, ...asked }))
  const simulate = (scenario: EvlinkScenario): void => void run(() => backend.evlink.connectSimulated({ scenario }))
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && missing === null && !busy) signIn()
  }
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols evlinkcols">
          <section className="stack s4">
            <div className="stack s1">
              <Crumbs trail={[{ label: t('common:nav.stations'), onPress: () => go('start') }]} here={t('name')} />
              <h1>{t('name')}</h1>
              <p className="muted">{t('connect.intro')}</p>
            </div>
            {error !== null && <ConnectRefusal error={error} onAgree={signIn} />}
            <section className="card" aria-labelledby="signin">
              <div className="hd">
                <h2 id="signin">{t('connect.title')}</h2>
              </div>
              <fieldset className="bd stack plainset" aria-labelledby="signin" onKeyDown={onKey}>
                <div>
                  <label className="f" htmlFor={addressId}>
                    {t('facts.address')}
                  </label>
                  <div className="in">
                    <input
                      id={addressId}
                      className="mono"
                      value={address}
                      spellCheck={false}
                      autoComplete="off"
                      aria-describedby={`${addressId}-hint`}
                      onChange={event => setAddress(event.target.value)}
                    />
                  </div>
                  <p className="tiny muted" id={`${addressId}-hint`}>
                    {t('connect.addressHint', { address: factoryAddresses.evlink })}
                  </p>
                  <WayThere address={address} />
                </div>
                <div className="grid2">
                  <div>
                    <label className="f" htmlFor={userId}>
                      {t('connect.user')}
                    </label>
                    <div className="in">
                      <input
                        id={userId}
                        value={user}
                        spellCheck={false}
                        autoComplete="off"
                        onChange={event => setUser(event.target.value)}
                      />
                    </div>
                  </div>
                  <PasswordField label={t('connect.password')} value={password} onChange={setPassword} />
                </div>
                <div className="row wrap">
                  <p className="small muted grow">{t('connect.factory')}</p>
                  <button type="button" className="btn sm" onClick={() => setPassword('ADMIN')}>
                    <Icon name="key" />
                    {t('connect.useFactory')}
                  </button>
                </div>
                <div className="row wrap">
                  <label className="small" htmlFor={languageId}>
                    {t('connect.language')}
                  </label>
                  <select
                    id={languageId}
                    className="in sm languagechoice"
                    value={language}
                    onChange={event => setLanguage(languageFor([event.target.value]))}
                  >
                    {languages.map(each => (
                      <option key={each} value={each}>
                        {t(`common:language.${each}`)}
                      </option>
                    ))}
                  </select>
                </div>
              </fieldset>
            </section>
          </section>
          <section className="stack s4">
            <TryCard busy={busy} onTry={simulate} />
            <section className="card" aria-labelledby="withoutapp">
              <div className="bd stack s2">
                <h2 id="withoutapp">{t('guide.by')}</h2>
                <p className="small muted">{t('connect.byHand')}</p>
                <button
                  type="button"
                  className="btn sm self"
                  onClick={() => setQuery(queryOfEvlink({ tab: 'guide', task: 'sign-in' }))}
                >
                  <Icon name="hand" />
                  {t('connect.openGuide')}
                </button>
              </div>
            </section>
          </section>
        </div>
      </main>
      <NextStep
        lead={t('connect.lead')}
        more={busy ? t('connect.waits') : undefined}
        secondary={
          busy && (
            <button type="button" className="btn big" onClick={() => void backend.evlink.disconnect()}>
              <Icon name="stop" />
              {t('connect.stop')}
            </button>
          )
        }
        primary={{
          label: t('connect.signIn'),
          icon: 'plug',
          onPress: () => signIn(),
          disabledBecause: missing === null || busy ? undefined : t(`connect.${missing}`),
          busyLabel: busy ? t('connect.signingIn') : undefined,
        }}
      />
    </>
  )
}
