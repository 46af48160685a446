import type { ComparedRow } from '../../../shared/compare/compareSets.ts'
import { isChanged } from '../../../shared/compare/countDifferences.ts'

/** What of a comparison is shown. Texts: `compare:filter.<name>`. */
export const compareFilters = [
  'differences',
  'conflicts',
  'changed',
  'leftOnly',
  'rightOnly',
  'readOnly',
  'same',
] as const
export type CompareFilter = (typeof compareFilters)[number]

const accepts: Record<CompareFilter, (row: ComparedRow) => boolean> = {
  differences: ({ difference }) => difference !== 'same',
  conflicts: ({ difference }) => difference === 'conflict',
  changed: isChanged,
  leftOnly: ({ difference }) => difference === 'left-only',
  rightOnly: ({ difference }) => difference === 'right-only',
  readOnly: ({ difference }) => difference === 'read-only',
  same: ({ difference }) => difference === 'same',
}

/** How many rows each filter shows. */
export function filterCounts(rows: readonly ComparedRow[]): Record<CompareFilter, number> {
  const count = (filter: CompareFilter): number => rows.filter(accepts[filter]).length
  return {
    differences: count('differences'),
    conflicts: count('conflicts'),
    changed: count('changed'),
    leftOnly: count('leftOnly'),
    rightOnly: count('rightOnly'),
    readOnly: count('readOnly'),
    same: count('same'),
  }
}

/** The rows a filter and a search leave, conflicts first. The search looks into keys and into values as they are shown. */
export function filterCompared(rows: readonly ComparedRow[], filter: CompareFilter, search: string): ComparedRow[] {
  const wanted = search.trim().toLowerCase()
  const found = rows.filter(
    row =>
      accepts[filter](row) &&
      [row.name, row.left?.name, row.left?.shown, row.right?.shown].some(text => text?.toLowerCase().includes(wanted)),
  )
  const conflicts = found.filter(accepts.conflicts)
  return [...conflicts, ...found.filter(row => !accepts.conflicts(row))]
}
