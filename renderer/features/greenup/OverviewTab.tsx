import { useTranslation } from 'react-i18next'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { NextStep, type PrimaryAction } from '../../ui/NextStep.tsx'
import { EvidenceCard } from './EvidenceCard.tsx'
import { FactsCard } from './FactsCard.tsx'
import { useDesk } from './greenupDesk.ts'
import { ModeCard } from './ModeCard.tsx'
import { useBusyWords } from './useBusyWords.ts'
import { PasswordNote, VisitNotes } from './VisitNotes.tsx'
import { useVisitTools } from './visitTools.ts'

/** What the station says of itself, its charging mode, and how sure is what is done with it. */
export function OverviewTab() {
  const { t } = useTranslation(['greenup', 'common'])
  const backend = useBackend()
  const { snapshot, open } = useVisitTools()
  const { sides, steps, status, identity } = snapshot
  const busy = useBusyWords(snapshot)
  const isOcpp = sides.length > 0 && sides.every(({ mode }) => mode === 'ocpp')
  const step = steps.find(({ state }) => state === 'now')?.step
  const next = (): { lead: string; more: string; primary: PrimaryAction } => {
    if (!isOcpp)
      return {
        lead: t('page.next.mode'),
        more: t(sides.length > 1 ? 'page.next.modeBoth' : 'page.next.modeMore'),
        primary: { label: t('page.mode.choose'), icon: 'swap', onPress: () => useDesk.setState({ sheet: 'mode' }) },
      }
    if (step === 'recover' || step === 'edit' || step === 'store')
      return {
        lead: t('page.next.file'),
        more: t('page.next.fileMore'),
        primary: { label: t('page.next.openFile'), icon: 'file', onPress: () => open('file') },
      }
    if (step !== undefined || status?.connection !== 'connected')
      return {
        lead: t(step === 'check' ? 'page.next.check' : 'page.next.activate'),
        more: t('page.next.fileMore'),
        primary: { label: t('page.next.openStatus'), icon: 'link', onPress: () => open('status') },
      }
    return {
      lead: t('page.next.connected'),
      more: t('page.next.endMore'),
      primary: {
        label: t('common:visit.end'),
        icon: 'power',
        onPress: () => void call(() => backend.greenup.disconnect()),
      },
    }
  }
  const { lead, more, primary } = next()
  return (
    <>
      <main className="main scroll" data-pane tabIndex={-1}>
        <div className="page center cols visitcols">
          <section className="stack s4">
            <h1>{identity.serial === null ? t('page.tab.overview') : t('page.title', { serial: identity.serial })}</h1>
            <VisitNotes />
            <PasswordNote />
            <FactsCard />
          </section>
          <section className="stack s4">
            <ModeCard />
            <EvidenceCard />
          </section>
        </div>
      </main>
      <NextStep lead={lead} more={busy?.more ?? more} primary={{ ...primary, busyLabel: busy?.label }} />
    </>
  )
}
