import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { errorInfoSchema } from '../errors.ts'
import { fileBackupSchema } from '../stations/fileBackup.ts'
import { procedure } from './procedure.ts'

/** What an AC SMART shows over Modbus. */
export const acsmartValuesSchema = z.object({
  /** `unknown` where the register holds none of the letters A, B, C: seen on newer stations. */
  car: z.enum(['no-car', 'connected', 'charging', 'unknown']),
  /** The station's own state as a number; what the numbers mean is not public. */
  evse: z.number(),
  phases: z.number(),
  /** V, of L1, L2, L3. */
  voltages: z.array(z.number()),
  /** A, of L1, L2, L3. */
  currents: z.array(z.number()),
  /** W. */
  power: z.number(),
  /** Wh since the station was made. */
  energy: z.number(),
  /** A; 0 is off. */
  userLimit: z.number(),
  readAt: z.number(),
})
export type AcsmartValues = z.infer<typeof acsmartValuesSchema>

export const acsmartSnapshotSchema = z.object({
  kind: z.enum(['station', 'simulated']),
  address: z.string(),
  /** `lost`: the last reading failed, and it is tried again. */
  state: z.enum(['reading', 'live', 'lost']),
  dialect: z.object({ id: z.string(), confirmed: z.string().nullable() }),
  /** Of writing the user limit; reading needs none. */
  consent: z.enum(['not-needed', 'needed', 'given']),
  limit: z.object({ min: z.number(), max: z.number() }),
  values: acsmartValuesSchema.nullable(),
  /** The last limit that was written, and what was read back; A. */
  written: z.object({ before: z.number(), sent: z.number(), found: z.number(), backup: fileBackupSchema }).nullable(),
  busy: z.boolean(),
  failure: z.object({ error: errorInfoSchema, station: z.enum(['untouched', 'maybe-changed', 'changed']) }).nullable(),
})
export type AcsmartSnapshot = z.infer<typeof acsmartSnapshotSchema>

/** Stations to try. Texts: `acsmart:simulated.<scenario>`. */
export const acsmartScenarioSchema = z.enum(['charging', 'waiting', 'no-status', 'limit-ignored'])
export type AcsmartScenario = z.infer<typeof acsmartScenarioSchema>

export const acsmartContract = {
  /** The station in front of us, or null; again on every change. */
  watch: procedure.output(eventIterator(acsmartSnapshotSchema.nullable())),
  /** Reads once and then again and again. Refused: already-connected, address-*, modbus-unreachable, modbus-refused. */
  connect: procedure.input(z.object({ address: z.string().min(1).max(253), allowPublic: z.boolean() })),
  connectSimulated: procedure.input(z.object({ scenario: acsmartScenarioSchema })),
  disconnect: procedure,
  /** The person allows writing the limit at this station, although nobody has confirmed how. */
  confirm: procedure,
  /** Sets the user limit: 0, or 6 to 63 A; reads it back. Refused: not-connected, action-unconfirmed, limit-out-of-range, backup-failed, modbus-*, write-not-confirmed. */
  setLimit: procedure.input(z.object({ amps: z.number().int() })),
}
