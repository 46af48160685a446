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
  /** The elements that are open, and where their tags begin. */
  const open: { readonly index: number; readonly node: Mutable<XmlNode>; readonly start: number }[] = []
  let inner: (typeof open)[number] | undefined
  // XML 1.1 would allow more characters and line ends than a station's reader may know. Lines and columns are counted where there is something
  // to say of them; saxes counts offsets all the same.
  const parser = new SaxesParser({ position: false, defaultXMLVersion: '1.0', forceXMLVersion: true })
  const add = (node: Mutable<XmlNode>): void => {
    nodes.push(node)
    if (nodes.length <= MAX_XML_NODES) return
    const place = lineAndColumn(text, parser.position - 1)
    throw new AppError({ code: 'xml-too-many', data: { ...place, limit: MAX_XML_NODES } })
  }
  parser.on('error', error => refuseXml(text, error.message, parser.position, inner?.start ?? 0))
  parser.on('opentagstart', ({ name }) => {
    // Behind the name, saxes has read one character more.
    const start = parser.position - name.length - 2
    if (open.length >= MAX_XML_DEPTH) {
      throw new AppError({ code: 'xml-too-deep', data: { ...lineAndColumn(text, start), limit: MAX_XML_DEPTH } })
    }
    if (inner) inner.node.kind = 'parent'
    const node: Mutable<XmlNode> = { kind: 'leaf', name, owner: inner?.index ?? -1, start: 0, end: 0 }
    inner = { index: nodes.length, node, start }
    add(node)
    open.push(inner)
  })
  parser.on('attribute', ({ name }) => {
    const end = parser.position - 1
    const start = text.lastIndexOf(text[end] ?? '"', end - 1) + 1
    add({ kind: 'attribute', name, owner: inner?.index ?? -1, start, end })
  })
  parser.on('opentag', ({ isSelfClosing }) => {
    if (!inner) return
    const { node } = inner
    node.start = parser.position
    if (!isSelfClosing) return
    node.kind = 'empty'
    node.start -= 2
    node.end = parser.position
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    if (inner && !isSelfClosing) inner.node.end = text.lastIndexOf('</', parser.position - 1)
    open.pop()
    inner = open.at(-1)
  })
  parser.write(text).close()
  return nodes
}
