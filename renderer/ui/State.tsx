import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

/** The station's states: good, look at this, fault, in progress, changed by you, off or unknown. */
export type StateKind = 'ok' | 'warn' | 'err' | 'info' | 'chg' | 'off'

const iconOf: Record<StateKind, IconName> = { ok: 'ok', warn: 'warn', err: 'err', info: 'info', chg: 'pen', off: 'off' }

/** A state as icon and word, never one alone. */
export function State({ kind, icon, children }: { kind: StateKind; icon?: IconName | undefined; children: ReactNode }) {
  return (
    <span className={`st ${kind}`}>
      <Icon name={icon ?? iconOf[kind]} />
      <span>{children}</span>
    </span>
  )
}
