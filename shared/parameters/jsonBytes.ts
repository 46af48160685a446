import { AppError } from '../errors.ts'

// The two encoders exist in every runtime this folder serves, but neither is part of the language's own type library.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

const BOM = [0xef, 0xbb, 0xbf] as const

/** The encoding that a byte order mark or the zero bytes around the first character give away, or null. JSON and XML start with an ASCII character. */
export function wideEncoding(bytes: Uint8Array): string | null {
  const [a = 1, b = 1, c = 1, d = 1] = bytes
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE'
  if (a === 0xfe && b === 0xff) return 'UTF-16BE'
  if (a !== 0 && b === 0) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE'
  if (a === 0 && b !== 0) return 'UTF-16BE'
  if (a === 0 && b === 0 && c === 0 && d !== 0 && bytes.length > 3) return 'UTF-32BE'
  return null
}

/**
 * The text of a JSON file, and whether a byte order mark stood before it.
 * Throws AppError file-encoding with `UTF-16LE`, `UTF-16BE`, `UTF-32LE`, `UTF-32BE`, or `unknown` where the bytes are not UTF-8.
 */
export function decodeJsonBytes(bytes: Uint8Array): { text: string; bom: boolean } {
  const encoding = wideEncoding(bytes)
  if (encoding !== null) throw new AppError({ code: 'file-encoding', data: { encoding } })
  const bom = BOM.every((byte, at) => bytes[at] === byte)
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return { text: decoder.decode(bom ? bytes.subarray(BOM.length) : bytes), bom }
  } catch (cause) {
    throw new AppError({ code: 'file-encoding', data: { encoding: 'unknown' } }, cause)
  }
}

/** The bytes of a JSON text in UTF-8, with a byte order mark or without. */
export function encodeJsonText(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\uFEFF${text}` : text)
}
