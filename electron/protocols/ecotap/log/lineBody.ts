import { TIME_PREFIX } from './stripPrefix.ts'

/** Nothing this module understands is longer; what lies beyond is not looked at (characters). */
const LONGEST_LOOKED_AT = 512
const BANNER = 'EVCHARGER BOOTLOADER'
const LEAD = new RegExp(`^(?:[\\s\\p{Cc}\\ufffd]|${TIME_PREFIX.source})+`, 'u')

/**
 * The part of a line that the log grammar reads: without the stray bytes and times before it, at most 512 characters.
 * A controller that loses power stops in the middle of a line and its next words are the bootloader banner, so a banner counts
 * wherever it stands in a line.
 */
export function lineBody(line: string): string {
  const banner = line.lastIndexOf(BANNER)
  if (banner !== -1) return line.slice(banner, banner + LONGEST_LOOKED_AT).trimEnd()
  return line.slice(0, LONGEST_LOOKED_AT).replace(LEAD, '').trimEnd()
}
