import { LOCAL_HOST } from './grammars/endpoint.ts'
import { parseIpv4 } from './grammars/ipv4.ts'

const LOCAL_NAME = /^[^.]+$|\.(local|lan|home|internal|intranet)$/i
const LOCAL_IPV6 = /^\[(fc|fd|fe80)/i

/** Whether a host is in a network of its own: a private address (RFC 1918, RFC 3927, RFC 4193) or a name without a public domain. */
export function isLocalHost(host: string): boolean {
  const bits = parseIpv4(host)
  if (bits === null)
    return LOCAL_HOST.test(host) || LOCAL_IPV6.test(host) || (!host.startsWith('[') && LOCAL_NAME.test(host))
  const [a, b] = [bits >>> 24, (bits >>> 16) & 255]
  return (
    a === 10 || a === 127 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 169 && b === 254)
  )
}
