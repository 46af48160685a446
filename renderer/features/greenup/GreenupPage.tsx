import './greenup.css'
import { type ReactNode, useEffect } from 'react'
import { ConnectGreenup } from './ConnectGreenup.tsx'
import { GreenupVisit } from './GreenupVisit.tsx'
import { clearDesk } from './greenupDesk.ts'
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
  useEffect(() => {
    if (visit === null) clearDesk()
  }, [visit])
  if (visit === undefined) return plain(<main className="main" />)
  return visit === null ? plain(<ConnectGreenup />) : <GreenupVisit snapshot={visit} notice={notice} />
}
