/** A text with its own line ends, and as an editor has it: one character for each line end. */
export interface RawText {
  readonly raw: string
  readonly doc: string
  /** What a new line ends with: what most lines of the text do. */
  readonly lineEnd: string
  /** Where, in `doc`, the line ends of two characters are. */
  readonly wide: readonly number[]
}

/** A change of an editor, in places of its document before any of them. */
export interface DocChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

export function rawTextOf(raw: string): RawText {
  const wide: number[] = []
  const counts = new Map<string, number>()
  const doc = raw.replace(/\r\n|\r|\n/g, (end, at: number) => {
    counts.set(end, (counts.get(end) ?? 0) + 1)
    if (end.length === 2) wide.push(at - wide.length)
    return '\n'
  })
  const [lineEnd = '\n'] = [...counts].reduce<readonly [string?, number?]>(
    (most, entry) => (entry[1] > (most[1] ?? 0) ? entry : most),
    [],
  )
  return { raw, doc, lineEnd, wide }
}

/** How many of the sorted `places` come before `limit`. */
function countBelow(places: readonly number[], limit: (place: number, index: number) => boolean): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (limit(places[middle] ?? 0, middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The place in the raw text of a place in the document. */
export function toRaw({ wide }: RawText, offset: number): number {
  return offset + countBelow(wide, place => place < offset)
}

/** The place in the document of a place in the raw text; inside of a line end it is behind it. */
export function toDoc({ wide }: RawText, offset: number): number {
  return offset - countBelow(wide, (place, index) => place + index + 1 < offset)
}

/** The raw text after changes of the document, which do not overlap. Line ends that were there stay as they were. */
export function changeRaw(text: RawText, changes: readonly DocChange[]): RawText {
  const parts: string[] = []
  let at = 0
  for (const { from, to, insert } of [...changes].sort((a, b) => a.from - b.from)) {
    parts.push(text.raw.slice(at, toRaw(text, from)), insert.replaceAll('\n', text.lineEnd))
    at = toRaw(text, to)
  }
  return rawTextOf(parts.join('') + text.raw.slice(at))
}

/** The one change that makes `after` of `before`, as short as possible; null where they are the same. */
export function shortestChange(before: string, after: string): DocChange | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  let tail = 0
  const isSame = (): boolean =>
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  while (tail < most - head && isSame()) tail += 1
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) }
}
