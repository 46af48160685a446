import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { evlinkScenarioSchema } from '../../../shared/contract/evlink.ts'
import { factoryAddresses, factoryLogins } from '../../../shared/network/stationAddresses.ts'
import { type Language, languageFor, languages } from '../../../shared/strings/strings.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useConnecting } from '../../stores/useConnecting.ts'
import { useReach } from '../../stores/useReach.ts'
import { useView } from '../../stores/view.ts'
import { AddressField } from '../../ui/AddressField.tsx'
import { ConnectPage } from '../../ui/ConnectPage.tsx'
import { ConnectProblem } from '../../ui/ConnectProblem.tsx'
import { LoginFields } from '../../ui/LoginFields.tsx'
import { missingOf } from '../../ui/missingOf.ts'
import { Note } from '../../ui/Note.tsx'
import { TryCard } from '../../ui/TryCard.tsx'
import { evlinkPlaceOf, queryOfEvlink } from './evlinkPlace.ts'
import { useEvlink } from './evlinkStore.ts'

/** Before a station is there: where, who, and in which language; or a simulated one. */
export function ConnectEvlink() {
  const { t, i18n } = useTranslation(['evlink', 'common'])
  const backend = useBackend()
  const { query, go, setQuery } = useView()
  const { address, user, setAddress, setUser } = useEvlink()
  const [password, setPassword] = useState('')
  const [language, setLanguage] = useState<Language>(languageFor([i18n.language]))
  const languageId = useId()
  const found = evlinkPlaceOf(query).address
  useEffect(() => {
    if (found !== null) setAddress(found)
  }, [found, setAddress])
  const typed = address.trim()
  const { begin, simulate, busy, error } = useConnecting(typed, (its, { allowPublic, acceptCertificate }) =>
    its.evlink.connect({
      address: typed,
      user: user.trim(),
      password,
      language,
      allowPublic,
      ...(acceptCertificate === null ? {} : { acceptCertificate }),
    }),
  )
  const reach = useReach(address)
  const missing = missingOf({ address, user, password })
  const onNetwork = (): void => go('network')
  const onByHand = (): void => setQuery(queryOfEvlink({ tab: 'guide', task: 'sign-in' }))
  const factory = t('common:visit.connect.factory', { address: factoryAddresses.evlink })
  return (
    <ConnectPage
      name={t('name')}
      intro={t('intro')}
      address={typed}
      problem={
        error !== null && <ConnectProblem error={error} onAgree={begin} onNetwork={onNetwork} onByHand={onByHand} />
      }
      tryIt={
        <TryCard
          scenarios={evlinkScenarioSchema.options.map(name => ({ name, label: t(`simulated.${name}`) }))}
          busy={busy}
          onTry={scenario => simulate(its => its.evlink.connectSimulated({ scenario }))}
        />
      }
      before={[t('before.cable'), t('common:visit.before.laptop'), t('before.data')]}
      unknown={
        <Note kind="info" title={t('common:visit.evidence.assumedTitle')}>
          {t('common:visit.evidence.why')}
        </Note>
      }
      byHand={t('common:visit.hand.why')}
      lead={t('connectLead')}
      more={t('connectMore')}
      answerSeconds={10}
      missing={missing === null ? undefined : t(`common:visit.connect.${missing}`)}
      busy={busy}
      onConnect={() => begin()}
      onStop={() => void backend.evlink.disconnect()}
      onHome={() => go('start')}
      onByHand={onByHand}
    >
      <AddressField
        value={address}
        hint={`${factory} ${t('https')}`}
        reach={reach}
        onChange={setAddress}
        onNetwork={onNetwork}
      />
      <LoginFields
        login={{ user, password }}
        factory={factoryLogins.evlink}
        onChange={login => {
          setUser(login.user)
          setPassword(login.password)
        }}
      />
      <div className="row wrap">
        <label className="small" htmlFor={languageId}>
          {t('pagesLanguage')}
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
    </ConnectPage>
  )
}
