import { z } from 'zod'
import { prefixOf } from '../../../shared/network/subnets.ts'
import type { Command, Loan, NetworkSystem } from '../NetworkSystem.ts'
import { listLinux } from './ip.ts'

const command = (...parameters: string[]): Command => ({ program: 'nmcli', parameters })

/** The profile this tool makes for the time of the loan. */
const profileOf = (loan: Loan): string => `chargewright-${loan.interface}`

/** Whether NetworkManager runs and looks after an interface. */
export const STATE_COMMAND = command('--terse', '--fields', 'DEVICE,STATE', 'device')

/** The devices NetworkManager looks after, from what `STATE_COMMAND` wrote. */
export function managedDevices(text: string): string[] {
  return text.split('\n').flatMap(line => {
    const at = line.lastIndexOf(':')
    return at < 1 || line.slice(at + 1).startsWith('unmanaged') ? [] : [line.slice(0, at).replaceAll('\\:', ':')]
  })
}

/** Linux with NetworkManager: a profile of its own for the time of the loan, without a gateway, so that the other networks stay in use. */
export const nmcli: NetworkSystem = {
  id: 'nmcli',
  outlivesAdapter: false,
  list: listLinux,
  async before(run, loan) {
    const text = await run(command('--get-values', 'GENERAL.CON-UUID', 'device', 'show', loan.interface))
    const connection = z.uuid().safeParse(text.trim())
    return { system: 'nmcli', connection: connection.success ? connection.data : null }
  },
  set: loan => [
    command(
      ...['connection', 'add', 'save', 'no', 'type', 'ethernet', 'ifname', loan.interface, 'con-name', profileOf(loan)],
      ...[
        'autoconnect',
        'no',
        'ipv4.method',
        'manual',
        'ipv4.addresses',
        `${loan.address}/${prefixOf(loan.netmask) ?? 32}`,
      ],
      ...['ipv4.never-default', 'yes', 'ipv6.method', 'disabled'],
    ),
    command('connection', 'up', 'id', profileOf(loan)),
  ],
  restore(loan, before) {
    if (before.system !== 'nmcli') return []
    return [
      command('connection', 'delete', 'id', profileOf(loan)),
      ...(before.connection === null ? [] : [command('connection', 'up', 'uuid', before.connection)]),
    ]
  },
}
