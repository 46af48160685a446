import { parseEndpoint } from '../dictionary/grammars/endpoint.ts'
import { parseIpv4 } from '../dictionary/grammars/ipv4.ts'
import type { ItemFinding } from './xmlFinding.ts'

const ITSELF = /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])$/i
const LOCAL_NAME = /^[^.]+$|\.(local|lan|home|internal|intranet)$/i
/** Taken away first: a finding never holds a password. */
const CREDENTIALS = /^([a-z][a-z0-9+.-]*:\/\/)?[^\s/?#]*@/i
const LOCAL_IPV6 = /^\[(fc|fd|fe80)/i

/** Whether a host is in a network of its own: a private address (RFC 1918, RFC 3927, RFC 4193) or a name without a public domain. */
export function isLocalHost(host: string): boolean {
  const bits = parseIpv4(host)
  if (bits === null)
    return ITSELF.test(host) || LOCAL_IPV6.test(host) || (!host.startsWith('[') && LOCAL_NAME.test(host))
  const [a, b] = [bits >>> 24, (bits >>> 16) & 255]
  return (
    a === 10 || a === 127 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 169 && b === 254)
  )
}

/**
 * What is wrong with the server's address. ws or wss is the French guide's (procedure, step 5), as is that the station connects to
 * `address/UID`; the rest is derived.
 */
export function checkServer(text: string, uid: string | undefined): ItemFinding[] {
  const value = text.trim()
  if (value === '') return [{ severity: 'warning', code: 'server-missing' }]
  const { scheme, host, port, path } = parseEndpoint(value.replace(CREDENTIALS, '$1'))
  const found: ItemFinding[] = []
  const kind = scheme?.toLowerCase() ?? null
  if (kind === null) found.push({ severity: 'error', code: 'server-scheme-missing' })
  else if (kind !== 'ws' && kind !== 'wss') {
    found.push({ severity: 'error', code: 'server-scheme', data: { scheme: kind } })
  }
  if (host === '') found.push({ severity: 'error', code: 'server-host' })
  const portFits = port === null || (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)
  if (!portFits) found.push({ severity: 'error', code: 'server-port', data: { port } })
  if (ITSELF.test(host)) found.push({ severity: 'warning', code: 'server-local', data: { host } })
  if (/\s/.test(value)) found.push({ severity: 'warning', code: 'server-blank' })
  if (CREDENTIALS.test(value)) found.push({ severity: 'warning', code: 'server-credentials' })
  if (kind === 'ws' && host !== '' && !isLocalHost(host)) {
    found.push({ severity: 'warning', code: 'server-unsecured', data: { host } })
  }
  const own = uid?.trim() ?? ''
  const bare = value.replace(/\/+$/, '')
  if (own !== '' && bare.endsWith(`/${own}`)) {
    found.push({ severity: 'warning', code: 'uid-in-server', value: bare.slice(0, -own.length - 1) })
  } else if (path.endsWith('/')) {
    found.push({ severity: 'warning', code: 'server-ends-with-slash', value: bare })
  }
  return found
}

/** What is wrong with the station's identifier; it becomes the last part of the address. */
export function checkUid(text: string): ItemFinding[] {
  const value = text.trim()
  if (value === '') return [{ severity: 'warning', code: 'uid-missing' }]
  const character = /[\s/?#%\\]/.exec(value)?.[0]
  return character === undefined ? [] : [{ severity: 'warning', code: 'uid-character', data: { character } }]
}
