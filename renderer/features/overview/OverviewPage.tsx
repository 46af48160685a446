import { useTranslation } from 'react-i18next'
import { useStation } from '../../stores/snapshots.ts'
import { useView } from '../../stores/view.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { SilentStation } from './SilentStation.tsx'
import { StationOverview } from './StationOverview.tsx'

/** What the station says of itself, or what to do while it says nothing. */
export function OverviewPage() {
  const station = useStation()
  if (station === null) return <NoStation />
  if (station.silent && !station.identified && station.lost === null) return <SilentStation station={station} />
  return <StationOverview station={station} />
}

function NoStation() {
  const { t } = useTranslation('overview')
  const { go } = useView()
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center">
          <h1 className="visually-hidden">{t('title')}</h1>
          <EmptyState icon="plug" title={t('closed.title')}>
            {t('closed.what')}
          </EmptyState>
        </div>
      </main>
      <NextStep
        lead={t('closed.what')}
        primary={{ label: t('closed.choose'), icon: 'usb', onPress: () => go('connect') }}
      />
    </>
  )
}
