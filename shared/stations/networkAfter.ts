import type { ItemId } from '../ocppconf/itemSchema.ts'
import type { XmlMapping } from '../ocppconf/mapItems.ts'
import { parseSwitch } from '../ocppconf/valueShape.ts'
import { elementsOf } from '../ocppconf/xmlFields.ts'
import type { XmlFile } from '../ocppconf/xmlFile.ts'

/** What storing a file does to the way to the station. Network settings count at once (guide, step 5). */
export interface NetworkAfter {
  /** The port over which the station is reached now. */
  readonly port: 'rj45' | 'wifi'
  readonly from: string
  /** Where it answers afterwards; null where a DHCP server will decide. */
  readonly to: string | null
}

const PARTS = ['ip', 'mask', 'gateway', 'dhcp'] as const

/**
 * Where a station answers after `after` was stored instead of `before`, or null where the way to it stays as it is. `host` is where it answers now;
 * one that the file does not have is taken for the RJ45 port, to which the guide has the laptop connected.
 */
export function networkAfter(
  before: XmlFile,
  after: XmlFile,
  { matches }: XmlMapping,
  host: string,
): NetworkAfter | null {
  const read = (file: XmlFile, item: ItemId): string => {
    const path = matches.find(match => match.item === item)?.path
    return (
      elementsOf(file)
        .find(field => field.path === path)
        ?.value.trim() ?? ''
    )
  }
  const port = read(before, 'wifi.ip') === host && read(before, 'rj45.ip') !== host ? 'wifi' : 'rj45'
  const isChanged = PARTS.some(part => read(before, `${port}.${part}`) !== read(after, `${port}.${part}`))
  if (!isChanged) return null
  const dhcp = parseSwitch(read(after, `${port}.dhcp`)) === true
  const ip = read(after, `${port}.ip`)
  const stays = !dhcp && parseSwitch(read(before, `${port}.dhcp`)) !== true && read(before, `${port}.ip`) === ip
  return { port, from: host, to: dhcp || ip === '' ? null : stays ? host : ip }
}
