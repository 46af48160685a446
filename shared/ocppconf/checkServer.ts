import { LOCAL_HOST, parseEndpoint } from '../dictionary/grammars/endpoint.ts'
import { checkJoinedAddress } from '../dictionary/joinedAddress.ts'
import { isLocalHost } from '../dictionary/localHost.ts'
import type { ItemFinding } from './xmlFinding.ts'

/** Taken away first: a finding never holds a password. */
const CREDENTIALS = /^([a-z][a-z0-9+.-]*:\/\/)?[^\s/?#]*@/i
/**
 * What is wrong with the server's address. ws or wss is the French guide's (procedure, step 5), as is that the station connects to
 * `address/UID`; the rest is derived.
 */
export function checkServer(text: string, uid: string | undefined): ItemFinding[] {
  const value = text.trim()
  if (value === '') return [{ severity: 'warning', code: 'server-missing' }]
  const { scheme, host, port } = parseEndpoint(value.replace(CREDENTIALS, '$1'))
  const found: ItemFinding[] = []
  const kind = scheme?.toLowerCase() ?? null
  if (kind === null) found.push({ severity: 'error', code: 'server-scheme-missing' })
  else if (kind !== 'ws' && kind !== 'wss') {
    found.push({ severity: 'error', code: 'server-scheme', data: { scheme: kind } })
  }
  if (host === '') found.push({ severity: 'error', code: 'server-host' })
  const portFits = port === null || (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)
  if (!portFits) found.push({ severity: 'error', code: 'server-port', data: { port } })
  if (LOCAL_HOST.test(host)) found.push({ severity: 'warning', code: 'server-local', data: { host } })
  if (/\s/.test(value)) found.push({ severity: 'warning', code: 'server-blank' })
  if (CREDENTIALS.test(value)) found.push({ severity: 'warning', code: 'server-credentials' })
  if (kind === 'ws' && host !== '' && !isLocalHost(host)) {
    found.push({ severity: 'warning', code: 'server-unsecured', data: { host } })
  }
  const joined = checkJoinedAddress(value, uid ?? '')
  if (joined !== null) {
    const code = joined.problem === 'name-inside' ? 'uid-in-server' : 'server-ends-with-slash'
    found.push({ severity: 'warning', code, value: joined.value })
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
