import type { XmlNode } from './scanXml.ts'
import { decodeAttribute, decodeContent } from './xmlText.ts'

/** A value of a file: that of an attribute, or of an element without elements inside. */
export interface XmlField {
  /** Like `/OCPPConf/Point[2]/Current` or `/OCPPConf/@version`; a number stands where an element has siblings of its name. */
  readonly path: string
  readonly name: string
  readonly attribute: boolean
  /** Entities and CDATA resolved. Blanks are part of it. */
  readonly value: string
  /** The characters of the text that the value takes; both the same where it is empty. */
  readonly start: number
  readonly end: number
}

/** How many elements of each name an element has, by its index and the name. */
function countSiblings(nodes: readonly XmlNode[]): Map<number, Map<string, number>> {
  const counts = new Map<number, Map<string, number>>()
  for (const { kind, owner, name } of nodes) {
    if (kind === 'attribute') continue
    const names = counts.get(owner) ?? new Map<string, number>()
    if (names.size === 0) counts.set(owner, names)
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  return counts
}

/** The path of every node, in document order. */
export function pathsOf(nodes: readonly XmlNode[]): string[] {
  const counts = countSiblings(nodes)
  const seen = new Map<number, Map<string, number>>()
  const paths: string[] = []
  for (const { kind, owner, name } of nodes) {
    const around = paths[owner] ?? ''
    if (kind === 'attribute') {
      paths.push(`${around}/@${name}`)
      continue
    }
    if ((counts.get(owner)?.get(name) ?? 0) < 2) {
      paths.push(`${around}/${name}`)
      continue
    }
    const numbers = seen.get(owner) ?? new Map<string, number>()
    seen.set(owner, numbers)
    const number = (numbers.get(name) ?? 0) + 1
    numbers.set(name, number)
    paths.push(`${around}/${name}[${number}]`)
  }
  return paths
}

/** The value of a node, or null where it has elements inside. */
export function nodeValue(text: string, { kind, start, end }: XmlNode): string | null {
  switch (kind) {
    case 'attribute':
      return decodeAttribute(text.slice(start, end))
    case 'leaf':
      return decodeContent(text.slice(start, end))
    case 'empty':
      return ''
    case 'parent':
      return null
  }
}

/** Every value of a file (an XmlFile) in document order. Text beside elements is none of them. */
export function elementsOf({ text, nodes }: { readonly text: string; readonly nodes: readonly XmlNode[] }): XmlField[] {
  const paths = pathsOf(nodes)
  return nodes.flatMap((node, index) => {
    const value = nodeValue(text, node)
    if (value === null) return []
    const { kind, name, start, end } = node
    const span = kind === 'empty' ? { start, end: start } : { start, end }
    return [{ path: paths[index] ?? '', name, attribute: kind === 'attribute', value, ...span }]
  })
}

/** `/a[1]/b` is `/a/b`: the number may be left out or written where there is one only. */
function withoutFirst(path: string): string {
  return path.replaceAll('[1]', '')
}

/** The index of a path among those of a file, or -1. */
export function indexOfPath(paths: readonly string[], path: string): number {
  const exact = paths.indexOf(path)
  return exact >= 0 ? exact : paths.findIndex(known => withoutFirst(known) === withoutFirst(path))
}
