import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { InterfaceAddress, NetworkInterface } from '../../../shared/network/networkInterface.ts'
import { netmaskOf } from '../../../shared/network/subnets.ts'
import type { Command, NetworkSystem, RunCommand } from '../NetworkSystem.ts'
import { parseAnswer } from '../parseAnswer.ts'

/** One object per adapter, since netsh writes in the language of the system and PowerShell's objects are the same in all of them. */
const SCRIPT = `$ErrorActionPreference='Stop'
[Console]::OutputEncoding=[Text.Encoding]::UTF8
$all=@(Get-NetAdapter | ForEach-Object { $a=$_
 $i=Get-NetIPInterface -InterfaceIndex $a.ifIndex -AddressFamily IPv4 -ErrorAction SilentlyContinue
 $p=@(Get-NetIPAddress -InterfaceIndex $a.ifIndex -AddressFamily IPv4 -ErrorAction SilentlyContinue | ForEach-Object { @{address=$_.IPAddress;prefix=[int]$_.PrefixLength;origin="$($_.PrefixOrigin)"} })
 $g=Get-NetRoute -InterfaceIndex $a.ifIndex -DestinationPrefix '0.0.0.0/0' -ErrorAction SilentlyContinue | Select-Object -First 1
 @{name=$a.Name;adapter=$a.InterfaceDescription;mac=$a.MacAddress;medium="$($a.PhysicalMediaType)";status="$($a.Status)";dhcp=("$($i.Dhcp)" -eq 'Enabled');addresses=$p;gateway=$g.NextHop} })
ConvertTo-Json -Depth 4 -Compress -InputObject $all`

export const LIST_COMMAND: Command = {
  program: 'powershell.exe',
  parameters: ['-NoProfile', '-NonInteractive', '-Command', SCRIPT],
}

const adapterSchema = z.object({
  name: z.string(),
  adapter: z.string().nullable(),
  mac: z.string().nullable(),
  medium: z.string(),
  status: z.string(),
  dhcp: z.boolean(),
  addresses: z.array(z.object({ address: z.ipv4(), prefix: z.number().int(), origin: z.string() })),
  gateway: z.string().nullish(),
})
type Adapter = z.infer<typeof adapterSchema>

const ORIGINS: Partial<Record<string, InterfaceAddress['origin']>> = {
  Dhcp: 'dhcp',
  Manual: 'static',
  WellKnown: 'link-local',
}

function toInterface({ name, adapter, mac, medium, status, addresses }: Adapter): NetworkInterface {
  return {
    name,
    adapter,
    kind: medium.includes('802.11') ? 'wifi' : medium.includes('802.3') ? 'ethernet' : 'other',
    mac: mac?.replaceAll('-', ':').toLowerCase() ?? null,
    linked: status === 'Up' ? true : status === 'Disconnected' ? false : null,
    addresses: addresses.map(({ address, prefix, origin }) => ({
      address,
      prefix,
      origin: ORIGINS[origin] ?? 'unknown',
    })),
  }
}

async function adapters(run: RunCommand): Promise<Adapter[]> {
  return parseAnswer(LIST_COMMAND, z.array(adapterSchema), await run(LIST_COMMAND))
}

const netshAddress = (verb: 'set' | 'add', ...parameters: string[]): Command => ({
  program: 'netsh',
  parameters: ['interface', 'ipv4', verb, 'address', ...parameters],
})

/** Windows. Its name servers are not touched, so that they need no restoring. */
export const netsh: NetworkSystem = {
  id: 'netsh',
  outlivesAdapter: true,
  list: async run => (await adapters(run)).map(toInterface),
  async before(run, loan) {
    const adapter = (await adapters(run)).find(({ name }) => name === loan.interface)
    if (!adapter) throw new AppError({ code: 'interface-not-found', data: { interface: loan.interface } })
    if (adapter.dhcp) return { system: 'netsh', dhcp: true, addresses: [], gateway: null }
    const addresses = adapter.addresses
      .filter(({ origin }) => origin === 'Manual')
      .map(({ address, prefix }) => ({ address, netmask: netmaskOf(prefix) }))
    // Neither DHCP nor an address: what it would have to be set back to is not known.
    if (addresses.length === 0) throw new AppError({ code: 'settings-unknown', data: { interface: loan.interface } })
    const gateway = z.ipv4().safeParse(adapter.gateway)
    return { system: 'netsh', dhcp: false, addresses, gateway: gateway.success ? gateway.data : null }
  },
  set: loan => [
    netshAddress('set', `name=${loan.interface}`, 'source=static', `address=${loan.address}`, `mask=${loan.netmask}`),
  ],
  restore(loan, before) {
    if (before.system !== 'netsh') return []
    const name = `name=${loan.interface}`
    const [first, ...others] = before.addresses
    if (before.dhcp || first === undefined) return [netshAddress('set', name, 'source=dhcp')]
    const gateway = before.gateway === null ? [] : [`gateway=${before.gateway}`]
    return [
      netshAddress('set', name, 'source=static', `address=${first.address}`, `mask=${first.netmask}`, ...gateway),
      ...others.map(({ address, netmask }) => netshAddress('add', name, `address=${address}`, `mask=${netmask}`)),
    ]
  },
}
