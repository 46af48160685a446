import type { GrammarOf } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'

/** The 32 bits of an IPv4 address in four decimal parts, or null. */
export function parseIpv4(text: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  if (!parts?.every(part => part <= 255)) return null
  return parts.reduce((bits, part) => bits * 256 + part, 0)
}

export function printIpv4(bits: number): string {
  return [24, 16, 8, 0].map(shift => (bits >>> shift) & 255).join('.')
}

/** Whether a mask is ones followed by zeros (RFC 950), with room for two stations at least. */
export function isNetmask(mask: number): boolean {
  const inverted = ~mask >>> 0
  return mask !== 0 && (inverted & (inverted + 1)) === 0 && inverted >= 3
}

/** Whether two addresses are in one subnet. */
export function sameSubnet(a: number, b: number, mask: number): boolean {
  return (a & mask) === (b & mask)
}

/** The first address a station can have in the subnet of `address`. */
export function firstHost(address: number, mask: number): number {
  return ((address & mask) | 1) >>> 0
}

/** Whether an address is the subnet's own or its broadcast address, which no station can have (RFC 1122, 3.2.1.3). */
export function isNoHost(address: number, mask: number): boolean {
  const host = (address & ~mask) >>> 0
  return host === 0 || host === ~mask >>> 0
}

/** What is wrong with one address of a station, or with its netmask (RFC 950). */
export function checkIpv4({ role }: GrammarOf<'ipv4'>, text: string): ValueFinding[] {
  const value = text.trim()
  const bits = parseIpv4(value)
  if (bits === null) return [{ severity: 'error', code: 'not-ipv4', data: { value } }]
  return role === 'netmask' && !isNetmask(bits) ? [{ severity: 'error', code: 'netmask-invalid', data: { value } }] : []
}
