import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AcsmartSnapshot } from '../../../shared/contract/acsmart.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useInstallation } from '../../stores/installation.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { Note } from '../../ui/Note.tsx'
import { State } from '../../ui/State.tsx'
import { LimitCard } from './LimitCard.tsx'
import { SupplyCard } from './SupplyCard.tsx'
import { ValuesTable } from './ValuesTable.tsx'

interface Props {
  readonly snapshot: AcsmartSnapshot
  readonly head: ReactNode
  readonly guide: ReactNode
}

const LOOK = { reading: 'info', live: 'ok', lost: 'warn' } as const

/** A station that is read again and again: its values, its limit. */
export function LiveAcsmart({ snapshot, head, guide }: Props) {
  const { t, i18n } = useTranslation('acsmart')
  const backend = useBackend()
  const { run } = useCall()
  const { values, state, address, failure, dialect, kind } = snapshot
  // A simulated one has another port each time, and one supply.
  const supply = useInstallation(kind === 'simulated' ? 'acsmart simulated' : `acsmart ${address}`)
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' })
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols acsmartcols">
          <section className="stack s4">
            {head}
            {failure !== null && (
              <FailureCard
                info={failure.error}
                station={failure.station === 'untouched' ? 'untouched' : 'maybe-changed'}
              />
            )}
            {dialect.confirmed === null && (
              <Note kind="info" title={t('observed.title')}>
                {t('observed.why')}
              </Note>
            )}
            <section className="card" aria-labelledby="values">
              <div className="hd row wrap">
                <h2 id="values" className="grow">
                  {t('values.title')}
                </h2>
                <span className="small muted">{address}</span>
                <State kind={LOOK[state]}>{t(`state.${state}`)}</State>
              </div>
              {values !== null && <ValuesTable values={values} />}
              {values !== null && (
                <p className="bd small muted">{t('values.readAt', { time: time.format(values.readAt) })}</p>
              )}
            </section>
            <LimitCard key={address} snapshot={snapshot} installation={supply.installation} />
            <SupplyCard key={`${address} supply`} {...supply} />
          </section>
          {guide}
        </div>
      </main>
      <NextStep
        lead={t('next.live')}
        primary={{ label: t('next.end'), icon: 'power', onPress: () => void run(() => backend.acsmart.disconnect()) }}
      />
    </>
  )
}
