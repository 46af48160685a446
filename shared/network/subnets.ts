import { parseIpv4, printIpv4, sameSubnet } from '../dictionary/grammars/ipv4.ts'

/** Bits of the subnet that both guides give: 255.255.255.0 (EVlink guide, 'Connection to the charging station'). */
export const STATION_PREFIX = 24

/** The mask of so many bits (0-32), as 32 bits. */
function maskOf(prefix: number): number {
  return prefix === 0 ? 0 : (-1 << (32 - prefix)) >>> 0
}

/** `255.255.255.0` for 24. */
export function netmaskOf(prefix: number): string {
  return printIpv4(maskOf(prefix))
}

/** Bits of a mask in dotted form, or null where it is none. */
export function prefixOf(netmask: string): number | null {
  const bits = parseIpv4(netmask)
  if (bits === null) return null
  const prefix = Math.clz32(~bits >>> 0)
  return maskOf(prefix) === bits ? prefix : null
}

/** Whether two IPv4 addresses lie in one subnet of so many bits; false where one is no address. */
export function inOneSubnet(a: string, b: string, prefix: number): boolean {
  const [first, second] = [parseIpv4(a), parseIpv4(b)]
  return first !== null && second !== null && sameSubnet(first, second, maskOf(prefix))
}

/** `192.168.1.0/24`. */
export function subnetOf(address: string, prefix: number): string {
  const bits = parseIpv4(address) ?? 0
  return `${printIpv4((bits & maskOf(prefix)) >>> 0)}/${prefix}`
}
