import { checkParameters, hasError } from '../../../shared/dictionary/checkParameters.ts'
import type { Dictionary } from '../../../shared/dictionary/dictionary.ts'
import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import type { Finding } from '../../../shared/dictionary/finding.ts'
import { type ConfigurationKey, foldKey } from '../../../shared/parameters/configurationKey.ts'
import type { RowFilter } from '../../stores/parametersStore.ts'

/** What a row's last column says. Texts: `parameters:state.<state>`. */
export type RowState =
  | 'same'
  | 'changed'
  | 'error'
  | 'read-only'
  | 'write-only'
  | 'not-in-file'
  | 'only-in-file'
  | 'differs-from-file'
  | 'not-documented'
  | 'not-received'

/** One parameter of the table. `id` is its folded key; `key` as the station spells it, else the file, else the dictionary. */
export interface Row {
  readonly id: string
  readonly key: string
  readonly group: string
  readonly parameter: Parameter | undefined
  /** The value to send; null where there is none yet. */
  readonly value: string | null
  readonly station: string | null
  readonly file: string | null
  readonly secret: boolean
  readonly readOnly: boolean
  /** Sending it would change the station, as far as is known. */
  readonly changed: boolean
  readonly findings: readonly Finding[]
  readonly state: RowState
  readonly canTick: boolean
  readonly ticked: boolean
}

/** What the rows are made of. Drafts and ticks by folded key; a tick that is not set follows whether the value changed. */
export interface RowSources {
  readonly dictionary: Dictionary
  /** What the station has; null until it was received. */
  readonly station: readonly ConfigurationKey[] | null
  readonly file: readonly ConfigurationKey[] | null
  readonly drafts: Readonly<Record<string, string>>
  readonly ticks: Readonly<Record<string, boolean>>
}

const OTHER_GROUP = 'other'

interface Draft extends Omit<Row, 'findings' | 'state' | 'canTick' | 'ticked'> {
  readonly order: number
}

function draftRows({ dictionary, station, file, drafts }: RowSources): Draft[] {
  const inStation = new Map(station?.map(entry => [foldKey(entry.key), entry]))
  const inFile = new Map(file?.map(entry => [foldKey(entry.key), entry]))
  const known = new Map(dictionary.parameters.map((parameter, index) => [foldKey(parameter.key), { parameter, index }]))
  const ids = new Set([...inStation.keys(), ...inFile.keys()])
  if (ids.size > 0) for (const [id, { parameter }] of known) if (parameter.access === 'WO') ids.add(id)
  return [...ids].map((id, seen) => {
    const parameter = known.get(id)?.parameter
    const here = inStation.get(id)
    const there = inFile.get(id)
    const value = drafts[id] ?? there?.value ?? here?.value ?? null
    const secret = parameter?.secret ?? false
    const readOnly = here?.readonly === true || there?.readonly === true || parameter?.access === 'RO'
    const changed = secret ? (value ?? '') !== '' : station !== null && here !== undefined && value !== here.value
    return {
      id,
      key: here?.key ?? there?.key ?? parameter?.key ?? id,
      group: parameter?.group ?? OTHER_GROUP,
      parameter,
      value,
      station: here?.value ?? null,
      file: there?.value ?? null,
      secret,
      readOnly,
      changed: changed || (station !== null && !here && drafts[id] !== undefined && drafts[id] !== there?.value),
      order: known.get(id)?.index ?? dictionary.parameters.length + seen,
    }
  })
}

function stateOf(row: Draft, findings: readonly Finding[], sources: RowSources): RowState {
  if (row.readOnly) return 'read-only'
  if (hasError(findings)) return 'error'
  if (row.parameter?.access === 'WO') return row.changed ? 'changed' : 'write-only'
  if (row.changed) return 'changed'
  if (sources.station === null) return row.value === row.file ? 'not-received' : 'changed'
  if (row.station === null) return 'only-in-file'
  if (row.file !== null && row.file !== row.value) return 'differs-from-file'
  if (sources.file !== null && row.file === null) return 'not-in-file'
  return row.parameter?.evidence === 'guide' ? 'same' : 'not-documented'
}

/** The table's rows: every key of the station and of the file, by group, in the dictionary's order. */
export function buildRows(sources: RowSources): Row[] {
  const drafts = draftRows(sources)
  const entries = drafts.flatMap(({ key, value, secret }) =>
    value === null || (secret && value === '') ? [] : [{ key, value }],
  )
  const found = checkParameters(sources.dictionary, entries)
  const groups = [...sources.dictionary.groups, OTHER_GROUP]
  const byPlace = (a: Draft, b: Draft): number => groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order
  return drafts.sort(byPlace).map(row => {
    const findings = found.get(row.id) ?? []
    const state = stateOf(row, findings, sources)
    const canTick = !row.readOnly && state !== 'error' && row.value !== null && !(row.secret && row.value === '')
    return { ...row, findings, state, canTick, ticked: canTick && (sources.ticks[row.id] ?? row.changed) }
  })
}

/** Whether a row is one of those the person changed. */
export function isChanged(row: Row): boolean {
  return row.changed || row.state === 'changed'
}

/** Whether a row is one of the problems: an error or a warning, not a mere hint. */
export function isProblem(row: Row): boolean {
  return row.findings.some(finding => finding.severity !== 'hint')
}

/** The rows a filter and a search leave; the search looks into keys and, with `wordsOf`, into descriptions. */
export function filterRows(
  rows: readonly Row[],
  filter: RowFilter,
  search: string,
  wordsOf: (row: Row) => string,
): Row[] {
  const wanted = search.trim().toLowerCase()
  return rows.filter(row => {
    if (filter === 'changed' && !isChanged(row)) return false
    if (filter === 'problems' && !isProblem(row)) return false
    return wanted === '' || row.id.includes(wanted) || wordsOf(row).toLowerCase().includes(wanted)
  })
}

/** The key most like a search that found none, or null. */
export function nearestKey(rows: readonly Row[], search: string): string | null {
  const wanted = foldKey(search.trim())
  let best: { key: string; distance: number } | null = null
  for (const { key } of rows) {
    const distance = editDistance(wanted, foldKey(key))
    if (distance <= Math.max(2, wanted.length / 3) && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { key, distance }
  }
  return best?.key ?? null
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
