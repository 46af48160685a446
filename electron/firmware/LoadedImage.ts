import { createHash, randomUUID } from 'node:crypto'
import { crc16 } from '../protocols/ecotap/crc16.ts'
import type { Dialect } from '../protocols/ecotap/dialect.ts'

/** A firmware file in memory. What is flashed is this copy, whatever becomes of the file. */
export interface LoadedImage {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** By the dialect's polynomial. */
  readonly crc: number
}

export function loadImage(name: string, bytes: Uint8Array, dialect: Dialect): LoadedImage {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id: randomUUID(), name, bytes, sha256, crc: crc16(dialect.crc16, bytes) }
}
