import { parseIpv4, printIpv4 } from '../dictionary/grammars/ipv4.ts'

/** The last numbers that Schneider's guide gives the laptop: 192.168.0.241 to .249 (EVlink guide, 'Connection to the charging station'). */
const LAST_NUMBERS = [241, 242, 243, 244, 245, 246, 247, 248, 249]

/** An address for the laptop in the station's subnet that nothing in `taken` has; null where all nine are taken or `station` is no address. */
export function laptopAddress(station: string, taken: readonly string[]): string | null {
  const bits = parseIpv4(station)
  if (bits === null) return null
  const all = LAST_NUMBERS.map(last => printIpv4(((bits & 0xffffff00) | last) >>> 0))
  return all.find(address => address !== station && !taken.includes(address)) ?? null
}
