import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { useDesk } from './greenupDesk.ts'
import { recoverFile } from './recoverFile.ts'
import { StepsBar } from './StepsBar.tsx'
import { useBusyWords } from './useBusyWords.ts'
import { VisitNotes } from './VisitNotes.tsx'
import { useVisitTools } from './visitTools.ts'
import { WaySwitch } from './WaySwitch.tsx'

/** The first of the five steps: the file as the station has it. */
export function RecoverFirst({ heading }: { heading: ReactNode }) {
  const { t } = useTranslation('greenup')
  const { snapshot, act } = useVisitTools()
  const busy = useBusyWords(snapshot)
  const { recovered, generation } = snapshot
  return (
    <>
      <main className="main fill greenupfile">
        {heading}
        <div className="toolbar">
          <StepsBar />
          <span className="grow" />
          <WaySwitch />
        </div>
        <div className="scroll" data-pane tabIndex={-1}>
          <div className="page center stack s4">
            <VisitNotes />
            <EmptyState
              icon="down"
              title={t('page.recover.title')}
              actions={
                generation === 2 && (
                  <button type="button" className="btn sm" onClick={() => useDesk.setState({ way: 'fields' })}>
                    <Icon name="pen" />
                    {t('page.recover.fields')}
                  </button>
                )
              }
            >
              {t(generation === 2 ? 'page.recover.whatOrFields' : 'page.recover.what')}
            </EmptyState>
            <p className="small muted">{t('page.steps.why')}</p>
          </div>
        </div>
      </main>
      <NextStep
        lead={t(recovered === null ? 'page.recover.lead' : 'page.recover.again')}
        more={busy?.more ?? t('page.recover.more')}
        primary={{
          label: t('guide.task.recover'),
          icon: 'down',
          onPress: () => act('recover', recoverFile),
          busyLabel: busy?.label,
        }}
      />
    </>
  )
}
