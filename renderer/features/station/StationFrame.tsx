import type { ReactNode } from 'react'
import { StationHeader } from './StationHeader.tsx'
import { StationTabs } from './StationTabs.tsx'

/** Header, a notice about the app itself, tabs and, below them, what `children` give: the tab's `<main>` and its `<NextStep>`. */
export function StationFrame({ notice, children }: { notice: ReactNode; children: ReactNode }) {
  return (
    <div className="app has-tabs">
      <StationHeader />
      {notice}
      <StationTabs />
      {children}
    </div>
  )
}
