import type { NetworkSystem, RunCommand } from './NetworkSystem.ts'
import { ip } from './systems/ip.ts'
import { netsh } from './systems/netsh.ts'
import { networksetup } from './systems/networksetup.ts'
import { managedDevices, nmcli, STATE_COMMAND } from './systems/nmcli.ts'

/** The system that lists the networks here. */
export function listingSystem(platform: NodeJS.Platform): NetworkSystem {
  if (platform === 'win32') return netsh
  return platform === 'darwin' ? networksetup : ip
}

/** The system that sets `name` here: on Linux NetworkManager where it looks after the interface. */
export async function findSystem(platform: NodeJS.Platform, run: RunCommand, name: string): Promise<NetworkSystem> {
  const listing = listingSystem(platform)
  if (listing !== ip) return listing
  const managed = await run(STATE_COMMAND).then(managedDevices, (): string[] => [])
  return managed.includes(name) ? nmcli : ip
}

/** The system that was used before, by the name kept in the journal. */
export function systemNamed(id: NetworkSystem['id']): NetworkSystem {
  return { ip, nmcli, netsh, networksetup }[id]
}
