/** Letters and digits only, without case and accents: guides break names by blanks and hyphens. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Where the folded `query` first stands in `text`, as places of `text` itself (the second one behind its end); null where it does not. */
export function findFolded(query: string, text: string): readonly [number, number] | null {
  if (query === '') return null
  let folded = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const letter = fold(text.charAt(at))
    for (let i = 0; i < letter.length; i += 1) places.push(at)
    folded += letter
  }
  const found = folded.indexOf(query)
  const first = places[found]
  const last = places[found + query.length - 1]
  return first === undefined || last === undefined ? null : [first, last + 1]
}
