import type { ComparedRow, Difference, Side } from './compareSets.ts'

/** What each row goes on with, by id; a row that is not in it is undecided, or has nothing to decide. */
export type Sides = ReadonlyMap<string, Side>

const merges: Partial<Record<Difference, Side>> = { 'left-changed': 'left', 'right-changed': 'right' }

/** What merges by itself: a value that one side alone changed since the origin. Conflicts, and everything without an origin, stay undecided. */
export function mergeSides(rows: readonly ComparedRow[]): Map<string, Side> {
  return new Map(
    rows.flatMap(({ id, difference }): [string, Side][] => {
      const side = merges[difference]
      return side ? [[id, side]] : []
    }),
  )
}

/** The sides of a row whose value can be taken over: those that have one, where it differs and can be written. */
export function sidesToTake({ left, right, difference }: ComparedRow): Side[] {
  if (difference === 'same' || difference === 'read-only') return []
  const taken: Side[] = []
  if (left && !left.readOnly) taken.push('left')
  if (right && !right.readOnly) taken.push('right')
  return taken
}

/** The values of the chosen sides, by name. */
export function takenValues(rows: readonly ComparedRow[], sides: Sides): Map<string, string> {
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const side = sides.get(row.id)
      const value = side && sidesToTake(row).includes(side) ? row[side] : null
      return value ? [[row.name, value.value]] : []
    }),
  )
}
