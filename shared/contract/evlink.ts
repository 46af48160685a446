import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { errorInfoSchema } from '../errors.ts'
import { fileBackupSchema } from '../stations/fileBackup.ts'
import { fileBytesSchema } from './fileBytes.ts'
import { procedure } from './procedure.ts'

/** The ranges as the dictionary names them. */
export const evlinkProductSchema = z.enum(['smart-wallbox', 'parking', 'city'])
export type EvlinkProduct = z.infer<typeof evlinkProductSchema>

/** Stations to try. Texts: `evlink:simulated.<scenario>`. */
export const evlinkScenarioSchema = z.enum(['parking-r7', 'wallbox-new', 'city-r6', 'parking-r4', 'supervised-r8'])
export type EvlinkScenario = z.infer<typeof evlinkScenarioSchema>

/** What can be done on a station. Texts: `errors:webAction.<action>`. */
export const evlinkActionSchema = z.enum([
  'change-password',
  'read-settings',
  'save-general',
  'save-network',
  'save-supervision',
  'reboot',
  'export-configuration',
  'export-charge-data',
  'import-configuration',
  'read-events',
])
export type EvlinkAction = z.infer<typeof evlinkActionSchema>

/** The pages whose fields can be saved, as the dictionary's web fields are split over them. */
export const evlinkPageSchema = z.enum(['general', 'network', 'supervision'])
export type EvlinkPage = z.infer<typeof evlinkPageSchema>

/** Values by the id of a field (`web-fields.json`, and two parameters the guide wants set here), as the station's page shows them. */
const valuesSchema = z.record(z.string(), z.string())

/**
 * What is known of the way to do something, and whether the person has to allow it for this station first: `assumed` ones on a real station only.
 * `rows`: of the dialect's table.
 */
export const evlinkWaySchema = z.object({
  action: evlinkActionSchema,
  rows: z.array(z.string()),
  evidence: z.enum(['vendor', 'observed', 'assumed']),
  consent: z.enum(['not-needed', 'needed', 'given']),
})
export type EvlinkWay = z.infer<typeof evlinkWaySchema>

/** What a station says of itself; null: it has not said so (yet). */
export const evlinkIdentitySchema = z.object({
  name: z.string().nullable(),
  /** As its banner says it, for instance `Operational`. */
  state: z.string().nullable(),
  product: evlinkProductSchema.nullable(),
  reference: z.string().nullable(),
  serial: z.string().nullable(),
  /** `id` is R4 to R8, null for a version of none of them. */
  release: z.object({ id: z.string().nullable(), version: z.string() }).nullable(),
  mac: z.string().nullable(),
})
export type EvlinkIdentity = z.infer<typeof evlinkIdentitySchema>

/** A field after a save: what was there, what was sent, what the page shows now. */
export const evlinkSavedRowSchema = z.object({
  field: z.string(),
  before: z.string(),
  sent: z.string(),
  found: z.string().nullable(),
  readBack: z.enum(['same', 'different', 'missing']),
})
export type EvlinkSavedRow = z.infer<typeof evlinkSavedRowSchema>

/** A file kept on this laptop, byte for byte; `values` is what was read of the settings before a save, where the configuration cannot be exported. */
export const evlinkFileSchema = z.object({
  what: z.enum(['configuration', 'charge-data', 'values']),
  name: z.string(),
  backup: fileBackupSchema,
})
export type EvlinkFile = z.infer<typeof evlinkFileSchema>

/** One event of the maintenance report: a state for each plug of `plugs`, in their order. Texts: `dictionary-schneider:errorCodes.<code>`. */
export const evlinkEventSchema = z.object({
  code: z.string(),
  /** As the station's page names it. */
  name: z.string(),
  /** Other names of the same number in the guide: 8 and 9 are swapped there. */
  alsoKnownAs: z.array(z.string()),
  states: z.array(z.object({ ok: z.boolean(), text: z.string() })),
})
export type EvlinkEvent = z.infer<typeof evlinkEventSchema>

/**
 * Something went wrong, and how the station was left: `untouched` nothing was sent that changes anything, `maybe-changed` something was sent and its
 * end is not known, `changed` it took something. What to do next is the error's own text.
 */
export const evlinkFailureSchema = z.object({
  doing: evlinkActionSchema,
  error: errorInfoSchema,
  station: z.enum(['untouched', 'maybe-changed', 'changed']),
  at: z.number(),
})
export type EvlinkFailure = z.infer<typeof evlinkFailureSchema>

