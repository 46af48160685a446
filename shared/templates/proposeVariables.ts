import { ecotapDictionary } from '../dictionary/ecotapDictionary.ts'
import { maskUrl } from '../log/maskSecretValue.ts'
import { mapItems } from '../ocppconf/mapItems.ts'
import { ocppconfItems } from '../ocppconf/ocppconfItems.ts'
import { showFields } from '../ocppconf/showFields.ts'
import { foldKey } from '../parameters/configurationKey.ts'
import { type OwnValue, ownValues, type ValuePart } from './ownValues.ts'
import { isSecretName } from './showValues.ts'
import { type StationFile, type StationValue, valuesOf } from './stationFile.ts'
import { foldVariable } from './templateText.ts'

/** Characters of a value that become a variable. */
export interface VariableProposal {
  /** Its key or path. */
  readonly place: string
  readonly start: number
  readonly end: number
  readonly variable: string
  /** A secret: it becomes a variable in any case, since a template keeps none. */
  readonly secret: boolean
}

/** What the station in front of us is called, where it is known. */
export interface StationNames {
  readonly serial: string | null
  readonly uid: string | null
}

type Span = Pick<VariableProposal, 'start' | 'end'>

/** A name that could be a word of any value is not looked for. */
const SHORTEST_NAME = 5
const MAC = /(?<![0-9a-f:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-f:-])/gi

function spanOf(value: string, part: ValuePart | undefined): Span | null {
  if (part === undefined) return { start: 0, end: value.length }
  if ('option' in part) {
    const found = new RegExp(`(?:^|,)\\s*${part.option}\\s*=([^,]*)`, 'i').exec(value)
    return found?.[1] === undefined
      ? null
      : { start: found.index + found[0].length - found[1].length, end: found.index + found[0].length }
  }
  let start = 0
  for (let n = 0; n < part.field; n += 1) {
    const comma = value.indexOf(',', start)
    if (comma < 0) return null
    start = comma + 1
  }
  // A comma may be part of a password, which is the last field.
  const end = part.field === 2 ? -1 : value.indexOf(',', start)
  return { start, end: end < 0 ? value.length : end }
}

function ofTable(values: readonly StationValue[], own: readonly OwnValue[], placeOf: Map<string, string[]>) {
  return own.flatMap(({ place, part, variable, secret, unless }): VariableProposal[] => {
    const places = placeOf.get(foldKey(place)) ?? []
    return places.flatMap((path, n): VariableProposal[] => {
      const value = values.find(one => one.place === path)?.value ?? ''
      const span = spanOf(value, part)
      if (!span || unless.includes(value.slice(span.start, span.end).trim())) return []
      return [{ place: path, ...span, variable: n === 0 ? variable : `${variable}_${n + 1}`, secret }]
    })
  })
}

/** A variable's name made of a key or path. */
function variableNamed(place: string): string {
  const name = place.slice(place.lastIndexOf('/') + 1)
  return (
    name
      .replace(/[^A-Za-z0-9_]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 40) || 'secret'
  )
}

/** The values that must not be in a template, whole, by what is known of them or by what they are called. */
function secretPlaces(file: StationFile): string[] {
  if (file.format === 'json') {
    const isSecret = (key: string): boolean => ecotapDictionary.find(key)?.secret ?? isSecretName(key)
    return file.json.entries.filter(({ key, value }) => value !== '' && isSecret(key)).map(({ key }) => key)
  }
  const fields = showFields(file.xml, mapItems(file.xml, ocppconfItems))
  return fields.filter(({ secret, shown }) => secret && shown !== '').map(({ path }) => path)
}

/** The own name of the station wherever it stands in a value on its own, not as a part of a longer word. */
function nameSpans(value: string, name: string | null): Span[] {
  if (name === null || name.length < SHORTEST_NAME) return []
  const isWord = (character: string | undefined): boolean => character !== undefined && /[A-Za-z0-9]/.test(character)
  const spans: Span[] = []
  for (let at = value.indexOf(name); at >= 0; at = value.indexOf(name, at + name.length)) {
    if (!isWord(value[at - 1]) && !isWord(value[at + name.length])) spans.push({ start: at, end: at + name.length })
  }
  return spans
}

