import { parseXmlFile, type XmlFile } from '../ocppconf/xmlFile.ts'
import type { ConfigurationKey } from '../parameters/configurationKey.ts'
import { parseParameterFile } from '../parameters/parameterFile.ts'

/** What a file, a backup or a station has that can be compared. */
export type ComparedContent =
  | { readonly kind: 'parameters'; readonly entries: readonly ConfigurationKey[] }
  | { readonly kind: 'xml'; readonly file: XmlFile }

/** Byte order marks, the zeros of UTF-16, and blanks. */
const LEADING: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x09, 0x0a, 0x0d, 0x20])
const LESS_THAN = 0x3c

function looksLikeXml(bytes: Uint8Array): boolean {
  return bytes.find(byte => !LEADING.has(byte)) === LESS_THAN
}

/** Reads a file by what is in it, whatever its name: XML where it begins with `<`, else parameters. Throws what parseXmlFile and parseParameterFile do. */
export function openContent(bytes: Uint8Array): ComparedContent {
  return looksLikeXml(bytes)
    ? { kind: 'xml', file: parseXmlFile(bytes) }
    : { kind: 'parameters', entries: parseParameterFile(bytes).entries }
}
