import type { ComparedRow } from './compareSets.ts'

export interface DifferenceCounts {
  /** Different values that can be written, conflicts among them. */
  readonly changed: number
  readonly conflicts: number
  readonly leftOnly: number
  readonly rightOnly: number
  readonly readOnly: number
  readonly same: number
}

/** Whether both sides have the value, it differs and can be written. */
export function isChanged({ difference }: ComparedRow): boolean {
  return (
    difference === 'changed' ||
    difference === 'left-changed' ||
    difference === 'right-changed' ||
    difference === 'conflict'
  )
}

export function countDifferences(rows: readonly ComparedRow[]): DifferenceCounts {
  const count = (wanted: ComparedRow['difference']): number =>
    rows.filter(({ difference }) => difference === wanted).length
  return {
    changed: rows.filter(isChanged).length,
    conflicts: count('conflict'),
    leftOnly: count('left-only'),
    rightOnly: count('right-only'),
    readOnly: count('read-only'),
    same: count('same'),
  }
}
