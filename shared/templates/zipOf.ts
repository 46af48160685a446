/** The encoder exists in every runtime this folder serves, but is no part of the language's own type library. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 as ZIP has it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** Little-endian fields, each with its width in bytes. */
function fields(...list: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array {
  return Uint8Array.from(
    list.flatMap(([value, width]) => Array.from({ length: width }, (_, n) => (value >>> (8 * n)) & 0xff)),
  )
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** MS-DOS date and time, local, to 2 s; what is before 1980 cannot be said. */
function stampOf(time: Date): { date: number; clock: number } {
  const date = ((Math.max(time.getFullYear(), 1980) - 1980) << 9) | ((time.getMonth() + 1) << 5) | time.getDate()
  return { date, clock: (time.getHours() << 11) | (time.getMinutes() << 5) | (time.getSeconds() >> 1) }
}

/**
 * A ZIP archive of files, not compressed (APPNOTE.TXT 4.3: local headers, central directory, its end; names in UTF-8). For what a person saves at once:
 * fewer than 65536 files and 4 GB.
 */
export function zipOf(entries: readonly ZipEntry[], time: Date): Uint8Array {
  const { date, clock } = stampOf(time)
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const label = new TextEncoder().encode(name)
    // Version 2.0, names in UTF-8 (bit 11), stored.
    const common = [
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [clock, 2],
      [date, 2],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [label.length, 2],
      [0, 2],
    ] as const
    const body = joined([fields([0x04034b50, 4], ...common), label, bytes])
    const rest = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ] as const
    directory.push(joined([fields([0x02014b50, 4], [20, 2], ...common, ...rest), label]))
    bodies.push(body)
    offset += body.length
  }
  const listed = joined(directory)
  const count = entries.length
  const end = fields([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [listed.length, 4], [offset, 4], [0, 2])
  return joined([...bodies, listed, end])
}
