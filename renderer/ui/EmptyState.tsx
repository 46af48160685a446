import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

/** Why nothing is here, and what fills it. */
export function EmptyState(props: { icon: IconName; title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="card dashed empty">
      <Icon name={props.icon} />
      <h2>{props.title}</h2>
      <p className="small muted">{props.children}</p>
      {props.actions !== undefined && <div className="row wrap">{props.actions}</div>}
    </div>
  )
}
