import { checkParameters } from '../dictionary/checkParameters.ts'
import { byGravity } from '../dictionary/finding.ts'
import { errorInfoOf } from '../errors.ts'
import { checkXmlFile } from '../ocppconf/checkXmlFile.ts'
import { mapItems } from '../ocppconf/mapItems.ts'
import { ocppconfItems } from '../ocppconf/ocppconfItems.ts'
import { foldKey } from '../parameters/configurationKey.ts'
import { type StationFile, withValues } from './stationFile.ts'
import type { Template, TemplatePlace } from './template.ts'
import { type TemplateFinding, templateFinding } from './templateFinding.ts'
import { fillTemplateText, foldVariable } from './templateText.ts'

/** What variables hold, by folded name. */
export type VariableValues = ReadonlyMap<string, string>

export interface FilledTemplate {
  /** The template with the values in it; variables without one stay. Use it only where no finding is an error. */
  readonly file: StationFile
  /** The gravest first. */
  readonly findings: readonly TemplateFinding[]
}

function checkVariables({ places, variables, badKeys }: Template, read: VariableValues): TemplateFinding[] {
  return [
    ...badKeys.map(place => templateFinding('variable-in-key', { place })),
    ...places
      .filter(({ pieces }) => pieces.some(({ kind }) => kind === 'broken'))
      .map(({ place, variables: names }) => templateFinding('variable-broken', { place, variables: names })),
    ...variables
      .filter(({ name }) => !read.has(foldVariable(name)))
      .map(({ name, places: uses }) =>
        templateFinding('variable-empty', { place: uses[0] ?? null, variables: [name], data: { variable: name } }),
      ),
  ]
}

/** The file with the texts; those XML cannot hold are left out and named. */
function fileWith(
  { file, places }: Template,
  texts: ReadonlyMap<string, string>,
): { file: StationFile; findings: TemplateFinding[] } {
  try {
    return { file: withValues(file, texts), findings: [] }
  } catch {
    const findings: TemplateFinding[] = []
    let filled = file
    for (const { place, variables } of places) {
      try {
        filled = withValues(filled, new Map([[place, texts.get(place) ?? '']]))
      } catch (thrown) {
        const { code, data } = errorInfoOf(thrown)
        if (code !== 'xml-character') throw thrown
        findings.push(templateFinding('value-character', { place, variables, data }))
      }
    }
    return { file: filled, findings }
  }
}

function checkValues(file: StationFile, template: Template): TemplateFinding[] {
  const byPlace = new Map(template.places.map(one => [foldKey(one.place), one.variables]))
  const variablesAt = (place: string): readonly string[] => byPlace.get(foldKey(place)) ?? []
  if (file.format === 'xml') {
    const mapping = mapItems(file.xml, ocppconfItems, template.items)
    return checkXmlFile(file.xml, mapping).map(finding => {
      const { severity, code, path } = finding
      return { kind: 'xml', severity, code, place: path, variables: variablesAt(path), finding }
    })
  }
  return [...checkParameters(template.dictionary, file.json.entries).values()].flat().map(finding => {
    const { severity, code, key } = finding
    return { kind: 'parameter', severity, code, place: key, variables: variablesAt(key), finding }
  })
}

/**
 * Puts values into a template and checks the whole file against its dictionary. A value is text and nothing but text: whatever it holds (quotes, line
 * ends, `{{`, markup) it becomes no other key, element or variable. An empty value counts as none.
 */
export function fillTemplate(template: Template, values: VariableValues): FilledTemplate {
  const given = new Map(
    [...values].filter(([, value]) => value !== '').map(([name, value]) => [foldVariable(name), value]),
  )
  const known = new Set(template.variables.map(({ name }) => foldVariable(name)))
  const texts = new Map(
    template.places.map(({ place, pieces }) => [place, fillTemplateText(pieces, name => given.get(name))]),
  )
  const { file, findings } = fileWith(template, texts)
  const open = ({ variables }: Pick<TemplatePlace, 'variables'>): boolean =>
    variables.some(name => !given.has(foldVariable(name)))
  const unknown = [...given.keys()]
    .filter(name => !known.has(name))
    .map(variable => templateFinding('variable-unknown', { severity: 'warning', data: { variable } }))
  const all = [
    ...checkVariables(template, given),
    ...findings,
    // What a value with a variable still open in it breaks is not known yet.
    ...checkValues(file, template).filter(finding => !open(finding)),
    ...unknown,
  ]
  return { file, findings: all.sort(byGravity) }
}
