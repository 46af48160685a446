import { isIPv4 } from 'node:net'
import { AppError } from '../../../shared/errors.ts'

/** Where a station's pages are. */
export interface StationAddress {
  readonly secure: boolean
  /** A name or an IP address, without brackets. */
  readonly host: string
  readonly port: number
  /** Like `http://192.168.1.200` or `https://[fe80::1]:8443`. */
  readonly origin: string
}

/** The address as errors name it: never with a user name or password. */
function shown(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?[^/?#]*@/i, '$1').slice(0, 120)
}

/** The address of a URL. */
export function addressOf(url: URL): StationAddress {
  const secure = url.protocol === 'https:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return { secure, host, port: Number(url.port) || (secure ? 443 : 80), origin: url.origin }
}

/**
 * The address a person typed: a name or an IP address, with or without `http://`, `https://`, a port and a page's path, which is left out. Throws
 * AppError address-invalid, also for one with a user name or password in it, and for a short form like `192.168.1`, which means another address.
 */
export function parseStationAddress(text: string): StationAddress {
  const trimmed = text.trim()
  const invalid = new AppError({ code: 'address-invalid', data: { address: shown(trimmed) } })
  const url = parsed(withScheme(trimmed))
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') throw invalid
  if (url.username !== '' || url.password !== '' || url.port === '0') throw invalid
  if (isIPv4(url.hostname) && !trimmed.includes(url.hostname)) throw invalid
  return addressOf(url)
}

function withScheme(text: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
}

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** How errors and pins name an address: its host, and its port where that is not the scheme's own. */
export function hostAndPort({ host, port, secure }: StationAddress): string {
  const bare = host.includes(':') ? `[${host}]` : host
  return port === (secure ? 443 : 80) ? bare : `${bare}:${port}`
}

/** Where a station is, as pages see it. */
export function shownPlace(address: StationAddress): { address: string; origin: string; secure: boolean } {
  return { address: hostAndPort(address), origin: address.origin, secure: address.secure }
}

/** Where the same pages are once the station has another IP address: scheme and port stay. */
export function originAt(ip: string, { secure, port }: StationAddress): string {
  return `http${secure ? 's' : ''}://${ip.includes(':') ? `[${ip}]` : ip}:${port}`
}
