import { maskUrl } from '../../../shared/log/maskSecretValue.ts'
import { sha256 } from '../../files/sha256.ts'

/** 'OCPP data' as it may be shown: the address without credentials and tokens, the UID as it is, blanks at its ends visible. */
export function showData(data: string): string {
  const cut = data.lastIndexOf('/')
  const [url, uid] = cut > data.indexOf('://') + 2 ? [data.slice(0, cut), data.slice(cut)] : [data, '']
  return `${maskUrl(url)}${uid}`.replace(/^ +| +$/g, blanks => '␣'.repeat(blanks.length))
}

/** What 'OCPP data' can look like for this URL and UID: one hash for each way to join them. A URL may hold a password, so none is kept. */
export function hashesOf(url: string, uid: string, separators: readonly string[]): string[] {
  const bare = url.replace(/\/+$/, '')
  return [...new Set([url, bare])].flatMap(each => separators.map(separator => sha256(`${each}${separator}${uid}`)))
}
