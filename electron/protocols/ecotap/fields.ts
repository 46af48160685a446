import type { Field } from './dialect.ts'

export type FieldValue = number | string | Uint8Array
export type FieldValues = Record<string, FieldValue>
export type Endian = 'little' | 'big'

/** Thrown where bytes do not fit a layout. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError'
}

const numberBytes: Record<string, number> = { u8: 1, u16: 2, u32: 4, 'u8?': 1, 'u32?': 4 }

function expectNumber(values: FieldValues, name: string): number {
  const value = values[name]
  if (typeof value !== 'number') throw new LayoutError(`${name} is no number`)
  return value
}

function expectText(values: FieldValues, name: string): string {
  const value = values[name]
  if (typeof value !== 'string') throw new LayoutError(`${name} is no text`)
  return value
}

function expectBytes(values: FieldValues, name: string): Uint8Array {
  const value = values[name]
  if (!(value instanceof Uint8Array)) throw new LayoutError(`${name} is no byte array`)
  return value
}

function packNumber(value: number, size: number, endian: Endian, name: string): Buffer {
  const fits = Number.isInteger(value) && value >= 0 && value < 256 ** size
  if (!fits) throw new LayoutError(`${name} does not fit ${size} bytes: ${value}`)
  const out = Buffer.alloc(size)
  if (endian === 'little') out.writeUIntLE(value, 0, size)
  else out.writeUIntBE(value, 0, size)
  return out
}

function packField([type, name]: Field, values: FieldValues, endian: Endian): Buffer {
  const size = numberBytes[type]
  if (size !== undefined) {
    if (type.endsWith('?') && values[name] === undefined) return Buffer.alloc(0)
    return packNumber(expectNumber(values, name), size, endian, name)
  }
  if (type === 'cstring') {
    const text = expectText(values, name)
    if (text.includes('\0')) throw new LayoutError(`${name} has a NUL in it`)
    return Buffer.from(`${text}\0`, 'latin1')
  }
  if (type.startsWith('bytes:')) return Buffer.from(expectBytes(values, name))
  const width = Number(type.slice('ascii'.length))
  const text = expectText(values, name)
  if (text.length > width) throw new LayoutError(`${name} is longer than ${width} characters`)
  const out = Buffer.alloc(width)
  out.write(text, 'latin1')
  return out
}

/** The bytes of `values` in the order of `layout`. Throws LayoutError where one is missing, of the wrong type or does not fit. */
export function packFields(layout: readonly Field[], values: FieldValues, endian: Endian): Buffer {
  return Buffer.concat(layout.map(field => packField(field, values, endian)))
}

/**
 * The values that `layout` reads from `bytes`; optional fields at the end may be absent.
 * Throws LayoutError where bytes are missing or left over.
 */
export function unpackFields(layout: readonly Field[], bytes: Uint8Array, endian: Endian): FieldValues {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const values: FieldValues = {}
  let at = 0
  const take = (size: number, name: string): number => {
    if (at + size > buffer.length) throw new LayoutError(`${name} is cut off`)
    at += size
    return at - size
  }
  for (const [type, name] of layout) {
    if (type.endsWith('?') && at === buffer.length) break
    const size = numberBytes[type]
    if (size !== undefined) {
      const from = take(size, name)
      values[name] = endian === 'little' ? buffer.readUIntLE(from, size) : buffer.readUIntBE(from, size)
    } else if (type === 'cstring') {
      const end = buffer.indexOf(0, at)
      if (end < 0) throw new LayoutError(`${name} has no end`)
      values[name] = buffer.toString('latin1', at, end)
      at = end + 1
    } else if (type.startsWith('bytes:')) {
      const count = expectNumber(values, type.slice('bytes:'.length))
      const from = take(count, name)
      values[name] = buffer.subarray(from, from + count)
    } else {
      const width = Number(type.slice('ascii'.length))
      const from = take(width, name)
      values[name] = buffer.toString('latin1', from, from + width).replace(/\0+$/, '')
    }
  }
  if (at !== buffer.length) throw new LayoutError(`${buffer.length - at} bytes are left over`)
  return values
}

/** The number called `name`; throws LayoutError where there is none. */
export { expectBytes as bytesOf, expectNumber as numberOf, expectText as textOf }