export const evlinkSnapshotSchema = z.object({
  kind: z.enum(['network', 'simulated']),
  /** Host, and the port where it is not the usual one. */
  address: z.string(),
  origin: z.string(),
  secure: z.boolean(),
  state: z.enum([
    'signed-in',
    'password-first', // signed in with the password it was delivered with: nothing else is done before it is changed
    'signed-out', // the station ended the visit, or did not come back: connect again
  ]),
  dialect: z.object({ id: z.string(), confirmed: z.string().nullable() }),
  ways: z.array(evlinkWaySchema),
  identity: evlinkIdentitySchema,
  /** Ids of `advisories.json` that hold for this release; `certain` is false where product or release is not known. */
  advisories: z.object({ ids: z.array(z.string()), certain: z.boolean() }),
  /** Signed in with the password of every new station. */
  defaultLogin: z.boolean(),
  /** How much the station's clock is before (+) or behind (-) the laptop's, in ms; null where it does not say. `off`: so much that TLS may fail. */
  clock: z.object({ offMs: z.number(), off: z.boolean() }).nullable(),
  /** As read from the three pages. */
  settings: z.object({ values: valuesSchema, missing: z.array(z.string()), readAt: z.number() }).nullable(),
  /** The last save and what was read back; `confirmed` when every value sent is there. */
  saved: z
    .object({ page: evlinkPageSchema, rows: z.array(evlinkSavedRowSchema), confirmed: z.boolean(), at: z.number() })
    .nullable(),
  /** What was saved takes hold with the next reboot (guide 5.5.1). */
  rebootNeeded: z.boolean(),
  /** The address it has after the reboot, where the network page was saved with another one. */
  movesTo: z.string().nullable(),
  events: z.object({ plugs: z.array(z.string()), rows: z.array(evlinkEventSchema), readAt: z.number() }).nullable(),
  /** What a kept configuration is called. */
  configurationName: z.string(),
  /** Kept during this visit, newest last. */
  files: z.array(evlinkFileSchema),
  /** What runs now, and until when it may, in ms since 1970. */
  busy: z.object({ doing: evlinkActionSchema, since: z.number(), until: z.number() }).nullable(),
  failure: evlinkFailureSchema.nullable(),
})
export type EvlinkSnapshot = z.infer<typeof evlinkSnapshotSchema>

const password = z.string().min(1).max(128)

export const evlinkContract = {
  /** The station in front of us, or null; again on every change. */
  watch: procedure.output(eventIterator(evlinkSnapshotSchema.nullable())),
  /**
   * Looks whether an EVlink answers there and signs in. `acceptCertificate`: the SHA-256 fingerprint the person confirmed.
   * Refused: address-*, certificate-*, web-*, page-not-recognised, login-refused, login-locked, already-connected.
   */
  connect: procedure.input(
    z.object({
      address: z.string().min(1).max(256),
      user: z.string().min(1).max(128),
      password,
      language: z.enum(['en', 'fr', 'nl', 'de']).default('en'),
      allowPublic: z.boolean().default(false),
      acceptCertificate: z.string().max(128).nullable().default(null),
    }),
  ),
  /** Starts a simulated station on this laptop and signs in; a browser can open its `origin`, too. */
  connectSimulated: procedure.input(z.object({ scenario: evlinkScenarioSchema })),
  disconnect: procedure,
  /** The person allows something nobody has confirmed, for this station; it is remembered. Refused: not-connected. */
  confirm: procedure.input(z.object({ actions: z.array(evlinkActionSchema).min(1) })),
  /** Changes the password and proves it with a login. Refused: action-unconfirmed, write-not-taken. */
  changePassword: procedure.input(z.object({ password: z.string().min(8).max(64) })),
  /** Reads General Settings, Network and Supervision. Refused: action-unconfirmed, step-first, session-ended, page-not-recognised. */
  readSettings: procedure,
  /**
   * Saves fields of General Settings or Network, after a backup, and reads them back. Refused: parameters-invalid, action-unconfirmed,
   * write-not-taken, write-not-confirmed, backup-failed and what readSettings is refused with.
   */
  saveSettings: procedure.input(z.object({ page: z.enum(['general', 'network']), values: valuesSchema })),
  /** The same for Supervision. Refused also: ocpp-soap-version for OCPP 1.6 with an http address. */
  saveSupervision: procedure.input(z.object({ values: valuesSchema })),
  /** Restarts the station, waits until it answers, and signs in again. Refused: action-unconfirmed, station-not-back. */
  reboot: procedure,
  /** Fetches a file and keeps it in the backup folder, byte for byte. Refused: action-unconfirmed, answer-unexpected, backup-failed. */
  exportFile: procedure
    .input(z.object({ what: z.enum(['configuration', 'charge-data']) }))
    .output(evlinkFileSchema.extend({ text: z.string() })),
  /** Gives a station a configuration it exported before, unchanged. Refused: action-unconfirmed, write-not-taken, write-not-confirmed. */
  importConfiguration: procedure.input(z.object({ name: z.string().min(1).max(255), file: fileBytesSchema })),
  /** Reads the maintenance report. Refused: action-unconfirmed, page-not-recognised. */
  readEvents: procedure,
}
