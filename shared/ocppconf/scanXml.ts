import { SaxesParser } from 'saxes'
import { AppError } from '../errors.ts'
import { lineAndColumn } from '../lineAndColumn.ts'
import { refuseXml } from './refuseXml.ts'

/** Levels of elements a file may have. */
export const MAX_XML_DEPTH = 32
/** Elements and attributes a file may have, together. */
export const MAX_XML_NODES = 20_000

/** An element or attribute and the characters its value takes. */
export interface XmlNode {
  /** `empty`: an element without content, `<a/>`; its span is then that of `/>`. `parent`: an element with elements inside. */
  readonly kind: 'attribute' | 'leaf' | 'empty' | 'parent'
  readonly name: string
  /** The index of the element it belongs to; -1 for the root. */
  readonly owner: number
  readonly start: number
  readonly end: number
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** Where a DOCTYPE begins, or -1. It can only stand before the root, among comments and processing instructions. */
function doctypeAt(text: string): number {
  const prolog = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/.exec(text)?.[0].length ?? 0
  return /^<!doctype/i.test(text.slice(prolog, prolog + 9)) ? prolog : -1
}

/**
 * Every element and attribute of an XML 1.0 text in document order, with the span of its value. Throws AppError with line and column: xml-doctype
 * (any, before anything is parsed), xml-syntax, xml-entity (other than the five predefined), xml-too-deep, xml-too-many.
 */
export function scanXml(text: string): XmlNode[] {
  const doctype = doctypeAt(text)
  if (doctype >= 0) throw new AppError({ code: 'xml-doctype', data: lineAndColumn(text, doctype) })
  const nodes: Mutable<XmlNode>[] = []
  const open: number[] = []
  const opened: number[] = []
  // XML 1.1 would allow more characters and line ends than a station's reader may know.
  const parser = new SaxesParser({ position: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  const add = (node: Mutable<XmlNode>): void => {
    nodes.push(node)
    if (nodes.length <= MAX_XML_NODES) return
    const place = lineAndColumn(text, parser.position - 1)
    throw new AppError({ code: 'xml-too-many', data: { ...place, limit: MAX_XML_NODES } })
  }
  parser.on('error', error => {
    // saxes puts line and column before what it says.
    const message = error.message.replace(/^(?:undefined:)?\d+:\d+: /, '')
    refuseXml(text, message, parser.position, opened[open.at(-1) ?? -1] ?? -1)
  })
  parser.on('opentagstart', ({ name }) => {
    const owner = open.at(-1) ?? -1
    const around = nodes[owner]
    if (around) around.kind = 'parent'
    if (open.length >= MAX_XML_DEPTH) {
      const place = lineAndColumn(text, text.lastIndexOf('<', parser.position - 1))
      throw new AppError({ code: 'xml-too-deep', data: { ...place, limit: MAX_XML_DEPTH } })
    }
    const index = nodes.length
    opened[index] = parser.position - name.length - 2
    add({ kind: 'leaf', name, owner, start: 0, end: 0 })
    open.push(index)
  })
  parser.on('attribute', ({ name }) => {
    const end = parser.position - 1
    const quote = text[end] ?? '"'
    add({ kind: 'attribute', name, owner: open.at(-1) ?? -1, start: text.lastIndexOf(quote, end - 1) + 1, end })
  })
  parser.on('opentag', ({ isSelfClosing }) => {
    const node = nodes[open.at(-1) ?? -1]
    if (!node) return
    if (isSelfClosing) Object.assign(node, { kind: 'empty', start: parser.position - 2, end: parser.position })
    else node.start = parser.position
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    const node = nodes[open.at(-1) ?? -1]
    if (node && !isSelfClosing) node.end = text.lastIndexOf('</', parser.position - 1)
    open.pop()
  })
  parser.write(text).close()
  return nodes
}
