import type { XmlMapping } from './mapItems.ts'
import { namesSecret, showFields } from './showFields.ts'
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

const VALUE =
  /<([^\s<>/!?]+)(?:\s[^<>]*)?>((?:<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|[^<])+)|\s([^\s<>/="']+)\s*=\s*(?:"([^"<]+)"|'([^'<]+)')/g

/**
 * Where secrets stand in a text that is no XML now, by the names before them: such as secrets have, and those of `spans` in the text as it last
 * was XML.
 */
export function secretSpansByName(text: string, last: string, spans: readonly TextSpan[]): TextSpan[] {
  const known = new Set(
    [...last.matchAll(VALUE)].flatMap(found => {
      const { name, from, to } = placeOf(found)
      return spans.some(span => span.from <= from && to <= span.to) ? [name] : []
    }),
  )
  return [...text.matchAll(VALUE)].flatMap(found => {
    const { name, from, to } = placeOf(found)
    return known.has(name) || namesSecret(name) ? [{ from, to }] : []
  })
}

function placeOf(found: RegExpExecArray): { name: string } & TextSpan {
  const [whole, element, content, attribute, double, single] = found
  const value = content ?? double ?? single ?? ''
  const to = found.index + whole.length - (content === undefined ? 1 : 0)
  return { name: element ?? attribute ?? '', from: to - value.length, to }
}
