import { type ReactNode, useMemo } from 'react'
import type { GreenupSnapshot } from '../../../shared/contract/greenup.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useView } from '../../stores/view.ts'
import { AllowSheet } from './AllowSheet.tsx'
import { missingConsents } from './actionNeeds.ts'
import { FileTab } from './FileTab.tsx'
import { GreenupFrame } from './GreenupFrame.tsx'
import { useDesk } from './greenupDesk.ts'
import { greenupPlace, greenupQuery } from './greenupPlace.ts'
import { HandTab } from './HandTab.tsx'
import { LeaveSheet } from './LeaveSheet.tsx'
import { ModeSheet } from './ModeSheet.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { PasswordSheet } from './PasswordSheet.tsx'
import { SignIn } from './SignIn.tsx'
import { StatusTab } from './StatusTab.tsx'
import { VisitProvider, type VisitTools } from './visitTools.ts'

/** A visit to one station: its header, its tabs, and the sheets that ask. */
export function GreenupVisit({ snapshot, notice }: { snapshot: GreenupSnapshot; notice: ReactNode }) {
  const backend = useBackend()
  const { query, setQuery } = useView()
  const { run, error } = useCall()
  const { tab, task } = greenupPlace(query)
  const tools = useMemo((): VisitTools => {
    return {
      snapshot,
      error,
      act: (job, work) => {
        const actions = missingConsents(snapshot, job)
        if (actions.length > 0) useDesk.setState({ asking: { job, actions, work } })
        else void run(() => work(backend))
      },
      open: (next, its = undefined) => setQuery(greenupQuery(next, its ?? null)),
    }
  }, [snapshot, error, run, backend, setQuery])
  const body = () => {
    if (tab === 'hand') return <HandTab task={task ?? 'sign-in'} />
    if (!snapshot.signedIn) return <SignIn />
    if (tab === 'file') return <FileTab />
    return tab === 'status' ? <StatusTab /> : <OverviewTab />
  }
  return (
    <VisitProvider value={tools}>
      <GreenupFrame tab={tab} notice={notice}>
        {body()}
      </GreenupFrame>
      <AllowSheet onAllow={work => void run(() => work(backend))} />
      <ModeSheet />
      <PasswordSheet />
      <LeaveSheet />
    </VisitProvider>
  )
}
