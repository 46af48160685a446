import { useMemo, useState } from 'react'
import type { ComparedRow, Side } from '../../../shared/compare/compareSets.ts'
import { mergeSides, type Sides } from '../../../shared/compare/mergeSides.ts'

interface Decided {
  /** Which comparison the decisions are of. */
  readonly of: string
  readonly sides: ReadonlyMap<string, Side | null>
}

/** Which side each row goes on with: what merges by itself, and over it what the person ticked. Another comparison begins afresh. */
export function useSides(of: string, rows: readonly ComparedRow[]) {
  const [decided, setDecided] = useState<Decided>({ of, sides: new Map() })
  const own = decided.of === of ? decided.sides : null
  const sides = useMemo((): Sides => {
    const merged = mergeSides(rows)
    for (const [id, side] of own ?? [])
      if (side === null) merged.delete(id)
      else merged.set(id, side)
    return merged
  }, [rows, own])
  const take = (ids: readonly string[], side: Side | null): void =>
    setDecided({ of, sides: new Map([...(own ?? []), ...ids.map(id => [id, side] as const)]) })
  return { sides, take }
}
