import type { ReactNode } from 'react'
import type { Tab } from '../../stores/view.ts'
import { StationHeader } from './StationHeader.tsx'
import { StationTabs } from './StationTabs.tsx'

interface StationFrameProps {
  /** Something about the app itself, below the header. */
  notice: ReactNode
  /** A number that stands beside a tab's name. */
  counts: Partial<Record<Tab, ReactNode>>
  /** The tab's `<main>` and its `<NextStep>`. */
  children: ReactNode
}

/** Header, notice and tabs, and below them the tab's page. */
export function StationFrame({ notice, counts, children }: StationFrameProps) {
  return (
    <div className="app has-tabs">
      <StationHeader />
      {notice}
      <StationTabs counts={counts} />
      {children}
    </div>
  )
}
