import { z } from 'zod'
import type { InterfaceAddress, NetworkInterface } from '../../../shared/network/networkInterface.ts'
import type { Command } from '../NetworkSystem.ts'
import { parseAnswer } from '../parseAnswer.ts'

/** `ip -json address` (iproute2), as far as it is used. */
const listSchema = z.array(
  z.object({
    ifname: z.string(),
    flags: z.array(z.string()),
    link_type: z.string(),
    address: z.string().optional(),
    linkinfo: z.object({ info_kind: z.string() }).optional(),
    addr_info: z
      .array(
        z.object({
          family: z.string(),
          local: z.string().optional(),
          prefixlen: z.number(),
          scope: z.string(),
          dynamic: z.boolean().optional(),
        }),
      )
      .default([]),
  }),
)
export type LinuxInterface = z.infer<typeof listSchema>[number]

/** Software interfaces that stand for a cable all the same: a virtual cable to a namespace or a machine. */
const CABLE_LIKE = ['veth']

export const LIST_COMMAND: Command = { program: 'ip', parameters: ['-details', '-json', 'address'] }

/** What `LIST_COMMAND` wrote. Throws AppError system-command-failed where it is something else. */
export function parseLinuxInterfaces(json: string): LinuxInterface[] {
  return parseAnswer(LIST_COMMAND, listSchema, json)
}

function kindOf({ link_type, linkinfo }: LinuxInterface, wireless: boolean): NetworkInterface['kind'] {
  if (wireless) return 'wifi'
  if (link_type !== 'ether') return 'other'
  return linkinfo === undefined || CABLE_LIKE.includes(linkinfo.info_kind) ? 'ethernet' : 'other'
}

function addressesOf({ addr_info }: LinuxInterface): InterfaceAddress[] {
  return addr_info.flatMap(({ family, local, prefixlen, dynamic }): InterfaceAddress[] => {
    if (family !== 'inet' || local === undefined) return []
    const origin = local.startsWith('169.254.') ? 'link-local' : dynamic ? 'dhcp' : 'static'
    return [{ address: local, prefix: prefixlen, origin }]
  })
}

/** An interface of Linux as the tool knows interfaces. */
export function linuxInterface(found: LinuxInterface, wireless: boolean): NetworkInterface {
  const { ifname, flags, address } = found
  return {
    name: ifname,
    adapter: null,
    kind: kindOf(found, wireless),
    mac: address ?? null,
    linked: flags.includes('UP') ? flags.includes('LOWER_UP') : null,
    addresses: addressesOf(found),
  }
}
