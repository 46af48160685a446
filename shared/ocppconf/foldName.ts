/** A name without case, accents, separators and namespace, to compare names by: `ns:Wi-Fi_Clé` is `wificle`. */
export function foldName(name: string): string {
  return name
    .replace(/^.*:/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** The words of a name: `RJ45IPAddress` is `rj`, `45`, `ip`, `address`. */
export function wordsOf(name: string): string[] {
  return (name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+/gu) ?? []).map(foldName)
}

/** A longer name is taken as it is; no file's author meant a word of it. */
const LONGEST = 60

/** The folded name and what is left of it where words at its ends are taken away, in any number. */
export function withoutEnds(folded: string, words: readonly string[]): Set<string> {
  const found = new Set([folded])
  if (folded.length > LONGEST) return found
  for (const form of found) {
    for (const word of words) {
      if (form.length <= word.length) continue
      if (form.startsWith(word)) found.add(form.slice(word.length))
      if (form.endsWith(word)) found.add(form.slice(0, -word.length))
    }
  }
  return found
}
