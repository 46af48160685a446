import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { NetworkInterface } from '../../../shared/network/networkInterface.ts'
import { prefixOf } from '../../../shared/network/subnets.ts'
import type { Command, NetworkSystem, RunCommand } from '../NetworkSystem.ts'

const command = (...parameters: string[]): Command => ({ program: 'networksetup', parameters })

/** A network service of macOS, and the device behind it. */
interface Service {
  readonly name: string
  readonly port: string
  readonly device: string
}

/** The services of `networksetup -listnetworkserviceorder` that have a device; a switched-off one has an asterisk for its number. */
export function parseServices(text: string): Service[] {
  const lines = /^\((?:\d+|\*)\) (.+)\n\(Hardware Port: (.*), Device: (\w+)\)$/gm
  return [...text.matchAll(lines)].map(([, name = '', port = '', device = '']) => ({ name, port, device }))
}

/** What `networksetup -getinfo` says of a service. */
export function parseInfo(text: string): {
  dhcp: boolean
  /** All of it is set by hand. */
  manual: boolean
  address: string | null
  netmask: string | null
  gateway: string | null
} {
  const value = (label: string): string | null => {
    const found = new RegExp(`^${label}: (.+)$`, 'm').exec(text)?.[1]
    return z.ipv4().safeParse(found).success ? (found ?? null) : null
  }
  return {
    dhcp: /^DHCP Configuration/m.test(text),
    manual: /^Manual Configuration/m.test(text),
    address: value('IP address'),
    netmask: value('Subnet mask'),
    gateway: value('Router'),
  }
}

/** Whether `ifconfig` calls the device active; null where it does not say. */
export function isActive(text: string): boolean | null {
  const status = /^\s*status: (\w+)$/m.exec(text)?.[1]
  return status === undefined ? null : status === 'active'
}

async function toInterface(run: RunCommand, { name, port, device }: Service): Promise<NetworkInterface> {
  const { dhcp, address, netmask } = parseInfo(await run(command('-getinfo', name)))
  const found = await run({ program: 'ifconfig', parameters: [device] }).catch(() => '')
  const origin = address?.startsWith('169.254.') ? 'link-local' : dhcp ? 'dhcp' : 'static'
  return {
    name,
    adapter: port,
    kind: /wi-?fi|airport/i.test(port) ? 'wifi' : /ethernet|lan|thunderbolt/i.test(port) ? 'ethernet' : 'other',
    mac: /^\s*ether ([0-9a-f:]{17})/m.exec(found)?.[1] ?? null,
    linked: isActive(found),
    addresses: address === null || netmask === null ? [] : [{ address, prefix: prefixOf(netmask) ?? 24, origin }],
  }
}

/** macOS. Its name servers are not touched, so that they need no restoring. */
export const networksetup: NetworkSystem = {
  id: 'networksetup',
  outlivesAdapter: true,
  async list(run) {
    const services = parseServices(await run(command('-listnetworkserviceorder')))
    return Promise.all(services.map(service => toInterface(run, service)))
  },
  async before(run, loan) {
    const { dhcp, manual, address, netmask, gateway } = parseInfo(await run(command('-getinfo', loan.interface)))
    if (dhcp) return { system: 'networksetup', dhcp, addresses: [], gateway: null }
    // BootP, off, DHCP with an address by hand: not to be set back with what is kept here.
    if (!manual || address === null || netmask === null) {
      throw new AppError({ code: 'settings-unknown', data: { interface: loan.interface } })
    }
    return { system: 'networksetup', dhcp, addresses: [{ address, netmask }], gateway }
  },
  // The router is asked for and may be empty.
  set: loan => [command('-setmanual', loan.interface, loan.address, loan.netmask, '')],
  restore(loan, before) {
    if (before.system !== 'networksetup') return []
    const [own] = before.addresses
    return before.dhcp || own === undefined
      ? [command('-setdhcp', loan.interface)]
      : [command('-setmanual', loan.interface, own.address, own.netmask, before.gateway ?? '')]
  },
}
