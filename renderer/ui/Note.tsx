import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface NoteProps {
  kind: 'ok' | 'warn' | 'err' | 'info'
  /** What it is, in one sentence. */
  title: ReactNode
  /** The rule, or what to do. */
  children?: ReactNode
  /** Buttons, at most two. */
  actions?: ReactNode
}

/** A finding inside a page: what, then what to do. */
export function Note({ kind, title, children, actions }: NoteProps) {
  return (
    <div className={`note ${kind}`} role={kind === 'err' ? 'alert' : 'note'}>
      <Icon name={kind} />
      <div className="grow">
        <b className="t">{title}</b> {children}
        {actions !== undefined && <div className="acts">{actions}</div>}
      </div>
    </div>
  )
}
