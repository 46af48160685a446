import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import type { StateKind } from './State.tsx'

/** A state that stands alone, for instance in the header. */
export function Pill({ kind, icon, children }: { kind: StateKind; icon: IconName; children: ReactNode }) {
  return (
    <span className={`pill ${kind}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
