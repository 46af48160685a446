import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  /** What stands beside the arrow. */
  readonly title: ReactNode
  /** Something in it is changed or wrong: it opens, and stays as the person leaves it. */
  readonly marked: boolean
  readonly children: ReactNode
}

/** A part of the settings that few need: folded away until it is asked for. */
export function FoldedSection({ title, marked, children }: Props) {
  const [open, setOpen] = useState(marked)
  useEffect(() => {
    if (marked) setOpen(true)
  }, [marked])
  return (
    <details className="card settingscard" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className="hd row wrap">
        <Icon name="right" />
        {title}
      </summary>
      {children}
    </details>
  )
}
