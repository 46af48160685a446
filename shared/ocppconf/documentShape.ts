import { pathsOf } from './xmlFields.ts'
import type { XmlFile } from './xmlFile.ts'

const PRIME = 0x01000193
const SEEDS = [0x811c9dc5, 0x01234567] as const

/** FNV-1a, 32 bits, as 8 hexadecimal digits. */
function fnv1a(text: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/**
 * What a file's elements and attributes are called, without how many there are and what they hold, as 16 hexadecimal digits: files of one
 * firmware have the same.
 */
export function documentShape({ nodes }: Pick<XmlFile, 'nodes'>): string {
  const names = new Set(pathsOf(nodes).map(path => path.replace(/\[\d+\]/g, '')))
  const text = [...names].sort().join('\n')
  return SEEDS.map(seed => fnv1a(text, seed)).join('')
}
