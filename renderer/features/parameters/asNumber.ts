/** The whole number from 1 to `max` a field holds, null where it is empty, undefined where it is none. */
export function asNumber(text: string, max: number): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const value = /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : 0
  return value >= 1 && value <= max ? value : undefined
}
