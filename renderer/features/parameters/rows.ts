import { checkParameters, hasError } from '../../../shared/dictionary/checkParameters.ts'
import type { Dictionary } from '../../../shared/dictionary/dictionary.ts'
import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import type { Finding } from '../../../shared/dictionary/finding.ts'
import type { Installation } from '../../../shared/installation/installation.ts'
import { type ConfigurationKey, foldKey } from '../../../shared/parameters/configurationKey.ts'
import { isSecretKey } from '../../../shared/parameters/secretKeys.ts'

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
  /** Sending it would change the station, as far as is known; without a station, it was edited. */
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
  /** Keys of drafts as they were given, for those that neither station nor file has. */
  readonly spelled?: Readonly<Record<string, string>>
  readonly ticks: Readonly<Record<string, boolean>>
  /** What feeds the station. */
  readonly installation: Installation
}

const OTHER_GROUP = 'other'

interface Draft extends Omit<Row, 'findings' | 'state' | 'canTick' | 'ticked'> {
  readonly order: number
  /** The station or the file says itself that it cannot be written. */
  readonly saidReadOnly: boolean
}

/** Where a dictionary has its parameters. */
const placesOf = new WeakMap<Dictionary, ReadonlyMap<Parameter, number>>()

function placeOf(dictionary: Dictionary, parameter: Parameter): number {
  const places = placesOf.get(dictionary) ?? new Map(dictionary.parameters.map((known, index) => [known, index]))
  placesOf.set(dictionary, places)
  return places.get(parameter) ?? places.size
}

/** Whether the value would change the station; without one, whether it was edited. */
function differs(
  row: Pick<Draft, 'value' | 'station' | 'file' | 'secret'>,
  draft: string | undefined,
  received: boolean,
) {
  if (row.secret && received) return (row.value ?? '') !== ''
  if (row.station !== null) return row.value !== row.station
  return draft !== undefined && draft !== (row.file ?? '')
}

function draftRows({ dictionary, station, file, drafts, spelled = {} }: RowSources): Draft[] {
  const inStation = new Map(station?.map(entry => [foldKey(entry.key), entry]))
  const inFile = new Map(file?.map(entry => [foldKey(entry.key), entry]))
  const ids = new Set([...inStation.keys(), ...inFile.keys()])
  if (ids.size > 0) for (const id of Object.keys(drafts)) ids.add(id)
  if (ids.size > 0)
    for (const parameter of dictionary.parameters) if (parameter.access === 'WO') ids.add(foldKey(parameter.key))
  return [...ids].map((id, seen) => {
    const parameter = dictionary.find(id)
    const here = inStation.get(id)
    const there = inFile.get(id)
    const value = drafts[id] ?? there?.value ?? here?.value ?? null
    const secret = parameter?.secret ?? isSecretKey(id)
    const saidReadOnly = here?.readonly === true || there?.readonly === true
    const values = { station: here?.value ?? null, file: there?.value ?? null }
    return {
      id,
      key: here?.key ?? there?.key ?? parameter?.key ?? spelled[id] ?? id,
      group: parameter?.group ?? OTHER_GROUP,
      parameter,
      value,
      ...values,
      secret,
      saidReadOnly,
      readOnly: saidReadOnly || parameter?.access === 'RO',
      changed: differs({ value, secret, ...values }, drafts[id], station !== null),
      order: parameter ? placeOf(dictionary, parameter) : dictionary.parameters.length + seen,
    }
  })
}

function stateOf(row: Draft, findings: readonly Finding[], sources: RowSources): RowState {
  if (row.readOnly) return 'read-only'
  if (hasError(findings)) return 'error'
  if (row.parameter?.access === 'WO') return row.changed ? 'changed' : 'write-only'
  if (row.changed) return 'changed'
  if (sources.station === null) return 'not-received'
  if (row.station === null) return 'only-in-file'
  if (row.file !== null && row.file !== row.value) return 'differs-from-file'
  if (sources.file !== null && row.file === null) return 'not-in-file'
  return row.parameter?.evidence === 'guide' ? 'same' : 'not-documented'
}

/** The same map for the same station, so that the checks know that nothing of it changed. */
const stationValues = new WeakMap<readonly ConfigurationKey[], ReadonlyMap<string, string>>()

function valuesOf(station: RowSources['station']): ReadonlyMap<string, string> | undefined {
  if (station === null) return undefined
  const values = stationValues.get(station) ?? new Map(station.map(({ key, value }) => [foldKey(key), value]))
  stationValues.set(station, values)
  return values
}

/** The table's rows: every key of the station and of the file, by group, in the dictionary's order. */
export function buildRows(sources: RowSources): Row[] {
  const drafts = draftRows(sources)
  const entries = drafts.flatMap(({ key, value, secret, saidReadOnly }) =>
    value === null || (secret && value === '') ? [] : [{ key, value, readonly: saidReadOnly }],
  )
  const { installation } = sources
  const found = checkParameters(sources.dictionary, entries, { station: valuesOf(sources.station), installation })
  const groups = new Map([...sources.dictionary.groups, OTHER_GROUP].map((group, index) => [group, index]))
  const rank = ({ group }: Draft): number => groups.get(group) ?? groups.size
  return drafts
    .sort((a, b) => rank(a) - rank(b) || a.order - b.order)
    .map(row => {
      const findings = found.get(row.id) ?? []
      const state = stateOf(row, findings, sources)
      const canTick = !row.readOnly && state !== 'error' && row.value !== null && !(row.secret && row.value === '')
      const { order: _order, saidReadOnly: _said, ...shown } = row
      return { ...shown, findings, state, canTick, ticked: canTick && (sources.ticks[row.id] ?? row.changed) }
    })
}
