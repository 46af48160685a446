import { useCallback, useState } from 'react'

/** Picked lines, by place: one click picks one, with Shift up to there. */
export function useSelection() {
  const [picked, setPicked] = useState<{ anchor: number; to: number } | null>(null)
  const pick = useCallback(
    (place: number, extend: boolean) =>
      setPicked(before => ({ anchor: extend && before !== null ? before.anchor : place, to: place })),
    [],
  )
  const from = picked === null ? 0 : Math.min(picked.anchor, picked.to)
  const to = picked === null ? -1 : Math.max(picked.anchor, picked.to)
  return {
    from,
    to,
    /** The line picked last; null when none is. */
    last: picked?.to ?? null,
    none: picked === null,
    single: picked !== null && from === to,
    has: (place: number) => place >= from && place <= to,
    pick,
    range: (anchor: number, end: number) => setPicked({ anchor, to: end }),
    clear: () => setPicked(null),
  }
}
