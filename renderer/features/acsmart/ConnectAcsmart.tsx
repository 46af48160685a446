import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acsmartScenarioSchema } from '../../../shared/contract/acsmart.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useConnecting } from '../../stores/useConnecting.ts'
import { useReach } from '../../stores/useReach.ts'
import { useView } from '../../stores/view.ts'
import { AddressField } from '../../ui/AddressField.tsx'
import { ConnectPage } from '../../ui/ConnectPage.tsx'
import { ConnectProblem } from '../../ui/ConnectProblem.tsx'
import { Note } from '../../ui/Note.tsx'
import { TryCard } from '../../ui/TryCard.tsx'
import { acsmartPlaceOf, queryOfAcsmart } from './acsmartPlace.ts'

/** Before a station is read: its address, or a simulated one. */
export function ConnectAcsmart() {
  const { t } = useTranslation(['acsmart', 'common'])
  const backend = useBackend()
  const { query, go, setQuery } = useView()
  const found = acsmartPlaceOf(query).address
  const [address, setAddress] = useState(found ?? '')
  useEffect(() => {
    if (found !== null) setAddress(found)
  }, [found])
  const typed = address.trim()
  const { begin, simulate, busy, error } = useConnecting(typed, (its, { allowPublic }) =>
    its.acsmart.connect({ address: typed, allowPublic }),
  )
  const reach = useReach(address)
  const onNetwork = (): void => go('network')
  const onByHand = (): void => setQuery(queryOfAcsmart('hand'))
  return (
    <ConnectPage
      name={t('title')}
      intro={t('intro')}
      address={typed}
      problem={
        error !== null && <ConnectProblem error={error} onAgree={begin} onNetwork={onNetwork} onByHand={onByHand} />
      }
      tryIt={
        <TryCard
          scenarios={acsmartScenarioSchema.options.map(name => ({ name, label: t(`simulated.${name}`) }))}
          busy={busy}
          onTry={scenario => simulate(its => its.acsmart.connectSimulated({ scenario }))}
        />
      }
      before={[t('before.cable'), t('common:visit.before.laptop'), t('before.data')]}
      unknown={
        <Note kind="info" title={t('observed.title')}>
          {t('observed.why')}
        </Note>
      }
      byHand={t('guide.unknown.why')}
      lead={t('connectLead')}
      more={t('connectWhat')}
      answerSeconds={3}
      missing={typed === '' ? t('common:visit.connect.noAddress') : undefined}
      busy={busy}
      onConnect={() => begin()}
      onStop={() => void backend.acsmart.disconnect()}
      onHome={() => go('start')}
      onByHand={onByHand}
    >
      <AddressField value={address} hint={t('address')} reach={reach} onChange={setAddress} onNetwork={onNetwork} />
    </ConnectPage>
  )
}
