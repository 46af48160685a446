import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { errorInfoSchema } from '../errors.ts'
import { networkInterfaceSchema } from '../network/networkInterface.ts'
import { webStations } from '../network/stationAddresses.ts'
import { procedure } from './procedure.ts'

/** An address this tool gave an interface and has to take back. */
export const lentAddressSchema = z.object({
  interface: z.string(),
  /** null where the notes of it are damaged: then it has to be looked after by hand. */
  address: z.ipv4().nullable(),
  /** ms since 1970; null as above. */
  at: z.number().nullable(),
  /** Who lent it: this program, another one that runs, or one that is no more. */
  by: z.enum(['us', 'other', 'left']),
  /** Why taking it back failed the last time; null where that was not tried or is under way. */
  error: errorInfoSchema.nullable(),
})
export type LentAddress = z.infer<typeof lentAddressSchema>

/** The laptop's networks. `error` says why the system could not list them. */
export const networkSnapshotSchema = z.object({
  /** False before the first look: nothing is known then. */
  looked: z.boolean(),
  interfaces: z.array(networkInterfaceSchema),
  lent: z.array(lentAddressSchema),
  error: errorInfoSchema.nullable(),
})
export type NetworkSnapshot = z.infer<typeof networkSnapshotSchema>

/** The system whose own commands are used; it also says which steps to give for doing it by hand. Texts: `network:byHand.<system>`. */
export const networkSystemSchema = z.enum(['ip', 'nmcli', 'netsh', 'networksetup'])
export type NetworkSystemId = z.infer<typeof networkSystemSchema>

/** What setting an address would run, before it runs. */
export const addressPlanSchema = z.object({
  system: networkSystemSchema,
  interface: z.string(),
  address: z.ipv4(),
  netmask: z.ipv4(),
  /** Command lines as a person would type them. */
  set: z.array(z.string()),
  restore: z.array(z.string()),
})
export type AddressPlan = z.infer<typeof addressPlanSchema>

export const reachStepNames = ['cable', 'address', 'ping', 'tcp', 'http', 'page'] as const
/**
 * One step of the way to a station. `unsure`: no answer, which need not mean anything (many stations answer no ping). `doubtful`: two networks lead
 * there. `unseen`: the system did not list its networks.
 */
export const reachStepSchema = z.object({
  name: z.enum(reachStepNames),
  state: z.enum(['waiting', 'now', 'done', 'unsure', 'doubtful', 'unseen', 'failed', 'skipped']),
  error: errorInfoSchema.nullable(),
})
export type ReachStep = z.infer<typeof reachStepSchema>

export const reachTestSchema = z.object({
  address: z.string(),
  steps: z.array(reachStepSchema),
  /** Whose login page answered; null where none was recognised, or not yet. */
  station: z.enum(webStations).nullable(),
  /** The page came over a certificate that nobody has confirmed for this address, or another one than was. SHA-256 as `AB:CD:…`. */
  certificate: z.object({ state: z.enum(['unknown', 'changed']), fingerprint: z.string() }).nullable(),
  over: z.boolean(),
})
export type ReachTest = z.infer<typeof reachTestSchema>

/** A device that was heard. */
export const heardDeviceSchema = z.object({
  address: z.ipv4(),
  by: z.enum(['ssdp', 'arp']),
  /** What it calls itself in its announcement; null where it says nothing. */
  name: z.string().nullable(),
  mac: z.string().nullable(),
})
export type HeardDevice = z.infer<typeof heardDeviceSchema>

const target = z.object({ interface: z.string(), station: z.ipv4() })

export const networkContract = {
  /** The networks now, and again whenever they change. */
  watch: procedure.output(eventIterator(networkSnapshotSchema)),
  list: procedure.output(networkSnapshotSchema),
  /** The lent addresses alone, now and at every change; the system is not asked for its networks. */
  lent: procedure.output(eventIterator(z.array(lentAddressSchema))),
  /** What `set` would run. Refused: interface-not-found, interface-wireless, already-lent, loan-unreadable, no-laptop-address, settings-unknown, system-command-*. */
  plan: procedure.input(target).output(addressPlanSchema),
  /**
   * Gives an interface an address next to the station; kept in a journal first, and taken back. `shown`: the command lines of the plan the person saw.
   * Refused as `plan`, and plan-changed, address-not-set, address-not-restored.
   */
  set: procedure.input(target.extend({ shown: z.array(z.string()).max(20) })).output(z.object({ address: z.ipv4() })),
  /** Takes a lent address back: the interface is as it was before. Refused: system-command-*, address-not-restored, interface-not-found. */
  restore: procedure.input(z.object({ interface: z.string() })),
  /** The way to a station, step by step; every change of it, to its end. */
  test: procedure
    .input(z.object({ address: z.ipv4(), port: z.number().int().min(1).max(65535) }))
    .output(eventIterator(reachTestSchema)),
  /** Listens on one interface for devices that announce themselves, within its own subnets; until the page stops it. Refused: interface-not-found, no-listening. */
  listen: procedure.input(z.object({ interface: z.string() })).output(eventIterator(z.array(heardDeviceSchema))),
}
