import { leadsTo } from '../../../shared/network/judgeReach.ts'
import type { NetworkInterface } from '../../../shared/network/networkInterface.ts'

/** How an interface stands to the station. Texts: `network:state.<word>`. */
export type InterfaceWord = 'near' | 'elsewhere' | 'no-address' | 'no-cable' | 'not-joined' | 'wireless' | 'other'

/** The state of an interface as word and kind. */
export function interfaceLook(
  one: NetworkInterface,
  station: string,
): { word: InterfaceWord; kind: 'ok' | 'warn' | 'off' } {
  const { kind, linked, addresses } = one
  if (linked === false) return { word: kind === 'wifi' ? 'not-joined' : 'no-cable', kind: 'off' }
  if (addresses.some(one => leadsTo(station, one))) {
    return { word: 'near', kind: 'ok' }
  }
  if (kind !== 'ethernet') return { word: kind === 'wifi' ? 'wireless' : 'other', kind: 'off' }
  const given = addresses.some(({ origin }) => origin !== 'link-local')
  return given ? { word: 'elsewhere', kind: 'warn' } : { word: 'no-address', kind: 'off' }
}
