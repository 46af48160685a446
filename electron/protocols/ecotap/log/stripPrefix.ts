/** One time, or date and time, before a line. */
export const TIME_PREFIX = /(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d:/

const PREFIXES = new RegExp(`^(?:${TIME_PREFIX.source})+`)

/**
 * A line without the time (`19:32:06:`) or date and time (`2026-09-12 02:51:23:`) that the controller writes before each one while
 * `chg_Debug` has `date=1` (ECClite guide 11, table 1). Some lines bring a date of their own and then have two.
 */
export function stripPrefix(line: string): string {
  return line.replace(PREFIXES, '')
}
