import './greenup.css'
import { type ReactNode, useEffect } from 'react'
import { useView } from '../../stores/view.ts'
import { ConnectGreenup } from './ConnectGreenup.tsx'
import { GreenupVisit } from './GreenupVisit.tsx'
import { GuideAlone } from './GuideAlone.tsx'
import { clearDesk } from './greenupDesk.ts'
import { greenupPlace } from './greenupPlace.ts'
import { useGreenupVisit } from './useGreenupVisit.ts'

interface Props {
  /** What the app has to say below the header. */
  readonly notice: ReactNode
  /** The frame of a page that is about no station. */
  plain(children: ReactNode): ReactNode
}

/** A Legrand Green'Up: connecting to it, and the visit. */
export function GreenupPage({ notice, plain }: Props) {
  const visit = useGreenupVisit()
  const { query } = useView()
  useEffect(() => {
    if (visit === null) clearDesk()
  }, [visit])
  if (visit === undefined) return plain(<main className="main" />)
  if (visit !== null) return <GreenupVisit snapshot={visit} notice={notice} />
  const { tab, task } = greenupPlace(query)
  return plain(tab === 'hand' ? <GuideAlone task={task ?? 'sign-in'} /> : <ConnectGreenup />)
}
