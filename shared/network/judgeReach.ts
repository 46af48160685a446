import { parseIpv4, printIpv4 } from '../dictionary/grammars/ipv4.ts'
import type { InterfaceAddress, NetworkInterface } from './networkInterface.ts'
import { inOneSubnet, STATION_PREFIX, subnetOf } from './subnets.ts'

/** What can be said of the way to a station before a byte is sent. Texts: `network:verdict.<kind>`. */
export type Reach =
  /** An interface has an address in the station's subnet. */
  | { kind: 'same-subnet'; interface: string; address: string }
  /** Two have one, so that the system may take the wrong one. */
  | { kind: 'two-ways'; interface: string; other: string }
  /** This laptop has the station's address itself. */
  | { kind: 'own-address'; interface: string }
  /** An address of every laptop for itself (127.x.x.x): simulated stations are there. */
  | { kind: 'this-laptop' }
  /** The cable's interface has an address elsewhere. */
  | { kind: 'other-subnet'; interface: string; address: string; subnet: string }
  | { kind: 'no-address'; interface: string }
  | { kind: 'no-cable' }
  | { kind: 'no-ethernet' }
  | { kind: 'not-an-address' }

const LOOPBACK = /^127\./

/** Whether packets for the station leave by this address of the laptop: they lie in one subnet. */
export function leadsTo(station: string, { address, prefix }: InterfaceAddress): boolean {
  return inOneSubnet(address, station, Math.max(prefix, 1))
}

/** Four numbers as they are printed: other programs read `010` as 8. */
function isAddress(text: string): boolean {
  const bits = parseIpv4(text)
  return bits !== null && printIpv4(bits) === text
}

/** The interface a cable to a station is likely in: wired and linked, without an address from elsewhere before one with it. */
export function likelyInterface(interfaces: readonly NetworkInterface[]): NetworkInterface | null {
  const wired = interfaces.filter(({ kind, linked }) => kind === 'ethernet' && linked !== false)
  const lonely = wired.find(({ addresses }) => addresses.every(({ origin }) => origin === 'link-local'))
  return lonely ?? wired[0] ?? null
}

/** One sentence's worth: whether the laptop has a way into the station's subnet, and by which interface. */
export function judgeReach(interfaces: readonly NetworkInterface[], station: string): Reach {
  if (!isAddress(station)) return { kind: 'not-an-address' }
  if (LOOPBACK.test(station)) return { kind: 'this-laptop' }
  const owner = interfaces.find(({ addresses }) => addresses.some(({ address }) => address === station))
  // A simulated station lives on the laptop itself.
  if (owner && owner.kind !== 'other') return { kind: 'own-address', interface: owner.name }
  const ways = interfaces.flatMap(one =>
    one.linked === false ? [] : one.addresses.filter(address => leadsTo(station, address)).map(way => ({ one, way })),
  )
  const [first, second] = ways
  if (first && second && second.one !== first.one) {
    return { kind: 'two-ways', interface: first.one.name, other: second.one.name }
  }
  if (first) return { kind: 'same-subnet', interface: first.one.name, address: first.way.address }
  const wired = interfaces.filter(({ kind }) => kind === 'ethernet')
  if (wired.length === 0) return { kind: 'no-ethernet' }
  const likely = likelyInterface(interfaces)
  if (likely === null) return { kind: 'no-cable' }
  const [own] = likely.addresses
  if (own === undefined || own.origin === 'link-local') return { kind: 'no-address', interface: likely.name }
  const subnet = subnetOf(station, STATION_PREFIX)
  return { kind: 'other-subnet', interface: likely.name, address: own.address, subnet }
}

/** Whether the laptop's packets find their way to the station's subnet, as far as that can be said without sending one. */
export function isReachable({ kind }: Reach): boolean {
  return kind === 'same-subnet' || kind === 'two-ways' || kind === 'this-laptop'
}
