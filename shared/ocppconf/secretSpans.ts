import type { XmlMapping } from './mapItems.ts'
import { showFields } from './showFields.ts'
import { elementsOf } from './xmlFields.ts'
import type { XmlFile } from './xmlFile.ts'

export interface TextSpan {
  readonly from: number
  readonly to: number
}

const BULLETS = '••••••••'

/** Where secrets stand in the text of a file. */
export function secretSpans(file: XmlFile, mapping: XmlMapping): TextSpan[] {
  const secret = new Set(showFields(file, mapping).flatMap(field => (field.secret ? [field.path] : [])))
  return elementsOf(file).flatMap(({ path, start, end }) =>
    secret.has(path) && end > start ? [{ from: start, to: end }] : [],
  )
}

/** The text with bullets in place of `spans`; line ends inside them stay, so that lines keep their numbers. */
export function maskSpans(text: string, spans: readonly TextSpan[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to } of spans) {
    parts.push(text.slice(at, from), text.slice(from, to).replace(/[^\r\n]+/g, BULLETS))
    at = to
  }
  return parts.join('') + text.slice(at)
}
