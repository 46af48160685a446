export interface Ago {
  unit: 'seconds' | 'minutes'
  n: number
}

const NEW_FOR_MS = 10 * 60_000

/** How long ago a port was plugged in, in whole seconds, then minutes; null for one that is no news (over 10 min, or there from the start). */
export function appearedAgo(appearedAt: number | null, now: number): Ago | null {
  if (appearedAt === null || now - appearedAt > NEW_FOR_MS) return null
  const seconds = Math.max(0, Math.floor((now - appearedAt) / 1000))
  return seconds < 60 ? { unit: 'seconds', n: seconds } : { unit: 'minutes', n: Math.floor(seconds / 60) }
}
