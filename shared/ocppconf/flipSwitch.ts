import { parseSwitch } from './valueShape.ts'

const PAIRS: readonly (readonly [on: string, off: string])[] = [
  ['1', '0'],
  ['true', 'false'],
  ['on', 'off'],
  ['yes', 'no'],
  ['enable', 'disable'],
  ['enabled', 'disabled'],
  ['active', 'inactive'],
  ['oui', 'non'],
]

/** `like` in small letters, capitals, or with a capital first, as `text` is. */
function casedAs(text: string, like: string): string {
  if (like === like.toLowerCase()) return text
  if (like === like.toUpperCase()) return text.toUpperCase()
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/**
 * The other position of a switch in the spelling of the file (`0` for `1`, `False` for `True`), blanks around it kept; null where the spelling is
 * not known.
 */
export function flipSwitch(text: string): string | null {
  const word = text.trim()
  const on = parseSwitch(word)
  const pair = PAIRS.find(words => words.includes(word.toLowerCase()))
  if (on === null || pair === undefined) return null
  return text.replace(word, casedAs(pair[on ? 1 : 0], word))
}
