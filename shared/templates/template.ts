import type { Dictionary } from '../dictionary/dictionary.ts'
import { ecotapDictionary } from '../dictionary/ecotapDictionary.ts'
import { mapItems, type RememberedItems } from '../ocppconf/mapItems.ts'
import { ocppconfItems } from '../ocppconf/ocppconfItems.ts'
import { showValues } from './showValues.ts'
import { parseStationFile, type StationFile, type StationFileFormat, valuesOf, withValues } from './stationFile.ts'
import { fillTemplateText, foldVariable, parseTemplateText, type TemplatePiece } from './templateText.ts'

/** A value that is not plain text. */
export interface TemplatePlace {
  readonly place: string
  /** As the template has it. */
  readonly text: string
  readonly pieces: readonly TemplatePiece[]
  /** Its variables in order, each once. */
  readonly variables: readonly string[]
}

export interface TemplateVariable {
  /** As it is spelled first. */
  readonly name: string
  /** The keys or paths it is used in, in file order. */
  readonly places: readonly string[]
  /** What it fills is shown to nobody: a key, a password, a login. */
  readonly secret: boolean
}

/** A file with variables in its values. */
export interface Template {
  readonly file: StationFile
  readonly places: readonly TemplatePlace[]
  readonly variables: readonly TemplateVariable[]
  /** Keys with a `{{` in them: variables stand in values only. */
  readonly badKeys: readonly string[]
  /** OCPPConf.xml: which value is which item, found without what the variables will hold, so that a wrong value is seen for what it is. */
  readonly items: RememberedItems
  /** What parameters are checked by. */
  readonly dictionary: Dictionary
}

function namesIn(pieces: readonly TemplatePiece[]): string[] {
  const byFolded = new Map<string, string>()
  for (const piece of pieces) {
    if (piece.kind === 'variable' && !byFolded.has(foldVariable(piece.name)))
      byFolded.set(foldVariable(piece.name), piece.name)
  }
  return [...byFolded.values()]
}

/** Which value is which item, judged by the template's own text alone: a value that is a variable and nothing else says nothing. */
function itemsIn(file: StationFile, places: readonly TemplatePlace[]): RememberedItems {
  if (file.format === 'json') return new Map()
  const plain = withValues(
    file,
    new Map(places.map(({ place, pieces }) => [place, pieces.length === 1 ? '' : fillTemplateText(pieces, () => 'x')])),
  )
  if (plain.format === 'json') return new Map()
  return new Map(mapItems(plain.xml, ocppconfItems).matches.map(({ path, item }) => [path, item]))
}

/** The names, folded, of variables whose text is masked wherever it is shown. */
function secretsOf(
  file: StationFile,
  places: readonly TemplatePlace[],
  items: RememberedItems,
  names: readonly string[],
): Set<string> {
  const marks = new Map(names.map((name, n) => [foldVariable(name), `v${n}v`]))
  const marked = new Map(places.map(({ place, pieces }) => [place, fillTemplateText(pieces, name => marks.get(name))]))
  const shown = showValues(withValues(file, marked), items)
  const secret = (folded: string): boolean =>
    places.some(
      ({ place, variables }) =>
        variables.some(name => foldVariable(name) === folded) &&
        shown.get(place)?.includes(marks.get(folded) ?? '') === false,
    )
  return new Set([...marks.keys()].filter(secret))
}

/** A file's variables, and where they stand. `dictionary`: that of the station's vendor (`dictionaryFor`). */
export function templateOf(file: StationFile, dictionary: Dictionary = ecotapDictionary): Template {
  const places = valuesOf(file)
    .filter(({ value }) => value.includes('{{'))
    .map(({ place, value }): TemplatePlace => {
      const pieces = parseTemplateText(value)
      return { place, text: value, pieces, variables: namesIn(pieces) }
    })
  const names = namesIn(places.flatMap(({ pieces }) => pieces))
  const items = itemsIn(file, places)
  const secrets = secretsOf(file, places, items, names)
  const variables = names.map((name): TemplateVariable => {
    const folded = foldVariable(name)
    const uses = places.filter(place => place.variables.some(used => foldVariable(used) === folded))
    return { name, places: uses.map(({ place }) => place), secret: secrets.has(folded) }
  })
  const badKeys =
    file.format === 'json' ? file.json.entries.map(({ key }) => key).filter(key => key.includes('{{')) : []
  return { file, places, variables, badKeys, items, dictionary }
}

/** Reads a template. Throws AppError file-too-large, file-encoding, json-* and xml-*. */
export function parseTemplate(format: StationFileFormat, bytes: Uint8Array): Template {
  return templateOf(parseStationFile(format, bytes))
}
