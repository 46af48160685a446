import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { errorInfoSchema } from '../errors.ts'
import { itemIds } from '../ocppconf/itemSchema.ts'
import { fileBackupSchema } from '../stations/fileBackup.ts'
import { greenupActionSchema } from '../stations/greenupAction.ts'
import { greenupModeSchema, greenupSideSchema, greenupStatusSchema } from '../stations/greenupFacts.ts'
import { fileBytesSchema } from './fileBytes.ts'
import { procedure } from './procedure.ts'

/** Stations to try. Texts: `greenup:simulated.<scenario>`. */
export const greenupScenarioSchema = z.enum([
  'fields', // package V01.17.00: URL and UID are fields of the page
  'file', // older: OCPPConf.xml alone
  'double', // two sides
  'server-down', // the status stays on 'Connecting'
  'file-ignored', // stored files are not taken into account
  'clock-wrong',
  'locked', // too many wrong passwords before
])
export type GreenupScenario = z.infer<typeof greenupScenarioSchema>

/** The steps in their order. Texts: `errors:webStep.<step>`. */
export const greenupStepSchema = z.enum(['recover', 'edit', 'store', 'check', 'activate'])
export type GreenupStep = z.infer<typeof greenupStepSchema>

/**
 * What is known of the way to do something, and whether the person has to allow it for this station first: `assumed` ones on a real station only.
 * `row`: of the dialect's table.
 */
export const greenupWaySchema = z.object({
  action: greenupActionSchema,
  row: z.string(),
  evidence: z.enum(['vendor', 'observed', 'assumed']),
  consent: z.enum(['not-needed', 'needed', 'given']),
})
export type GreenupWay = z.infer<typeof greenupWaySchema>

/** What runs: an action, or looking at the entrance, following the station to its new address. Texts: `greenup:doing.<action>`. */
const doingSchema = z.union([greenupActionSchema, z.enum(['connect', 'follow', 'check', 'change-password'])])
export type GreenupDoing = z.infer<typeof doingSchema>

/**
 * Something went wrong, and how the station was left: `untouched` nothing was sent that changes anything, `maybe-changed` something was sent and its
 * end is not known, `changed` it took something. What to do next is the error's own text.
 */
export const greenupFailureSchema = z.object({
  doing: doingSchema,
  error: errorInfoSchema,
  station: z.enum(['untouched', 'maybe-changed', 'changed']),
  at: z.number(),
})
export type GreenupFailure = z.infer<typeof greenupFailureSchema>

/** What was stored last: through which way, when, and what 'OCPP data' should say, without credentials. */
export const greenupStoredSchema = z.object({
  by: z.enum(['file', 'fields', 'hand']),
  data: z.string(),
  at: z.number(),
})
export type GreenupStored = z.infer<typeof greenupStoredSchema>

/** The visit to one station. Times are the laptop's, in ms since 1970. */
export const greenupSnapshotSchema = z.object({
  kind: z.enum(['network', 'simulated']),
  /** Host, and the port where it is not the usual one. */
  address: z.string(),
  origin: z.string(),
  secure: z.boolean(),
  dialect: z.object({ id: z.string(), confirmed: z.string().nullable() }),
  ways: z.array(greenupWaySchema),
  signedIn: z.boolean(),
  /** Signed in with the user and password of every new station; null before. */
  defaultLogin: z.boolean().nullable(),
  /** From the page 'About'; null: it does not say. */
  identity: z.object({ serial: z.string().nullable(), firmware: z.string().nullable(), model: z.string().nullable() }),
  /** 1: OCPPConf.xml alone; 2: URL and UID are fields of the page. */
  generation: z.union([z.literal(1), z.literal(2)]).nullable(),
  /** What pages say at their top. `offMs`: how much the station's clock is ahead (+) or behind (-); `off`: so much that wss:// may fail. */
  header: z
    .object({
      time: z.string().nullable(),
      offMs: z.number().nullable(),
      off: z.boolean(),
      user: z.string().nullable(),
      rfid: z.enum(['active', 'inactive']).nullable(),
      readAt: z.number(),
    })
    .nullable(),
  /** The right side first; a single station has one. `mode` is null for one nobody knows here. */
  sides: z.array(z.object({ side: greenupSideSchema, mode: greenupModeSchema.nullable() })),
  status: greenupStatusSchema.nullable(),
  steps: z.array(z.object({ step: greenupStepSchema, state: z.enum(['done', 'now', 'waiting']) })),
  /** OCPPConf.xml as it was recovered last, and where it is kept. */
  recovered: fileBackupSchema.nullable(),
  stored: greenupStoredSchema.nullable(),
  /** 'OCPP data' against what was stored. */
  check: z.object({ same: z.boolean(), stored: z.string(), found: z.string(), at: z.number() }).nullable(),
  /** Its address changed with what was stored. `to` is null where a DHCP server decides. */
  moved: z
    .object({ from: z.string(), to: z.string().nullable(), state: z.enum(['following', 'there', 'lost']) })
    .nullable(),
  /** What runs now, and until when at most; null where nobody knows. */
  busy: z.object({ doing: doingSchema, since: z.number(), until: z.number().nullable() }).nullable(),
  /** After activating, the status is read every 2 s until this moment, or until it is connected. */
  watchingUntil: z.number().nullable(),
  failure: greenupFailureSchema.nullable(),
})
export type GreenupSnapshot = z.infer<typeof greenupSnapshotSchema>

