function two(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}

/** The laptop's time of a moment: `08:10:21`. */
export function clockTime(at: number): string {
  const time = new Date(at)
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`
}

/** `08:14:02.310`. */
export function clockMillis(at: number): string {
  return `${clockTime(at)}.${String(new Date(at).getMilliseconds()).padStart(3, '0')}`
}

/** The time since a moment as `+1:02:03.004`, without hours where there are none. */
export function sinceMillis(start: number, at: number): string {
  const ms = Math.max(0, at - start)
  const seconds = Math.floor(ms / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const head = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes)
  return `+${head}:${two(seconds % 60)}.${String(Math.floor(ms % 1000)).padStart(3, '0')}`
}

/** Which day a moment is, seen from now. */
export function dayOf(at: number, now: number): 'today' | 'yesterday' | 'earlier' {
  const day = new Date(at).toDateString()
  if (day === new Date(now).toDateString()) return 'today'
  const before = new Date(now)
  before.setDate(before.getDate() - 1)
  return day === before.toDateString() ? 'yesterday' : 'earlier'
}
