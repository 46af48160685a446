/** The longest value taken from a line (characters). */
const LONGEST_VALUE = 128
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** A value out of a line, fit to be shown: no control, joining or direction characters, at most 128 characters; null where nothing is left. */
export function cleanValue(raw: string | undefined): string | null {
  const clean = (raw ?? '').replace(INVISIBLE, '').trim().slice(0, LONGEST_VALUE)
  return clean === '' ? null : clean
}

/** As `cleanValue`, for what tells one station from another: null, too, where a byte of it was lost on the line. */
export function cleanId(raw: string | undefined): string | null {
  const clean = cleanValue(raw)
  return clean?.includes('\ufffd') ? null : clean
}
