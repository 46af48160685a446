import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { greenupScenarioSchema } from '../../../shared/contract/greenup.ts'
import { factoryAddresses, factoryLogins } from '../../../shared/network/stationAddresses.ts'
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
import { useDesk } from './greenupDesk.ts'
import { greenupPlace, greenupQuery } from './greenupPlace.ts'

/** Before a visit: the station's address and login, or a simulated one. */
export function ConnectGreenup() {
  const { t } = useTranslation(['greenup', 'common'])
  const backend = useBackend()
  const { query, go, setQuery } = useView()
  const { address, user, password } = useDesk()
  const found = greenupPlace(query).address
  useEffect(() => {
    if (found !== null) useDesk.setState({ address: found })
  }, [found])
  const typed = address.trim()
  const { begin, simulate, busy, error } = useConnecting(typed, (its, agreed) =>
    its.greenup.connect({ address: typed, user: user.trim(), password, ...agreed }),
  )
  const reach = useReach(address)
  const missing = missingOf({ address, user, password })
  const onNetwork = (): void => go('network')
  const onByHand = (): void => setQuery(greenupQuery('hand', 'sign-in'))
  return (
    <ConnectPage
      name={t('page.name')}
      intro={t('page.intro')}
      address={typed}
      problem={
        error !== null && <ConnectProblem error={error} onAgree={begin} onNetwork={onNetwork} onByHand={onByHand} />
      }
      tryIt={
        <TryCard
          scenarios={greenupScenarioSchema.options.map(name => ({ name, label: t(`simulated.${name}`) }))}
          busy={busy}
          onTry={scenario => simulate(its => its.greenup.connectSimulated({ scenario }))}
        />
      }
      before={[t('page.before.cable'), t('common:visit.before.laptop'), t('page.before.data')]}
      unknown={
        <Note kind="info" title={t('common:visit.evidence.assumedTitle')}>
          {t('common:visit.evidence.why')}
        </Note>
      }
      byHand={t('common:visit.hand.why')}
      lead={t('page.connectLead')}
      more={t('page.connectMore')}
      answerSeconds={10}
      missing={missing === null ? undefined : t(`common:visit.connect.${missing}`)}
      busy={busy}
      onConnect={() => begin()}
      onStop={() => void backend.greenup.disconnect()}
      onHome={() => go('start')}
      onByHand={onByHand}
    >
      <AddressField
        value={address}
        hint={t('common:visit.connect.factory', { address: factoryAddresses.greenup })}
        reach={reach}
        onChange={value => useDesk.setState({ address: value })}
        onNetwork={onNetwork}
      />
      <LoginFields
        login={{ user, password }}
        factory={factoryLogins.greenup}
        onChange={login => useDesk.setState(login)}
      />
    </ConnectPage>
  )
}
