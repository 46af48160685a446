/** A line of two texts beside each other; numbers are 1-based. `gap`: lines from `after` on that are the same and far from any change. */
export type DiffLine =
  | { readonly kind: 'same'; readonly before: number; readonly after: number }
  | { readonly kind: 'del'; readonly before: number }
  | { readonly kind: 'add'; readonly after: number }
  | { readonly kind: 'gap'; readonly after: number; readonly lines: number }

/** Above this many pairs of lines, a stretch that differs is shown as a whole. */
const MOST_PAIRS = 1_000_000

/** The lines of a text without their ends. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

/** For each of two lists, which entries are in the longest common part. */
function common(a: readonly string[], b: readonly string[]): [boolean[], boolean[]] {
  const inA = a.map(() => false)
  const inB = b.map(() => false)
  if (a.length * b.length > MOST_PAIRS) return [inA, inB]
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      inA[i] = true
      inB[j] = true
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return [inA, inB]
}

function allLines(before: readonly string[], after: readonly string[]): Exclude<DiffLine, { kind: 'gap' }>[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const old = before.slice(head, before.length - tail)
  const now = after.slice(head, after.length - tail)
  const [inOld, inNow] = common(old, now)
  const lines: Exclude<DiffLine, { kind: 'gap' }>[] = []
  const same = (i: number, j: number): void => void lines.push({ kind: 'same', before: i + 1, after: j + 1 })
  for (let n = 0; n < head; n += 1) same(n, n)
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && !inOld[i]) {
      lines.push({ kind: 'del', before: head + i + 1 })
      i += 1
    } else if (j < now.length && !inNow[j]) {
      lines.push({ kind: 'add', after: head + j + 1 })
      j += 1
    } else {
      same(head + i, head + j)
      i += 1
      j += 1
    }
  }
  for (let n = 0; n < tail; n += 1) same(before.length - tail + n, after.length - tail + n)
  return lines
}

/** Lines that differ, with `context` lines around them; what is further away is a gap. */
export function diffLines(before: readonly string[], after: readonly string[], context: number): DiffLine[] {
  const lines = allLines(before, after)
  const near = lines.map(() => false)
  lines.forEach(({ kind }, at) => {
    if (kind !== 'same') near.fill(true, Math.max(0, at - context), at + context + 1)
  })
  const shown: DiffLine[] = []
  lines.forEach((line, at) => {
    const last = shown.at(-1)
    // A gap of one line would take as much room as the line.
    const alone = !near[at] && near[at - 1] !== false && near[at + 1] !== false
    if (line.kind !== 'same' || near[at] || alone) shown.push(line)
    else if (last?.kind === 'gap') shown[shown.length - 1] = { ...last, lines: last.lines + 1 }
    else shown.push({ kind: 'gap', after: line.after, lines: 1 })
  })
  return shown
}
