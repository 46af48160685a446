import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { AppError } from '../../../shared/errors.ts'
import type { StationAddress } from './stationAddress.ts'

const OWN_NETWORK: ReadonlySet<string> = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal'])

/** Whether an IP address is one of a network of its own: private (RFC 1918, RFC 4193), link-local (RFC 3927, RFC 4291) or this machine. */
export function isPrivateIp(ip: string): boolean {
  return OWN_NETWORK.has(ipaddr.process(ip).range())
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host]
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch (thrown) {
    throw new AppError({ code: 'address-not-found', data: { host } }, thrown)
  }
}

/**
 * The IP address to connect to; a name is looked up once, and what it says later counts for nothing. Throws AppError address-not-found, and
 * address-not-private for one outside private networks where `allowPublic` is not said.
 */
export async function resolveStation({ host }: Pick<StationAddress, 'host'>, allowPublic: boolean): Promise<string> {
  const found = await addressesOf(host)
  const own = found.find(isPrivateIp)
  if (own !== undefined) return own
  const [first] = found
  if (first === undefined) throw new AppError({ code: 'address-not-found', data: { host } })
  if (!allowPublic) throw new AppError({ code: 'address-not-private', data: { host, ip: first } })
  return first
}
