const SAMPLE = 4096

function isControl(code: number): boolean {
  return (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0x7f
}

/** The sample as UTF-16 characters where it reads as such without one control character, or null. */
function utf16(sample: Uint8Array): string | null {
  const [a, b] = sample
  const bom = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
  const bigEndian = bom ? a === 0xfe : a === 0
  let text = ''
  let plain = 0
  for (let at = bom ? 2 : 0; at + 1 < sample.length; at += 2) {
    const [first = 0, second = 0] = [sample[at], sample[at + 1]]
    const unit = bigEndian ? first * 256 + second : second * 256 + first
    if (isControl(unit) || unit >= 0xfffe) return null
    if (unit < 0x80) plain += 1
    text += String.fromCharCode(unit)
  }
  // Without a mark only text that is all ASCII can be told from other bytes.
  return text.length > 0 && (bom ? plain > 0 : plain === text.length) ? text : null
}

/** The sample as one-byte characters where it has no control character and not too many beyond ASCII, or null. */
function singleBytes(sample: Uint8Array): string | null {
  if (sample.length === 0 || sample.some(isControl)) return null
  const beyond = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  return beyond * 10 <= sample.length * 3 ? String.fromCharCode(...sample) : null
}

/**
 * What kind of text a file is that should be a program: `html`, `xml`, `json`, `intel-hex`, `s-record`, `utf-16` or `text`; null where it is no
 * text. Judged by the first 4 KiB: a program has zero bytes in the addresses it starts with.
 */
export function textKind(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  const text = singleBytes(sample)
  if (text === null) return utf16(sample) === null ? null : 'utf-16'
  const start = text.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 'html'
  if (/^<[?!A-Za-z]/.test(start)) return 'xml'
  if (/^(?:\{\s*["}]|\[\s*["{[\d\]-])/.test(start)) return 'json'
  if (/^:[0-9A-Fa-f]{10}/.test(start)) return 'intel-hex'
  if (/^S[0-9][0-9A-Fa-f]{8}/.test(start)) return 's-record'
  return 'text'
}
