import { fillTemplate, type VariableValues } from './fillTemplate.ts'
import type { StationTable } from './stationTable.ts'
import type { Template } from './template.ts'
import { isBlocked, type TemplateFinding, templateFinding } from './templateFinding.ts'
import { foldVariable } from './templateText.ts'

/** Variables no two stations share. */
const UNIQUE = ['serial', 'uid']

/** A row of the table, and what filling the template with it finds. */
export interface CheckedStation {
  /** In the file, from 1. */
  readonly line: number
  /** By folded name; empty cells are left out. */
  readonly values: VariableValues
  readonly findings: readonly TemplateFinding[]
  /** Nothing stands against using it. */
  readonly good: boolean
}

export interface CheckedStations {
  /** Variables that neither the table nor a fixed value gives: no row can be used. */
  readonly missing: readonly string[]
  /** Columns the template has no variable for. */
  readonly unused: readonly string[]
  /** In the order of the file, the rows that cannot be read among them. */
  readonly stations: readonly CheckedStation[]
}

/** The lines that have each serial and uid, where there are several. Case does not tell two apart: OCPP's does not, and file names may not. */
function duplicates(rows: readonly { line: number; values: VariableValues }[]): Map<string, number[]> {
  const lines = new Map<string, number[]>()
  for (const { line, values } of rows) {
    for (const name of UNIQUE) {
      const value = values.get(name)?.toLowerCase()
      if (value !== undefined) lines.set(`${name} ${value}`, [...(lines.get(`${name} ${value}`) ?? []), line])
    }
  }
  return new Map([...lines].filter(([, found]) => found.length > 1))
}

/**
 * Checks a whole table before any of it is used: every row is filled in and checked, and rows with the serial or uid of another are refused, since
 * nobody knows which one is right. `fixed` values are the same for all stations; a cell goes before them.
 */
export function checkStations(template: Template, table: StationTable, fixed: VariableValues): CheckedStations {
  const columns = table.columns.map(foldVariable)
  const known = new Set(template.variables.map(({ name }) => foldVariable(name)))
  const rows = table.rows.map(({ line, cells }) => {
    const named = cells.slice(0, columns.length).map((cell, n): [string, string] => [columns[n] ?? '', cell])
    const given = named.filter(([name, cell]) => name !== '' && cell !== '')
    return { line, cells, values: new Map([...fixed, ...given]) }
  })
  const twice = duplicates(rows)
  const checkRow = ({ line, cells, values }: (typeof rows)[number]): TemplateFinding[] => {
    const data = { expected: columns.length, found: cells.length }
    if (cells.length !== columns.length)
      return [templateFinding(cells.length < columns.length ? 'cells-missing' : 'cells-too-many', { data })]
    const repeated = UNIQUE.flatMap(name => {
      const value = values.get(name)
      const lines = value === undefined ? undefined : twice.get(`${name} ${value.toLowerCase()}`)
      if (value === undefined || lines === undefined) return []
      const others = lines.filter(other => other !== line).join(', ')
      return [templateFinding('duplicate', { variables: [name], data: { variable: name, value, lines: others } })]
    })
    const used = new Map([...values].filter(([name]) => known.has(name)))
    return [...repeated, ...fillTemplate(template, used).findings]
  }
  const stations = [
    ...rows.map((row): CheckedStation => {
      const findings = checkRow(row)
      return { line: row.line, values: row.values, findings, good: !isBlocked(findings) }
    }),
    ...table.broken.map(({ line, column }): CheckedStation => {
      const findings = [templateFinding('cells-quote', { data: { column } })]
      return { line, values: new Map(), findings, good: false }
    }),
  ].sort((a, b) => a.line - b.line)
  const has = (name: string): boolean => columns.includes(name) || fixed.has(name)
  return {
    missing: template.variables.map(({ name }) => name).filter(name => !has(foldVariable(name))),
    unused: table.columns.filter(name => name.trim() !== '' && !known.has(foldVariable(name))),
    stations,
  }
}

/** The 1-based column of the table that a finding is about, or null. */
export function columnOf(table: StationTable, { variables, data }: { variables: readonly string[]; data?: object }) {
  if (data && 'column' in data && typeof data.column === 'number') return data.column
  const columns = table.columns.map(foldVariable)
  const at = variables.map(name => columns.indexOf(foldVariable(name))).find(index => index >= 0)
  return at === undefined ? null : at + 1
}
