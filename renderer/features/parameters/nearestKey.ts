import { foldKey } from '../../../shared/parameters/configurationKey.ts'
import type { Row } from './rows.ts'

/** The key most like a search that found none, or null. */
export function nearestKey(rows: readonly Row[], search: string): string | null {
  const wanted = foldKey(search.trim())
  let best: { key: string; distance: number } | null = null
  for (const { key } of rows) {
    const distance = editDistance(wanted, foldKey(key))
    if (distance <= Math.max(2, wanted.length / 3) && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { key, distance }
  }
  return best?.key ?? null
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
