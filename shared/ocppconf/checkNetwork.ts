import { firstHost, isNetmask, isNoHost, parseIpv4, printIpv4, sameSubnet } from '../dictionary/grammars/ipv4.ts'
import { parseSwitch } from './valueShape.ts'
import type { ItemFinding } from './xmlFinding.ts'

/** The values of one port, as far as the file has them. */
export interface NetworkValues {
  readonly ip?: string | undefined
  readonly mask?: string | undefined
  readonly gateway?: string | undefined
  readonly dhcp?: string | undefined
}
export type NetworkPart = keyof NetworkValues

/** What is wrong with one address. That it has four parts is the IP standard's. */
export function checkAddress(text: string): ItemFinding[] {
  const value = text.trim()
  if (value === '' || parseIpv4(value) !== null) return []
  return [{ severity: 'error', code: 'address-invalid', data: { value } }]
}

const bitsOf = (text: string | undefined): number | null => parseIpv4(text?.trim() ?? '')
const unset = (text: string): boolean => text.trim() === '' || bitsOf(text) === 0

/**
 * What the values of one port say against each other (RFC 950, RFC 1122), by the part that is wrong. With DHCP on, addresses are not looked at; where
 * the spelling of the switch is not known, only what is there.
 */
export function checkNetwork({ ip, mask, gateway, dhcp }: NetworkValues): [NetworkPart, ItemFinding][] {
  const found: [NetworkPart, ItemFinding][] = []
  const on = parseSwitch(dhcp ?? '')
  if (dhcp !== undefined && dhcp.trim() !== '' && on === null) {
    found.push(['dhcp', { severity: 'hint', code: 'switch-unknown', data: { value: dhcp.trim() } }])
  }
  if (on === true) return found
  if (on === false) {
    if (ip !== undefined && unset(ip)) found.push(['ip', { severity: 'warning', code: 'address-missing' }])
    if (mask !== undefined && unset(mask)) found.push(['mask', { severity: 'warning', code: 'address-missing' }])
  }
  const [address, netmask, router] = [bitsOf(ip), bitsOf(mask), bitsOf(gateway)]
  if (!netmask) return found
  if (!isNetmask(netmask)) {
    found.push(['mask', { severity: 'error', code: 'netmask-invalid', data: { value: printIpv4(netmask) } }])
    return found
  }
  if (!address) return found
  if (isNoHost(address, netmask)) {
    found.push(['ip', { severity: 'error', code: 'address-not-a-host', data: { value: printIpv4(address) } }])
  }
  if (router && !sameSubnet(router, address, netmask)) {
    const data = {
      netmask: printIpv4(netmask),
      first: printIpv4(firstHost(address, netmask)),
      last: printIpv4(((address | ~netmask) - 1) >>> 0),
    }
    found.push(['gateway', { severity: 'error', code: 'gateway-outside-subnet', data }])
  }
  return found
}