const user = z.string().min(1).max(128)
const password = z.string().max(128)
/** Which element of the file is which item, where the person said so. */
const items = z.array(z.object({ path: z.string().max(1000), item: z.enum(itemIds).nullable() })).max(2000)

export const greenupContract = {
  /** The visit, or null; again on every change. One at a time; every page sees the same one. */
  watch: procedure.output(eventIterator(greenupSnapshotSchema.nullable())),
  /**
   * Opens the station's page, and signs in where that is allowed. Refused before anything is kept: address-*, certificate-*, web-*,
   * page-not-recognised, already-connected. Refused with the visit kept open: action-unconfirmed (allow it with `confirm`, then `signIn`),
   * login-refused, login-locked. `acceptCertificate`: the fingerprint the person confirmed.
   */
  connect: procedure.input(
    z.object({
      address: z.string().min(1).max(300),
      user,
      password,
      allowPublic: z.boolean(),
      acceptCertificate: z.string().max(200).nullable(),
    }),
  ),
  /** Starts a simulated station and signs in with the login of a new one. */
  connectSimulated: procedure.input(z.object({ scenario: greenupScenarioSchema })),
  signIn: procedure.input(z.object({ user, password })),
  disconnect: procedure,
  /** The person allows, for this station, what nobody has confirmed yet. */
  confirm: procedure.input(z.object({ actions: z.array(greenupActionSchema).min(1).max(20) })),
  /** Chooses OCPP, the right side first; in force at once, on both sides. */
  setMode: procedure,
  /** OCPPConf.xml as the station has it; a copy stays in the backup folder. */
  recover: procedure.output(z.object({ name: z.string(), file: fileBytesSchema, backup: fileBackupSchema })),
  /**
   * Backs up, sends the file, reads it back; follows the station where its address changes with it. Refused: xml-*, parameters-invalid, file-too-large,
   * file-not-taken, write-not-taken, values-differ, station-moved.
   */
  store: procedure.input(z.object({ file: fileBytesSchema, items })),
  /** The fields URL and UID of generation 2. Refused: generation-needed on older pages. */
  setData: procedure.input(z.object({ url: z.string().min(1).max(500), uid: z.string().min(1).max(200) })),
  /** Reads mode, header and status again. */
  refresh: procedure,
  /** Compares 'OCPP data' with what was stored. Refused: step-first where nothing was. */
  check: procedure,
  /**
   * The person says that what 'OCPP data' show is right: for what was stored by hand, in a browser. Refused: ocpp-data-empty; ocpp-data-differs where they
   * are not what is `expected`.
   */
  acceptData: procedure.input(z.object({ expected: z.string().max(701) }).optional()),
  /**
   * Connects to the OCPP server, or takes it back. Refused unless the mode is OCPP and 'OCPP data', read again, are what was stored and checked:
   * step-first, ocpp-data-empty, ocpp-data-differs. Then the status is watched (`watchingUntil`).
   */
  activate: procedure.input(z.object({ on: z.boolean() })),
  /** Another password for the web pages, through OCPPConf.xml, and the login with it. Refused: xml-element-unknown and what `store` is. */
  changePassword: procedure.input(z.object({ password: z.string().min(4).max(64), items })),
}
