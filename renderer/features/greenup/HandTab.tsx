import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GreenupTask } from '../../../shared/stations/greenup/guide.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { HandGuide } from '../../ui/HandGuide.tsx'
import type { PrimaryAction } from '../../ui/NextStep.tsx'
import { AcceptCard } from './AcceptCard.tsx'
import { useBusyWords } from './useBusyWords.ts'
import { useHandSteps } from './useHandSteps.ts'
import { VisitNotes } from './VisitNotes.tsx'
import { useVisitTools } from './visitTools.ts'

/** Tasks after which the person can say that what the station shows is right. */
const STORED: ReadonlySet<GreenupTask> = new Set<GreenupTask>(['store', 'set-data', 'check'])

/** The whole job in a browser, beside the visit: page, field, value and button of every step, in the station's own words. */
export function HandTab({ task }: { task: GreenupTask }): ReactNode {
  const { t } = useTranslation(['greenup', 'common'])
  const { snapshot, act, open } = useVisitTools()
  const busy = useBusyWords(snapshot)
  const { signedIn, origin, generation } = snapshot
  const { tasks, steps } = useHandSteps(task, origin, generation)
  const next = (): { lead: string; more: string | undefined; primary: PrimaryAction } | undefined => {
    if (!signedIn)
      return {
        lead: t('page.hand.signedOut'),
        more: t('page.hand.signedOutMore'),
        primary: { label: t('page.hand.toSignIn'), icon: 'key', onPress: () => open('overview') },
      }
    if (!STORED.has(task)) return undefined
    const accept = (): void =>
      act('readStatus', async backend => {
        await backend.greenup.acceptData()
        open('status')
      })
    return {
      lead: t('page.accept.lead'),
      more: busy?.more ?? t('page.accept.more'),
      primary: { label: t('page.accept.button'), icon: 'ok', onPress: accept, busyLabel: busy?.label },
    }
  }
  return (
    <HandGuide
      intro={t('page.hand.intro')}
      tasks={tasks}
      task={task}
      steps={steps}
      notes={
        <>
          <VisitNotes brief />
          <div className="row wrap">
            <span className="mono">{origin}</span>
            <CopyButton label={t('common:visit.hand.copyAddress')} text={() => origin} />
          </div>
        </>
      }
      end={{ label: t('common:visit.hand.toOverview'), icon: 'arrow', onPress: () => open('overview') }}
      next={next()}
      onTask={each => open('hand', each)}
    >
      {STORED.has(task) && <AcceptCard />}
    </HandGuide>
  )
}
