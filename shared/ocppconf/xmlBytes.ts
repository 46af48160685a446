import { AppError } from '../errors.ts'
import { wideEncoding } from '../parameters/jsonBytes.ts'

// Both exist in every runtime this folder serves, but neither is part of the language's own type library.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** `US-ASCII`: the file names another 8-bit encoding, but has ASCII alone; other characters are then written as references. */
export type XmlEncoding = 'UTF-8' | 'US-ASCII' | 'UTF-16LE' | 'UTF-16BE'

export interface XmlSource {
  /** Without the byte order mark. */
  readonly text: string
  readonly encoding: XmlEncoding
  readonly bom: boolean
}

/** How far into a file its XML declaration reaches at most. */
const DECLARATION = 200
const UTF8_BOM = [0xef, 0xbb, 0xbf] as const

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const utf16 = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

/** The text, or null where the bytes are none. */
function decoded(decoder: typeof utf8, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function refuseBytes(): never {
  throw new AppError({ code: 'file-encoding', data: { encoding: 'unknown' } })
}

/** The same bytes with each pair the other way round. */
function swapped(bytes: Uint8Array): Uint8Array {
  const turned = new Uint8Array(bytes.length)
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    turned[at] = bytes[at + 1] ?? 0
    turned[at + 1] = bytes[at] ?? 0
  }
  return turned
}

/** The encoding the XML declaration names, or null. */
function declaredIn(text: string): string | null {
  return /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(text.slice(0, DECLARATION))?.[1] ?? null
}

function wideSource(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): XmlSource {
  if (bytes.length % 2 !== 0) refuseBytes()
  const body = bytes.subarray(2)
  const text = decoded(utf16, encoding === 'UTF-16BE' ? swapped(body) : body) ?? refuseBytes()
  const declared = declaredIn(text)
  if (declared !== null && declared.toUpperCase() !== 'UTF-16' && declared.toUpperCase() !== encoding) {
    throw new AppError({ code: 'xml-encoding', data: { declared, found: encoding } })
  }
  return { text, encoding, bom: true }
}

/**
 * The text of an XML file and how its bytes stand for it: UTF-8 with or without a byte order mark, UTF-16 with one (XML 1.0, 4.3.3).
 * Throws AppError file-encoding for other bytes, xml-encoding where the declaration names an encoding that the bytes are not in.
 */
export function decodeXmlBytes(bytes: Uint8Array): XmlSource {
  const wide = wideEncoding(bytes)
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked && (wide === 'UTF-16LE' || wide === 'UTF-16BE')) return wideSource(bytes, wide)
  if (wide !== null) throw new AppError({ code: 'file-encoding', data: { encoding: wide } })
  const bom = UTF8_BOM.every((byte, at) => bytes[at] === byte)
  const body = bom ? bytes.subarray(UTF8_BOM.length) : bytes
  const text = decoded(utf8, body)
  const declared = declaredIn(text ?? String.fromCharCode(...body.subarray(0, DECLARATION)))
  const named = declared?.toUpperCase() ?? 'UTF-8'
  if (named === 'UTF-8') return { text: text ?? refuseBytes(), encoding: 'UTF-8', bom }
  // One byte for each character: what UTF-8 makes of ASCII.
  const ascii = text !== null && text.length === body.length
  if (bom || !ascii || /^(UTF|UCS|ISO-10646)/.test(named)) {
    throw new AppError({ code: 'xml-encoding', data: { declared: named, found: ascii || bom ? 'UTF-8' : 'unknown' } })
  }
  return { text, encoding: 'US-ASCII', bom }
}

/** The bytes of a text in the encoding and with the byte order mark it came with. */
export function encodeXmlText({ text, encoding, bom }: XmlSource): Uint8Array {
  const marked = bom ? `\uFEFF${text}` : text
  if (encoding === 'UTF-8' || encoding === 'US-ASCII') return encoder.encode(marked)
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'UTF-16LE')
  return bytes
}
