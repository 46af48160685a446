import type { RowFilter } from '../../stores/parametersStore.ts'
import type { Row } from './rows.ts'

/** Whether a row is one of those the person changed. */
export function isChanged(row: Row): boolean {
  return row.changed || row.state === 'changed'
}

/** Whether a row is one of the problems: an error or a warning, not a mere hint. */
export function isProblem(row: Row): boolean {
  return row.findings.some(finding => finding.severity !== 'hint')
}

/** What a person wants to see of the rows. */
export interface RowChoice {
  readonly filter: RowFilter
  readonly group: string | null
  readonly search: string
}

/** The rows a choice leaves; the search looks into keys and, with `wordsOf`, into descriptions. */
export function filterRows(
  rows: readonly Row[],
  { filter, group, search }: RowChoice,
  wordsOf: (row: Row) => string,
): readonly Row[] {
  const wanted = search.trim().toLowerCase()
  if (filter === 'all' && group === null && wanted === '') return rows
  return rows.filter(row => {
    if (group !== null && row.group !== group) return false
    if (filter === 'changed' && !isChanged(row)) return false
    if (filter === 'problems' && !isProblem(row)) return false
    return wanted === '' || row.id.includes(wanted) || wordsOf(row).toLowerCase().includes(wanted)
  })
}
