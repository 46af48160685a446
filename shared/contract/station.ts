import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { errorInfoSchema } from '../errors.ts'
import { firmwareVersionSchema } from '../firmware/version.ts'
import { nextStepSchema, stationConditionSchema } from '../job.ts'
import { configurationKeySchema } from '../parameters/configurationKey.ts'
import { lineSettingsSchema, portSchema } from './ports.ts'
import { procedure } from './procedure.ts'

/** What is known of the controller from its own words. null: it has not said so (yet). */
export const identitySchema = z.object({
  vendor: z.string().nullable(),
  model: z.string().nullable(),
  /** `Chargepoint serial`, else the module's number: names the backup folder. */
  serial: z.string().nullable(),
  moduleId: z.string().nullable(),
  bootloader: z.object({ version: z.string(), hardwareType: z.number().int() }).nullable(),
  firmware: firmwareVersionSchema.extend({ line: z.string() }).nullable(),
  ocppId: z.string().nullable(),
  protocol: z.object({ channel: z.string(), type: z.string() }).nullable(),
  modules: z.array(z.string()),
  endpoint: z.string().nullable(),
  address: z.string().nullable(),
})
export type Identity = z.infer<typeof identitySchema>

/** One thing the log says of the station's state now, with the line that says it. Texts: `overview.fact.<name>` and `.<value code>`. */
export const stationFactSchema = z.object({
  name: z.enum(['firmware', 'central-system', 'channel', 'meter', 'reader', 'grid', 'network']),
  /** Channel or meter number from 1, null for the station as a whole. */
  number: z.number().int().nullable(),
  value: z.string(),
  state: z.enum(['ok', 'warning', 'error', 'waiting']),
  stateCode: z.enum([
    'started',
    'crc-invalid',
    'accepted',
    'connecting',
    'failed',
    'ready',
    'booting',
    'fault',
    'found',
    'silent',
    'active',
    'address',
  ]),
  line: z.string(),
})
export type StationFact = z.infer<typeof stationFactSchema>

export const linkStateSchema = z.enum([
  'opening',
  'listening', // nothing identified yet
  'identified', // known from its log; nothing was asked
  'ready', // answered GETVERSION in the dialect
  'booting', // a bootloader banner was heard
  'working', // a job runs
  'lost', // the link broke
])
export type LinkState = z.infer<typeof linkStateSchema>

export const stationSnapshotSchema = z.object({
  state: linkStateSchema,
  link: z.object({
    kind: z.enum(['serial', 'simulated']),
    path: z.string(),
    line: lineSettingsSchema,
    port: portSchema.nullable(),
  }),
  identity: identitySchema,
  /** Vendor, model or loader and a serial, module number or OCPP ID are known: what 'identified' means before any write. */
  identified: z.boolean(),
  /** Set where this controller's firmware is below V32: nothing can be asked of it. */
  unsupported: errorInfoSchema.nullable(),
  dialect: z.object({
    id: z.string(),
    /** Firmware and hardware it was confirmed on; null: an assumption that nobody has confirmed. */
    confirmed: z.string().nullable(),
    answered: z.boolean(),
  }),
  /** A real port needs the person's consent, once per station, while the dialect is not confirmed. */
  consent: z.enum(['not-needed', 'needed', 'given']),
  facts: z.array(stationFactSchema),
  parameters: z
    .object({ keys: z.array(configurationKeySchema), receivedAt: z.number(), backupId: z.string().nullable() })
    .nullable(),
  /** Times in ms since 1970. */
  openedAt: z.number(),
  lastHeardAt: z.number().nullable(),
  lastBootAt: z.number().nullable(),
  received: z.number().int(),
  sent: z.number().int(),
  /** Nothing was heard for 5 s: show the guide's advice (ECClite guide, section 7). */
  silent: z.boolean(),
  /** Too many bytes that are no text: the speed is probably wrong. */
  garbled: z.boolean(),
  /** Why the link is lost, the state the station is in and what to do. */
  lost: z
    .object({
      error: errorInfoSchema,
      station: stationConditionSchema,
      next: nextStepSchema,
      /** The same adapter is plugged in again, under this path. */
      backAs: z.string().nullable(),
    })
    .nullable(),
})
export type StationSnapshot = z.infer<typeof stationSnapshotSchema>

/** The simulated controllers a person can try (ecc-serial.md sections 6.7 and 7). Texts: `simulated.<scenario>`. */
export const simulatedScenarioSchema = z.enum([
  'ethernet',
  'gsm',
  'production',
  'meter-fault',
  'old-firmware',
  'rejecting',
  'no-power',
])
export type SimulatedScenario = z.infer<typeof simulatedScenarioSchema>

const jobStarted = z.object({ jobId: z.string() })

export const stationContract = {
  /** The station in front of us, or null; again on every change. One station at a time; every page sees the same one. */
  watch: procedure.output(eventIterator(stationSnapshotSchema.nullable())),
  /** Opens a port and listens. Sends nothing. Refused: port-*, already-connected. */
  connect: procedure.input(z.object({ path: z.string().min(1).max(1024), line: lineSettingsSchema })),
  connectSimulated: procedure.input(z.object({ scenario: simulatedScenarioSchema })),
  /** Opens the same port again after the link was lost, wherever the same adapter is plugged in now. */
  reconnect: procedure,
  disconnect: procedure,
  /** The person accepts, for this station, that nobody has confirmed the dialect on hardware. */
  acceptUnconfirmed: procedure,
  /** Asks GETVERSION and for all parameters, and keeps a backup. Reads only. */
  receive: procedure.output(jobStarted),
  /**
   * Backs up, writes one key after the other, waits for `SV CFG()`, reads back; with `thenReset` restarts, and compares again.
   * Refused: not-identified, consent-needed, dialect-not-answered, firmware-unsupported, parameters-invalid, nothing-selected.
   */
  send: procedure
    .input(
      z.object({
        rows: z
          .array(z.object({ key: z.string().min(1), value: z.string() }))
          .min(1)
          .max(2000),
        thenReset: z.boolean(),
      }),
    )
    .output(jobStarted),
  /** Restarts the controller and waits for its boot log. */
  reset: procedure.output(jobStarted),
}