/**
 * What of a station's file should become variables: what the vendor's table names, the station's own names and MAC addresses wherever they stand,
 * and every secret. Spans of one value do not overlap.
 */
export function proposeVariables(file: StationFile, names: StationNames): VariableProposal[] {
  const values = valuesOf(file)
  const placeOf = new Map<string, string[]>()
  const put = (name: string, place: string): unknown => placeOf.set(name, [...(placeOf.get(name) ?? []), place])
  if (file.format === 'json') for (const { place } of values) put(foldKey(place), place)
  else for (const { item, path } of mapItems(file.xml, ocppconfItems).matches) put(foldKey(item), path)

  const proposals = ofTable(values, ownValues[file.format], placeOf)
  const overlaps = ({ place, start, end }: VariableProposal): boolean =>
    proposals.some(one => one.place === place && one.start < end && start < one.end)
  const add = (proposal: VariableProposal): void => {
    if (!overlaps(proposal)) proposals.push(proposal)
  }
  for (const place of secretPlaces(file)) {
    const { length: end } = values.find(one => one.place === place)?.value ?? ''
    add({ place, start: 0, end, variable: variableNamed(place), secret: true })
  }
  const own = (variable: string): string | null => {
    const found = proposals.find(one => one.variable === variable)
    const value = values.find(one => one.place === found?.place)?.value
    return found && value !== undefined ? value.slice(found.start, found.end) : null
  }
  const serial = names.serial ?? own('serial')
  const uid = names.uid ?? own('uid')
  for (const { place, value } of values) {
    // A login or token in an address: what it is made of is not known, so the whole address goes.
    const named = [uid, serial].reduce<string>((text, name) => (name ? text.replaceAll(name, '#') : text), value)
    if (maskUrl(named) !== named) {
      const { length: end } = value
      add({ place, start: 0, end, variable: variableNamed(place), secret: true })
      continue
    }
    for (const span of nameSpans(value, serial)) add({ place, ...span, variable: 'serial', secret: false })
    for (const span of nameSpans(value, uid)) add({ place, ...span, variable: 'uid', secret: false })
    for (const { index, 0: text } of value.matchAll(MAC))
      add({ place, start: index, end: index + text.length, variable: 'mac', secret: false })
  }
  return proposals.map(one => withFreeName(one, proposals, values)).sort(byPlace(values))
}

/** The proposal, its variable renamed where another text has that name already. */
function withFreeName(
  proposal: VariableProposal,
  proposals: readonly VariableProposal[],
  values: readonly StationValue[],
): VariableProposal {
  const textOf = ({ place, start, end }: VariableProposal): string =>
    values.find(one => one.place === place)?.value.slice(start, end) ?? ''
  const same = proposals.filter(one => foldVariable(one.variable) === foldVariable(proposal.variable))
  const texts = [...new Set(same.map(textOf))]
  const n = texts.indexOf(textOf(proposal))
  return n <= 0 ? proposal : { ...proposal, variable: `${proposal.variable}_${n + 1}` }
}

function byPlace(values: readonly StationValue[]) {
  const order = new Map(values.map(({ place }, n) => [place, n]))
  return (a: VariableProposal, b: VariableProposal): number =>
    (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0) || a.start - b.start
}

/** What else of a template should become variables: the same, without what holds one already. */
export function proposeFurtherVariables(file: StationFile, names: StationNames): VariableProposal[] {
  const values = new Map(valuesOf(file).map(({ place, value }) => [place, value]))
  return proposeVariables(file, names).filter(
    ({ place, start, end }) => !values.get(place)?.slice(start, end).includes('{{'),
  )
}

/** The places of a template where a secret stands in clear. None may be kept. */
export function secretsInClear(file: StationFile): string[] {
  const found = proposeFurtherVariables(file, { serial: null, uid: null }).filter(({ secret }) => secret)
  return [...new Set(found.map(({ place }) => place))]
}
