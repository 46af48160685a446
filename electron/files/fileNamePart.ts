import { sha256 } from './sha256.ts'

const LONGEST = 120
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

function percentEncode(character: string): string {
  return [...Buffer.from(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

/**
 * A text as a name every file system takes: letters, digits, `-`, `_` and inner dots as they are, everything else as `%XX`; Windows' device names
 * with their first letter so. A long one ends in `~` and a hash.
 */
export function fileNamePart(text: string): string {
  const escaped = [...text].map(each => (/[A-Za-z0-9._-]/.test(each) ? each : percentEncode(each))).join('')
  const dotted = escaped.replace(/^\.|\.$/g, percentEncode)
  const plain = WINDOWS_DEVICE.test(dotted) ? percentEncode(dotted.slice(0, 1)) + dotted.slice(1) : dotted
  if (plain === '') return '%'
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
