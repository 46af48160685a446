import { AppError } from '../errors.ts'
import { scanXml, type XmlNode } from './scanXml.ts'
import { decodeXmlBytes, encodeXmlText, type XmlSource } from './xmlBytes.ts'
import { indexOfPath, nodeValue } from './xmlFields.ts'
import { assertXmlCharacters, encodeAttribute, encodeContent } from './xmlText.ts'

/** The largest XML file that is opened, in bytes. */
export const MAX_XML_FILE_BYTES = 256 * 1024

/** An XML file as it was read: its text is kept, so that what nobody changed is written back byte for byte. */
export interface XmlFile extends XmlSource {
  readonly nodes: readonly XmlNode[]
}

/**
 * Reads an XML file. Throws AppError file-too-large (above 256 kB, without looking inside), file-encoding, xml-encoding, xml-doctype, xml-syntax,
 * xml-entity, xml-too-deep, xml-too-many.
 */
export function parseXmlFile(bytes: Uint8Array): XmlFile {
  const limit = MAX_XML_FILE_BYTES
  if (bytes.length > limit) throw new AppError({ code: 'file-too-large', data: { size: bytes.length, limit } })
  const source = decodeXmlBytes(bytes)
  return { ...source, nodes: scanXml(source.text) }
}

/** The characters to put into a node's span, and how far into them its value begins and ends. */
function written(file: XmlFile, node: XmlNode, value: string): { text: string; start: number; end: number } {
  const raw = file.text.slice(node.start, node.end)
  if (node.kind === 'empty') {
    const content = encodeContent('', value, file.encoding)
    return { text: `>${content}</${node.name}>`, start: 1, end: 1 + content.length }
  }
  const text =
    node.kind === 'attribute'
      ? encodeAttribute(value, file.text[node.end] ?? '"', file.encoding)
      : encodeContent(raw, value, file.encoding)
  return { text, start: 0, end: text.length }
}

/**
 * The file with another value at a path of `elementsOf`. Only the characters of that value change; an element without content gets an end tag. The
 * same value again changes nothing. Throws AppError xml-element-unknown for a path the file does not have or that has elements inside,
 * xml-character for a character that XML cannot hold.
 */
export function setXmlValue(file: XmlFile, path: string, value: string): XmlFile {
  assertXmlCharacters(value)
  const index = indexOfPath(file.nodes, path)
  const node = file.nodes[index]
  if (!node || node.kind === 'parent') throw new AppError({ code: 'xml-element-unknown', data: { path } })
  if (nodeValue(file.text, node) === value) return file
  const { text, start, end } = written(file, node, value)
  const grown = text.length - (node.end - node.start)
  const shift = (offset: number): number => (offset >= node.end ? offset + grown : offset)
  const nodes = file.nodes.map((other, at): XmlNode => {
    const { kind, name, owner } = other
    if (at === index) {
      return { kind: kind === 'empty' ? 'leaf' : kind, name, owner, start: node.start + start, end: node.start + end }
    }
    return other.end < node.end ? other : { kind, name, owner, start: shift(other.start), end: shift(other.end) }
  })
  return { ...file, text: file.text.slice(0, node.start) + text + file.text.slice(node.end), nodes }
}

/** The bytes to write, in the encoding and with the byte order mark the file came with. */
export function toBytes(file: XmlFile): Uint8Array {
  return encodeXmlText(file)
}
