import type { VariableProposal } from './proposeVariables.ts'
import { type StationFile, valuesOf, withValues } from './stationFile.ts'
import { escapeTemplateText, variableText } from './templateText.ts'

/**
 * A file as a template: the proposals that are taken become variables. Every other value stays what it is; a `{{` in one is escaped, unless the file is
 * a template already.
 */
export function makeTemplate(
  file: StationFile,
  proposals: readonly VariableProposal[],
  isTemplate = false,
): StationFile {
  const asText = isTemplate ? (text: string) => text : escapeTemplateText
  const values = new Map(
    valuesOf(file).map(({ place, value }) => {
      const spans = proposals.filter(one => one.place === place).sort((a, b) => a.start - b.start)
      let from = 0
      let text = ''
      for (const { start, end, variable } of spans) {
        text += asText(value.slice(from, start)) + variableText(variable)
        from = end
      }
      return [place, text + asText(value.slice(from))]
    }),
  )
  return withValues(file, values)
}
