import { escapeFileName } from '../../shared/escapeFileName.ts'
import { sha256 } from './sha256.ts'

const LONGEST = 120

/** A text as a name every file system takes, as `escapeFileName` writes it. A long one ends in `~` and a hash. */
export function fileNamePart(text: string): string {
  const plain = escapeFileName(text)
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 20)}~${sha256(text).slice(0, 16)}`
}

/** The text a name was made of, as far as the name tells. */
export function textOfFileNamePart(name: string): string {
  if (name === '%') return ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
