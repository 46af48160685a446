import type { ValueFinding } from '../finding.ts'

/** User name and password of HTTP Basic: the first colon parts them. `password` is null where there is no colon. */
export interface Credentials {
  readonly username: string
  readonly password: string | null
}

export function parseCredentials(text: string): Credentials {
  const colon = text.indexOf(':')
  return colon < 0
    ? { username: text, password: null }
    : { username: text.slice(0, colon), password: text.slice(colon + 1) }
}

export function printCredentials(credentials: Credentials): string {
  return credentials.password === null ? credentials.username : `${credentials.username}:${credentials.password}`
}

/** A key is `username:password`, both given (ECClite guide, chapter 11). */
export function checkCredentials(text: string): ValueFinding[] {
  const { username, password } = parseCredentials(text)
  return username === '' || !password ? [{ severity: 'error', code: 'credentials-format', data: {} }] : []
}
