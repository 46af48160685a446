/** A page names its own character set near its beginning (HTML, 4.2.5.4: within 1024 bytes). */
const PROLOG = 1024

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

function charsetIn(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1] ?? null
}

/**
 * The text of a page: in the character set of its byte order mark, its `Content-Type`, or its own `meta`; else UTF-8 where the bytes are that, and
 * Latin-1 where not.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const own = new TextDecoder('latin1').decode(bytes.subarray(0, PROLOG))
  const meta = /<meta[^>]*charset[^>]*>/i.exec(own)?.[0]
  const named = charsetIn(contentType) ?? (meta ? charsetIn(meta) : null)
  const decoder = named === null ? null : decoderOf(named)
  if (decoder) return decoder.decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
