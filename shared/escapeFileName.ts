/** The encoder exists in every runtime this folder serves, but is no part of the language's own type library. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

function percentEncode(character: string): string {
  return Array.from(
    new TextEncoder().encode(character),
    byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')
}

/**
 * A text as a name every file system takes, whatever its length: letters, digits, `-`, `_` and inner dots as they are, everything else as `%XX`;
 * Windows' device names with their first letter so; `%` for none.
 */
export function escapeFileName(text: string): string {
  const escaped = [...text].map(each => (/[A-Za-z0-9._-]/.test(each) ? each : percentEncode(each))).join('')
  const dotted = escaped.replace(/^\.|\.$/g, percentEncode)
  const plain = WINDOWS_DEVICE.test(dotted) ? percentEncode(dotted.slice(0, 1)) + dotted.slice(1) : dotted
  return plain === '' ? '%' : plain
}
