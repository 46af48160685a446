import type { KeyboardEvent } from 'react'
import { Marked } from './Marked.tsx'

interface Props {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly selected: boolean
  onSelect(id: string): void
}

/** Arrow keys go from row to row, as in a list. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const all = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
  all[all.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}

/** The name in a row; the whole row is its target. */
export function EntryButton({ id, name, query, selected, onSelect }: Props) {
  return (
    <button
      type="button"
      className="entrybutton"
      data-entry={id}
      title={name}
      aria-expanded={selected}
      onClick={() => onSelect(id)}
      onKeyDown={moveFocus}
    >
      <Marked text={name} query={query} />
    </button>
  )
}
