import { useTranslation } from 'react-i18next'
import type { AcsmartSnapshot } from '../../../shared/contract/acsmart.ts'
import { useInstallation } from '../../stores/installation.ts'
import { useView } from '../../stores/view.ts'
import { clockTime } from '../../ui/clock.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import { VisitFailureCard } from '../../ui/VisitFailureCard.tsx'
import { WaysCard } from '../../ui/WaysCard.tsx'
import { LimitCard } from './LimitCard.tsx'
import { SupplyCard } from './SupplyCard.tsx'
import { ValuesTable } from './ValuesTable.tsx'

/** A station that is read again and again: its values, its limit, what feeds it. */
export function LiveAcsmart({ snapshot, onEnd }: { snapshot: AcsmartSnapshot; onEnd(): void }) {
  const { t } = useTranslation(['acsmart', 'common'])
  const { go } = useView()
  const { values, address, failure, dialect, kind, consent } = snapshot
  // A simulated one has another port each time, and one supply.
  const supply = useInstallation(kind === 'simulated' ? 'acsmart simulated' : `acsmart ${address}`)
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols visitcols">
          <section className="stack s4">
            <h1>{t('common:tab.overview')}</h1>
            {failure !== null && (
              <VisitFailureCard info={failure.error} left={failure.station} onNetwork={() => go('network')} />
            )}
            <section className="card" aria-labelledby="values">
              <div className="hd row wrap">
                <h2 id="values" className="grow">
                  {t('values.title')}
                </h2>
                {values !== null && (
                  <span className="small muted">{t('values.readAt', { time: clockTime(values.readAt) })}</span>
                )}
              </div>
              {values !== null && <ValuesTable values={values} />}
            </section>
            <LimitCard key={address} snapshot={snapshot} installation={supply.installation} />
          </section>
          <section className="stack s4">
            <SupplyCard key={`${address} supply`} {...supply} />
            <WaysCard
              ways={[
                { id: 'read', label: t('ways.read'), rows: [], evidence: 'observed', consent: 'not-needed' },
                { id: 'limit', label: t('ways.limit'), rows: [], evidence: 'assumed', consent },
              ]}
              dialect={dialect.id}
              why={t('observed.why')}
              simulated={kind === 'simulated'}
            />
          </section>
        </div>
      </main>
      <NextStep lead={t('next.live')} primary={{ label: t('common:visit.end'), icon: 'power', onPress: onEnd }} />
    </>
  )
}
