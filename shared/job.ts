import { z } from 'zod'
import { errorInfoSchema } from './errors.ts'
import { firmwareVersionSchema } from './firmware/version.ts'

/** The state a station is left in, said after every failure. Texts: `station.<condition>`. */
export const stationConditionSchema = z.enum([
  'untouched', // nothing was sent that changes anything
  'maybe-changed', // a write was sent and not answered
  'partly-changed', // some keys were accepted, the others keep their old values
  'changed-not-saved', // accepted, but the controller did not say that it saved
  'saved-not-verified', // saved, not read back after a restart
  'restarting', // a restart was asked for and not yet seen to end
  'old-firmware-safe', // only the staging copy was touched; the running program was not
  'copying-firmware', // the controller rewrites its own program: leave it powered
  'firmware-invalid', // the loader answers, the program does not start
  'firmware-unknown', // transferred, but what runs is not known
  'running', // it runs and answers
])
export type StationCondition = z.infer<typeof stationConditionSchema>

/** What a person does next. Texts: `nextStep.<step>`. */
export const nextStepSchema = z.enum([
  'retry',
  'reconnect',
  'resume-flash',
  'power-cycle',
  'receive-and-compare',
  'choose-other-file',
  'close-other-program',
  'check-cable',
  'wait-then-power-cycle',
  'flash-again',
  'restore-backup',
  'contact-vendor',
])
export type NextStep = z.infer<typeof nextStepSchema>

/** What happened, the state the station is in now, and the next step. */
export const failureSchema = z.object({ error: errorInfoSchema, station: stationConditionSchema, next: nextStepSchema })
export type Failure = z.infer<typeof failureSchema>

/** How a job ended, or that it goes on. Times are the laptop's, in ms since 1970. `cancellable` says whether Cancel is safe now. */
const progressSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('running'), cancellable: z.boolean() }),
  z.object({ state: z.literal('done'), finishedAt: z.number() }),
  z.object({ state: z.literal('failed'), finishedAt: z.number(), failure: failureSchema }),
  z.object({ state: z.literal('cancelled'), finishedAt: z.number(), station: stationConditionSchema }),
])
export type JobProgress = z.infer<typeof progressSchema>

const jobBase = z.object({ id: z.string(), startedAt: z.number(), progress: progressSchema })

export const answerSchema = z.enum([
  'waiting',
  'sent',
  'Accepted',
  'Rejected',
  'NotSupported',
  'RebootRequired',
  'no-answer',
])
export const readBackSchema = z.enum(['waiting', 'same', 'different', 'missing', 'write-only', 'skipped'])

/** One key of a 'send' job. `value` is masked where the key is secret. `found` is what was read where it differs. */
export const sendRowSchema = z.object({
  key: z.string(),
  value: z.string(),
  answer: answerSchema,
  attempts: z.number().int(),
  readBack: readBackSchema,
  afterReset: readBackSchema,
  found: z.string().nullable(),
})
export type SendRow = z.infer<typeof sendRowSchema>

/** A backup file: `id` is its path below the backup folder, with `/`. */
export const backupRefSchema = z.object({
  id: z.string(),
  path: z.string(),
  keys: z.number().int(),
  sha256: z.string(),
  takenAt: z.number(),
})
export type BackupRef = z.infer<typeof backupRefSchema>

export const flashPhaseNames = ['check', 'backup', 'erase', 'write', 'verify', 'restart'] as const
export const flashPhaseSchema = z.object({
  name: z.enum(flashPhaseNames),
  state: z.enum(['waiting', 'now', 'done', 'failed']),
  /** How long it took, in ms; null until it is over. */
  tookMs: z.number().nullable(),
})
export type FlashPhase = z.infer<typeof flashPhaseSchema>

const receiveJobSchema = jobBase.extend({
  kind: z.literal('receive'),
  phase: z.enum(['asking', 'reading', 'backing-up', 'over']),
  keys: z.number().int().nullable(),
})

const sendJobSchema = jobBase.extend({
  kind: z.literal('send'),
  phase: z.enum(['backup', 'sending', 'saving', 'reading-back', 'restarting', 'verifying', 'over']),
  rows: z.array(sendRowSchema),
  backup: backupRefSchema.nullable(),
  /** The checksum the controller printed with `SV CFG()`, once it did. */
  saveChecksum: z.string().nullable(),
  thenReset: z.boolean(),
  /** When the controller restarts by itself because com_OCPPID changed (60 s, ECClite guide 11), in ms since 1970. */
  restartsAt: z.number().nullable(),
  restartedAt: z.number().nullable(),
})

const resetJobSchema = jobBase.extend({ kind: z.literal('reset'), phase: z.enum(['asking', 'booting', 'over']) })

const flashJobSchema = jobBase.extend({
  kind: z.literal('flash'),
  /** The station's serial number, so that a resumed flash never reaches another controller. */
  serial: z.string(),
  imageName: z.string(),
  sha256: z.string(),
  crc16: z.string(),
  from: firmwareVersionSchema.nullable(),
  to: firmwareVersionSchema,
  phases: z.array(flashPhaseSchema),
  /** Bytes the controller has confirmed, of `total`. */
  acknowledged: z.number().int(),
  total: z.number().int(),
  window: z.number().int(),
  blockBytes: z.number().int(),
  blocks: z.number().int(),
  blocksSent: z.number().int(),
  blocksResent: z.number().int(),
  /** Bytes/s over the last seconds, null before 3 s have passed. */
  rate: z.number().nullable(),
  /** Seconds left, null before 3 s have passed. */
  etaSeconds: z.number().nullable(),
  backup: backupRefSchema.nullable(),
  /** Lines that prove the end: program CRC and version, null until they were heard. */
  programCrcLine: z.string().nullable(),
  versionLine: z.string().nullable(),
  /** Keys that are as in the backup after the restart, of how many; null until compared. */
  keysAsBefore: z.object({ same: z.number().int(), of: z.number().int() }).nullable(),
  resumable: z.boolean(),
})

/** Long work on a station. It is owned by the backend and survives any page. */
export const jobSchema = z.discriminatedUnion('kind', [receiveJobSchema, sendJobSchema, resetJobSchema, flashJobSchema])
export type Job = z.infer<typeof jobSchema>
export type JobKind = Job['kind']
export type JobOf<Kind extends JobKind> = Extract<Job, { kind: Kind }>
