import { z } from 'zod'
import type { NetworkSystemId } from '../../shared/contract/network.ts'
import type { NetworkInterface } from '../../shared/network/networkInterface.ts'

/** A program and what it is called with; never a line for a shell. */
export interface Command {
  readonly program: string
  readonly parameters: readonly string[]
}

/** Runs a command and gives what it wrote. Throws AppError system-command-failed, -denied, -missing, -slow. */
export type RunCommand = (command: Command) => Promise<string>

/** How an interface was set before it was lent an address: all that is needed to set it back. */
export const settingsBeforeSchema = z.discriminatedUnion('system', [
  z.strictObject({
    system: z.literal('ip'),
    /** It had the very address before. */
    had: z.boolean(),
    up: z.boolean(),
  }),
  z.strictObject({
    system: z.literal('nmcli'),
    /** The connection it was on. */
    connection: z.uuid().nullable(),
  }),
  z.strictObject({
    system: z.enum(['netsh', 'networksetup']),
    dhcp: z.boolean(),
    addresses: z.array(z.strictObject({ address: z.ipv4(), netmask: z.ipv4() })),
    gateway: z.ipv4().nullable(),
  }),
])
export type SettingsBefore = z.infer<typeof settingsBeforeSchema>

/** An address to lend. */
export interface Loan {
  readonly interface: string
  readonly address: string
  readonly netmask: string
}

/** How one operating system shows and sets its networks, with its own commands. The settings in `before` must be its own. */
export interface NetworkSystem {
  readonly id: NetworkSystemId
  /** Settings are kept for an adapter that is unplugged, and hold when it is back. */
  readonly outlivesAdapter: boolean
  list(run: RunCommand): Promise<NetworkInterface[]>
  /** How the loan's interface is set now. Throws AppError settings-unknown where that could not be set back. */
  before(run: RunCommand, loan: Loan): Promise<SettingsBefore>
  set(loan: Loan): Command[]
  restore(loan: Loan, before: SettingsBefore): Command[]
}
