import { buildRows, type Row, type RowSources } from './rows.ts'

const SOURCES = ['dictionary', 'station', 'file', 'drafts', 'spelled', 'ticks', 'installation'] as const

function sameFindings(a: Row['findings'], b: Row['findings']): boolean {
  return a === b || (a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b)))
}

function sameRow(a: Row, b: Row): boolean {
  return (
    a.key === b.key &&
    a.parameter === b.parameter &&
    a.value === b.value &&
    a.station === b.station &&
    a.file === b.file &&
    a.secret === b.secret &&
    a.readOnly === b.readOnly &&
    a.changed === b.changed &&
    a.state === b.state &&
    a.canTick === b.canTick &&
    a.ticked === b.ticked &&
    sameFindings(a.findings, b.findings)
  )
}

/**
 * Builds rows and keeps the last ones: from the same sources they are given back as they are, and a row in which nothing changed stays
 * the same object, so that a letter typed into one row draws that row alone.
 */
export function rowsKeeper(): (sources: RowSources) => readonly Row[] {
  let last: { readonly sources: RowSources; readonly rows: readonly Row[] } | null = null
  return sources => {
    if (last !== null && SOURCES.every(name => last?.sources[name] === sources[name])) return last.rows
    const before = new Map(last?.rows.map(row => [row.id, row]))
    const rows = buildRows(sources).map(row => {
      const old = before.get(row.id)
      return old !== undefined && sameRow(old, row) ? old : row
    })
    last = { sources, rows }
    return rows
  }
}
