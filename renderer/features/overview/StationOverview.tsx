import { useTranslation } from 'react-i18next'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { FactsTable } from './FactsTable.tsx'
import { IdentityCard } from './IdentityCard.tsx'
import { OverviewNextStep } from './OverviewNextStep.tsx'
import { OverviewNotes } from './OverviewNotes.tsx'
import { VisitCard } from './VisitCard.tsx'

/** State, findings, identity, and how far this visit has come. */
export function StationOverview({ station }: { station: StationSnapshot }) {
  const { t } = useTranslation('overview')
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page cols overviewcols">
          <h1 className="visually-hidden">{t('title')}</h1>
          <div className="stack s4">
            <OverviewNotes station={station} part="urgent" />
            <FactsTable station={station} />
            <OverviewNotes station={station} part="findings" />
          </div>
          <aside className="stack s4" data-pane tabIndex={-1} aria-label={t('identity.title')}>
            <IdentityCard station={station} />
            <VisitCard station={station} />
          </aside>
        </div>
      </main>
      <OverviewNextStep station={station} />
    </>
  )
}
