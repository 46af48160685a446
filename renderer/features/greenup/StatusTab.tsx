import { useTranslation } from 'react-i18next'
import { AfterActivation } from './AfterActivation.tsx'
import { DataTable } from './DataTable.tsx'
import { StatusCard } from './StatusCard.tsx'
import { StatusNextStep } from './StatusNextStep.tsx'
import { StepsBar } from './StepsBar.tsx'
import { useTimes } from './useTimes.ts'
import { PasswordNote, VisitNotes } from './VisitNotes.tsx'
import { useVisitTools } from './visitTools.ts'

/** What the station stored against what was meant, how the connection stands, and activating it. */
export function StatusTab() {
  const { t } = useTranslation('greenup')
  const time = useTimes()
  const { snapshot } = useVisitTools()
  const { stored, check, status } = snapshot
  const verdict = () => {
    if (status?.connection === 'connected' && status.activation)
      return { title: t('page.status.connected'), why: t('page.status.connectedWhy') }
    if (check !== null && stored !== null)
      return check.same
        ? { title: t('page.status.same'), why: t('page.status.sameWhy', { time: time(stored.at) }) }
        : { title: t('page.status.differs'), why: t('page.status.differsWhy') }
    return stored === null
      ? { title: t('page.status.nothing'), why: t('page.status.nothingWhy') }
      : { title: t('page.status.unchecked'), why: t('page.status.uncheckedWhy', { time: time(stored.at) }) }
  }
  const { title, why } = verdict()
  return (
    <>
      <main className="main fill greenupfile">
        <div className="toolbar">
          <StepsBar />
        </div>
        <div className="scroll" data-pane tabIndex={-1}>
          <div className="page stack s4">
            <div>
              <h1 className="statushead">{title}</h1>
              <p className="muted">{why}</p>
            </div>
            <VisitNotes brief />
            <DataTable />
            <div className="grid2">
              <StatusCard />
              <AfterActivation />
            </div>
            <PasswordNote />
          </div>
        </div>
      </main>
      <StatusNextStep />
    </>
  )
}
