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

/** The path of every node, in document order. */
export function pathsOf(nodes: readonly XmlNode[]): string[] {
  const keyOf = ({ owner, name }: XmlNode): string => `${owner} ${name}`
  const counts = new Map<string, number>()
  for (const node of nodes) {
    if (node.kind !== 'attribute') counts.set(keyOf(node), (counts.get(keyOf(node)) ?? 0) + 1)
  }
  const seen = new Map<string, number>()
  const paths: string[] = []
  for (const node of nodes) {
    const around = paths[node.owner] ?? ''
    if (node.kind === 'attribute') {
      paths.push(`${around}/@${node.name}`)
      continue
    }
    const key = keyOf(node)
    if ((counts.get(key) ?? 0) < 2) {
      paths.push(`${around}/${node.name}`)
      continue
    }
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    paths.push(`${around}/${node.name}[${number}]`)
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
  const fields: XmlField[] = []
  nodes.forEach((node, index) => {
    const value = nodeValue(text, node)
    if (value === null) return
    const { kind, name, start, end } = node
    const path = paths[index] ?? ''
    fields.push({ path, name, attribute: kind === 'attribute', value, start, end: kind === 'empty' ? start : end })
  })
  return fields
}

const STEP = /^(@?)([^[\]]+)(?:\[(\d+)\])?$/

/**
 * The index of the node at a path as `elementsOf` gives it, or -1. The number may be written where there is one only; without it, it is the first.
 */
export function indexOfPath(nodes: readonly XmlNode[], path: string): number {
  if (!path.startsWith('/')) return -1
  return (
    path
      .slice(1)
      .split('/')
      .reduce<number | null>((owner, step) => {
        const [, at, name, number = '1'] = STEP.exec(step) ?? []
        if (owner === null || name === undefined) return null
        let left = Number(number)
        const isIt = (node: XmlNode): boolean => {
          if (node.owner !== owner || node.name !== name || (node.kind === 'attribute') !== (at === '@')) return false
          left -= 1
          return left === 0
        }
        const index = nodes.findIndex(isIt)
        return index < 0 ? null : index
      }, -1) ?? -1
  )
}
