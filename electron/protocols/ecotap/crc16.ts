import type { Crc16Parameters } from './dialect.ts'

function reverse(value: number, bits: number): number {
  let out = 0
  for (let bit = 0; bit < bits; bit++) if (value & (1 << bit)) out |= 1 << (bits - 1 - bit)
  return out
}

const tables = new Map<string, Uint16Array>()

function tableOf(parameters: Crc16Parameters): Uint16Array {
  const id = `${parameters.polynomial}/${parameters.reflected}`
  const known = tables.get(id)
  if (known) return known
  const table = new Uint16Array(256)
  const reflected = reverse(parameters.polynomial, 16)
  for (let byte = 0; byte < 256; byte++) {
    let crc = parameters.reflected ? byte : byte << 8
    for (let bit = 0; bit < 8; bit++) {
      if (parameters.reflected) crc = crc & 1 ? (crc >>> 1) ^ reflected : crc >>> 1
      else crc = crc & 0x8000 ? (crc << 1) ^ parameters.polynomial : crc << 1
    }
    table[byte] = crc & 0xffff
  }
  tables.set(id, table)
  return table
}

/** The CRC-16 of all `parts` in turn, by a dialect's parameters (ecc-sim-1: XMODEM, row D26). */
export function crc16(parameters: Crc16Parameters, ...parts: Uint8Array[]): number {
  const table = tableOf(parameters)
  let crc = parameters.initial
  for (const part of parts)
    for (const byte of part)
      crc = parameters.reflected
        ? (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
        : ((table[((crc >>> 8) ^ byte) & 0xff] ?? 0) ^ (crc << 8)) & 0xffff
  return crc ^ parameters.finalXor
}

/** Four hex digits, as the controllers print checksums. */
export function formatCrc16(crc: number): string {
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
