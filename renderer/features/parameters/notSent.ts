import type { Row } from './rows.ts'

export type NotSentReason = 'error' | 'read-only' | 'not-ticked' | 'no-value'

/** Rows whose value differs from the station and that are not sent all the same, with the reason. */
export function notSent(rows: readonly Row[]): { row: Row; reason: NotSentReason }[] {
  return rows.flatMap((row): { row: Row; reason: NotSentReason }[] => {
    if (row.ticked) return []
    const differs = row.station !== null && row.value !== row.station
    if (row.state === 'error' && (row.changed || row.file !== null)) return [{ row, reason: 'error' }]
    if (row.readOnly) return differs ? [{ row, reason: 'read-only' }] : []
    if (row.changed) return [{ row, reason: 'not-ticked' }]
    return []
  })
}

/** The options of two lists that are not the same, so that a long list shows only what changes; null where they are no such lists. */
export function changedOptions(before: string, after: string): { before: string; after: string } | null {
  const parts = (text: string): string[] => text.split(',').map(part => part.trim())
  const a = parts(before)
  const b = parts(after)
  if (a.length < 3 || !a.every(part => part.includes('=')) || !b.every(part => part.includes('='))) return null
  const only = (list: string[], other: string[]): string => list.filter(part => !other.includes(part)).join(',')
  return { before: only(a, b), after: only(b, a) }
}
