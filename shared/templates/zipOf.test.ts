import { describe, expect, it } from 'vitest'
import { crc32, zipOf } from './zipOf.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('zipOf', () => {
  it('has the checksum of the standard', () => {
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926)
  })

  it('lists every file with its size and checksum, and holds its bytes as they are', () => {
    const files = [
      { name: '11790001.json', bytes: bytes('{"a":"1"}\r\n') },
      { name: 'é.json', bytes: bytes('') },
    ]
    const zip = zipOf(files, new Date(2026, 0, 15, 8, 30, 2))
    const view = new DataView(zip.buffer)
    const end = zip.length - 22
    expect(view.getUint32(end, true)).toBe(0x06054b50)
    expect(view.getUint16(end + 10, true)).toBe(2)
    let at = view.getUint32(end + 16, true)
    for (const file of files) {
      expect(view.getUint32(at, true)).toBe(0x02014b50)
      expect(view.getUint32(at + 16, true)).toBe(crc32(file.bytes))
      expect(view.getUint32(at + 24, true)).toBe(file.bytes.length)
      const nameLength = view.getUint16(at + 28, true)
      const local = view.getUint32(at + 42, true)
      expect(view.getUint32(local, true)).toBe(0x04034b50)
      const start = local + 30 + view.getUint16(local + 26, true)
      expect(new TextDecoder().decode(zip.subarray(local + 30, start))).toBe(file.name)
      expect(zip.subarray(start, start + file.bytes.length)).toEqual(file.bytes)
      at += 46 + nameLength
    }
    expect(at).toBe(end)
  })
})
