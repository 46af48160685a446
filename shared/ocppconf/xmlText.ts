import { AppError } from '../errors.ts'
import type { XmlEncoding } from './xmlBytes.ts'

/** A stretch of an element's content: its own text, a CDATA section, or a comment or processing instruction that is no part of the value. */
export interface XmlPiece {
  readonly kind: 'text' | 'cdata' | 'aside'
  /** As it stands in the file, a CDATA section without its brackets. */
  readonly raw: string
}

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function resolve(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([^;]+));/gi, (whole, hex?: string, decimal?: string, name = '') => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(decimal, 10))
    return PREDEFINED.get(name) ?? whole
  })
}

/** Line ends as XML 1.0, 2.11 has them. */
function normalised(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
}

/** The value of an attribute from between its quotes (XML 1.0, 3.3.3, for an attribute without a declared type). */
export function decodeAttribute(raw: string): string {
  return resolve(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw)
}

/** The stretches of an element's content. It must be well-formed and hold no elements. */
export function piecesOf(content: string): XmlPiece[] {
  const pieces: XmlPiece[] = []
  let from = 0
  while (from < content.length) {
    const markup = content.indexOf('<', from)
    const to = markup < 0 ? content.length : markup
    if (to > from) pieces.push({ kind: 'text', raw: content.slice(from, to) })
    if (markup < 0) break
    const cdata = content.startsWith('<![CDATA[', markup)
    const close = cdata ? ']]>' : content.startsWith('<!--', markup) ? '-->' : '?>'
    // `<!-->` and `<?>` are no markup, so the opening is never part of the closing.
    from = content.indexOf(close, markup + (close === '?>' ? 2 : 4)) + close.length
    pieces.push({
      kind: cdata ? 'cdata' : 'aside',
      raw: cdata ? content.slice(markup + 9, from - 3) : content.slice(markup, from),
    })
  }
  return pieces
}

/** The value of an element from its content: text and CDATA sections, without comments and processing instructions. */
export function decodeContent(content: string): string {
  if (!content.includes('<')) return resolve(normalised(content))
  return piecesOf(content)
    .map(({ kind, raw }) => (kind === 'aside' ? '' : kind === 'cdata' ? normalised(raw) : resolve(normalised(raw))))
    .join('')
}

const reference = (character: string): string => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`

/** A character that an XML 1.0 file cannot hold, not even as a reference (XML 1.0, 2.2). */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** Throws AppError xml-character for a character that no XML file can hold. */
export function assertXmlCharacters(value: string): void {
  const found = FORBIDDEN.exec(value)?.[0]
  if (found === undefined) return
  const number = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  throw new AppError({ code: 'xml-character', data: { character: `U+${number}` } })
}

function inEncoding(text: string, encoding: XmlEncoding): string {
  return encoding === 'US-ASCII' ? text.replace(/[^\p{ASCII}]/gu, reference) : text
}

function encodeText(value: string, encoding: XmlEncoding): string {
  const escaped = value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, reference)
  return inEncoding(escaped, encoding)
}

/** An attribute's value as it stands between `quote`s. */
export function encodeAttribute(value: string, quote: string, encoding: XmlEncoding): string {
  const escaped = value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\t\n\r]/g, reference)
    .replaceAll(quote, quote === '"' ? '&quot;' : '&apos;')
  return inEncoding(escaped, encoding)
}

/** A CDATA section. What one cannot hold (its own end, a carriage return) stands between two. */
function encodeCdata(value: string, encoding: XmlEncoding): string {
  const outside = (text: string): string => `]]>${text}<![CDATA[`
  const split = value.replaceAll(']]>', ']]]]><![CDATA[>').replace(/\r/g, found => outside(reference(found)))
  const written =
    encoding === 'US-ASCII' ? split.replace(/[^\p{ASCII}]+/gu, found => outside(inEncoding(found, encoding))) : split
  return `<![CDATA[${written}]]>`
}

/**
 * The content with another value: it takes the place of the first text or CDATA section that is not blank, as what that was; comments and
 * processing instructions stay, further text goes.
 */
export function encodeContent(content: string, value: string, encoding: XmlEncoding): string {
  const pieces = piecesOf(content)
  const holds = (piece: XmlPiece): boolean => piece.kind !== 'aside' && piece.raw.trim() !== ''
  const place = pieces.find(holds) ?? pieces.find(piece => piece.kind !== 'aside')
  const written = (piece: XmlPiece): string =>
    piece.kind === 'cdata' ? encodeCdata(value, encoding) : encodeText(value, encoding)
  if (place === undefined) return encodeText(value, encoding) + content
  return pieces.map(piece => (piece === place ? written(piece) : piece.kind === 'aside' ? piece.raw : '')).join('')
}
