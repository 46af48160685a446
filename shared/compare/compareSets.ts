import type { ComparedSet, ComparedValue } from './comparedSet.ts'

/**
 * How two values stand to each other. Without an origin a difference is `changed`; with one it is known which side changed it, and a value that
 * both changed, or that the origin lacks, is a `conflict`, which a person decides. `read-only`: different, and neither can be written.
 */
export type Difference =
  | 'same'
  | 'changed'
  | 'left-changed'
  | 'right-changed'
  | 'conflict'
  | 'read-only'
  | 'left-only'
  | 'right-only'

export type Side = 'left' | 'right'

/** One value of either set and what became of it. */
export interface ComparedRow {
  readonly id: string
  /** As the right side spells it, else the left. */
  readonly name: string
  readonly left: ComparedValue | null
  readonly right: ComparedValue | null
  /** What both came from; null where there is no origin, or where it lacks the value. */
  readonly origin: ComparedValue | null
  readonly difference: Difference
}

/** Whether two texts are one value of what `id` names. It must be an equivalence. */
export type SameValue = (id: string, a: string, b: string) => boolean

const toTheLetter: SameValue = (_, a, b) => a === b

function byId(set: ComparedSet | null): Map<string, ComparedValue> {
  return new Map(set?.values.map(value => [value.id, value]))
}

function differenceOf(
  left: ComparedValue | undefined,
  right: ComparedValue | undefined,
  origin: ComparedValue | undefined,
  threeWay: boolean,
  same: SameValue,
): Difference {
  if (!left) return 'right-only'
  if (!right) return 'left-only'
  const equal = (a: ComparedValue, b: ComparedValue): boolean => same(a.id, a.value, b.value)
  if (equal(left, right)) return 'same'
  if (left.readOnly || right.readOnly) return 'read-only'
  if (!threeWay) return 'changed'
  if (!origin) return 'conflict'
  if (equal(left, origin)) return 'right-changed'
  return equal(right, origin) ? 'left-changed' : 'conflict'
}

/**
 * Compares two sets, with `origin` three: what both came from, a backup for instance. Rows in the order of the left set, then what only the right
 * has. Swapping the sets swaps the sides of the result and nothing else.
 */
export function compareSets(
  left: ComparedSet,
  right: ComparedSet,
  { origin = null, same = toTheLetter }: { origin?: ComparedSet | null; same?: SameValue } = {},
): ComparedRow[] {
  const lefts = byId(left)
  const rights = byId(right)
  const origins = byId(origin)
  return [...new Set([...lefts.keys(), ...rights.keys()])].map(id => {
    const [a, b, from] = [lefts.get(id), rights.get(id), origins.get(id)]
    return {
      id,
      name: b?.name ?? a?.name ?? id,
      left: a ?? null,
      right: b ?? null,
      origin: from ?? null,
      difference: differenceOf(a, b, from, origin !== null, same),
    }
  })
}
