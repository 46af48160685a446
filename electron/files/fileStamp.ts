/** A time in UTC as part of a file name: `20260115T080004123Z`. Sorts as the times do. */
export function fileStamp(time: Date): string {
  return time.toISOString().replace(/[-:.]/g, '')
}

/** The time a stamp says, in ms since 1970, or null. */
export function timeOfStamp(stamp: string): number | null {
  const [, date, hours, minutes, seconds, ms] = /^(\d{8})T(\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(stamp) ?? []
  if (date === undefined) return null
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`)
  return Number.isNaN(time) ? null : time
}
