import { AppError } from '../errors.ts'
import { lineAndColumn } from '../lineAndColumn.ts'
import { type XmlReason, xmlReasonOf } from './xmlReason.ts'

/** Where a person has to look, for a reason that saxes gives once it has read up to `position`. */
function placeOf(reason: XmlReason, text: string, position: number, openTag: number): number {
  const last = position - 1
  switch (reason) {
    case 'ampersand':
    case 'character-reference':
      return text.lastIndexOf('&', last)
    case 'close-tag-differs':
    case 'close-tag-alone':
      return text.lastIndexOf('</', last)
    case 'two-roots':
      return text.lastIndexOf('<', last)
    case 'text-outside-root': {
      const from = text.lastIndexOf('>', last) + 1
      return from + text.slice(from).search(/\S|$/)
    }
    case 'no-root':
    case 'unexpected-end':
      return text.length
    case 'unclosed-tag':
      return openTag
    default:
      return last
  }
}

/** saxes' reason, put more closely where the text shows more. */
function closerReason(reason: XmlReason, text: string, position: number): XmlReason {
  if (reason === 'character' && text[position - 1] === '<') return 'less-in-attribute'
  if (reason !== 'unclosed-tag' && reason !== 'unexpected-end') return reason
  // An & that never finds its ; takes the rest of the file with it.
  const ampersand = text.lastIndexOf('&')
  return ampersand >= 0 && !/;|-->|\]\]>|\?>/.test(text.slice(ampersand)) ? 'ampersand' : reason
}

/**
 * Throws what saxes found as AppError xml-doctype, xml-entity or xml-syntax, with line and column. `position`: up to where saxes has read;
 * `openTag`: where the innermost element that is open begins.
 */
export function refuseXml(text: string, message: string, position: number, openTag: number): never {
  const at = (offset: number) => lineAndColumn(text, Math.max(0, offset))
  if (message.includes('doctype')) {
    throw new AppError({ code: 'xml-doctype', data: at(text.lastIndexOf('<!', position - 1)) })
  }
  if (message.includes('undefined entity')) {
    const ampersand = text.lastIndexOf('&', position - 1)
    const name = text.slice(ampersand + 1, position - 1)
    throw new AppError({ code: 'xml-entity', data: { ...at(ampersand), name } })
  }
  const reason = closerReason(xmlReasonOf(message), text, position)
  throw new AppError({
    code: 'xml-syntax',
    data: { ...at(placeOf(reason, text, position, openTag)), reason },
  })
}
