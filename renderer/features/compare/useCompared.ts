import { useEffect, useState } from 'react'
import { compareContents } from '../../../shared/compare/compareContents.ts'
import type { ComparedRow } from '../../../shared/compare/compareSets.ts'
import type { ComparedContent } from '../../../shared/compare/openContent.ts'

/** The comparison; null until it is made. `match` is false where the two cannot be compared. */
export interface Compared {
  readonly rows: readonly ComparedRow[]
  readonly match: boolean
}

/** Compares again whenever one of the contents becomes another one; the last result stays until the next is there. */
export function useCompared(
  left: ComparedContent | null,
  right: ComparedContent | null,
  origin: ComparedContent | null,
): Compared | null {
  const [compared, setCompared] = useState<Compared | null>(null)
  useEffect(() => {
    let wanted = true
    if (left === null || right === null) setCompared(null)
    else
      void compareContents(left, right, origin).then(rows => {
        if (wanted) setCompared({ rows: rows ?? [], match: rows !== null })
      })
    return () => {
      wanted = false
    }
  }, [left, right, origin])
  return compared
}
