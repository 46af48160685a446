/**
 * The numbers of a release as the guide and the advisories write it: `3.3.0.7`, `v3.1.1-33`, `3.2.0-12_v1`, and `3300-XX` for 3.3.0.0 (guide
 * 6.3.1.1). null for anything else.
 */
export function releaseNumbers(text: string): number[] | null {
  const short = /^\s*v?(\d)(\d)(\d)(\d)-/i.exec(text)
  if (short) return short.slice(1).map(Number)
  const [, numbers] = /^\s*v?(\d+(?:[.-]\d+)+)/i.exec(text) ?? []
  return numbers === undefined ? null : numbers.split(/[.-]/).map(Number)
}

/** Negative where `a` is the older release, 0 where they are the same, positive where it is the newer; a missing number counts as 0. */
export function compareReleases(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
