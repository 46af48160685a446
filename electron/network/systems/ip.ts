import { access } from 'node:fs/promises'
import { prefixOf } from '../../../shared/network/subnets.ts'
import type { Command, Loan, NetworkSystem, RunCommand } from '../NetworkSystem.ts'
import { LIST_COMMAND, linuxInterface, parseLinuxInterfaces } from './linuxInterfaces.ts'

async function isWireless(name: string): Promise<boolean> {
  return access(`/sys/class/net/${name}/wireless`).then(
    () => true,
    () => false,
  )
}

const command = (...parameters: string[]): Command => ({ program: 'ip', parameters })
const withPrefix = ({ address, netmask }: Loan): string => `${address}/${prefixOf(netmask) ?? 32}`

/** The networks of a Linux, as `ip` shows them; the loopback is left out. */
export async function listLinux(run: RunCommand) {
  const found = parseLinuxInterfaces(await run(LIST_COMMAND)).filter(({ link_type }) => link_type !== 'loopback')
  return Promise.all(found.map(async one => linuxInterface(one, await isWireless(one.ifname))))
}

/** Linux without NetworkManager: a second address beside those that are there, gone after a restart of the laptop by itself. */
export const ip: NetworkSystem = {
  id: 'ip',
  outlivesAdapter: false,
  list: listLinux,
  async before(run, loan) {
    const found = parseLinuxInterfaces(await run(LIST_COMMAND)).find(({ ifname }) => ifname === loan.interface)
    return {
      system: 'ip',
      had: found?.addr_info.some(({ local }) => local === loan.address) ?? false,
      up: found?.flags.includes('UP') ?? true,
    }
  },
  set: loan => [
    command('link', 'set', 'dev', loan.interface, 'up'),
    command('address', 'replace', withPrefix(loan), 'dev', loan.interface),
  ],
  restore(loan, before) {
    if (before.system !== 'ip') return []
    return [
      ...(before.had ? [] : [command('address', 'del', withPrefix(loan), 'dev', loan.interface)]),
      ...(before.up ? [] : [command('link', 'set', 'dev', loan.interface, 'down')]),
    ]
  },
}
