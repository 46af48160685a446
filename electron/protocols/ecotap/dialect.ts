import { z } from 'zod'
import eccSim1 from '../../../resources/dialects/ecc-sim-1.json' with { type: 'json' }
import { lineSettingsSchema } from '../../../shared/contract/ports.ts'

const fieldSchema = z.tuple([
  z.union([
    z.enum(['u8', 'u16', 'u32', 'u8?', 'u32?', 'cstring']),
    z.templateLiteral(['ascii', z.number()]),
    z.templateLiteral(['bytes:', z.string()]),
  ]),
  z.string(),
])
/** One field of a layout: its type (`?` = may be absent at the end) and its name. */
export type Field = z.infer<typeof fieldSchema>

const retrySchema = z.object({ timeoutMs: z.number().positive(), attempts: z.number().int().positive() })
const layoutSchema = z.array(fieldSchema)

const commandsSchema = z.object({
  json: z.number().int(),
  getVersion: z.number().int(),
  logout: z.number().int(),
  progStart: z.number().int(),
  progBlock: z.number().int(),
  progEnd: z.number().int(),
  progAbort: z.number().int(),
})
export type CommandName = keyof z.infer<typeof commandsSchema>

export const jsonLayoutSchema = z.enum(['L1', 'L2', 'L3'])
export type JsonLayout = z.infer<typeof jsonLayoutSchema>

const crc16Schema = z.object({
  polynomial: z.number().int(),
  initial: z.number().int(),
  reflected: z.boolean(),
  finalXor: z.number().int(),
  /** The checksum of the ASCII digits 123456789. */
  check: z.number().int(),
})
export type Crc16Parameters = z.infer<typeof crc16Schema>

/**
 * A controller's wire format, as data: the driver and the simulator read the same rows, and another dialect is another file in
 * `resources/dialects`. Times in ms, sizes in bytes. Row numbers (D1-D33) and evidence: docs/dialect.md.
 */
const dialectSchema = z.object({
  id: z.string(),
  confirmed: z.string().nullable(),
  line: lineSettingsSchema,
  endOfLine: z.string(),
  header: z.object({
    endian: z.enum(['little', 'big']),
    fields: layoutSchema,
    uid: z.number().int(),
    maxPayload: z.number().int(),
  }),
  firstSequence: z.number().int(),
  commands: commandsSchema,
  commandNames: z.record(commandsSchema.keyof(), z.string()),
  replyOffset: z.number().int(),
  errorCommand: z.number().int(),
  errorCodes: z.object({
    badPayload: z.number(),
    unknownCommand: z.number(),
    busy: z.number(),
    wrongMode: z.number(),
    tooLong: z.number(),
  }),
  json: z.object({
    layout: jsonLayoutSchema,
    accepted: z.array(jsonLayoutSchema),
    replyEndsWithNul: z.boolean(),
    maxValueLength: z.number().int(),
  }),
  layouts: z.object({
    version: layoutSchema,
    progStart: layoutSchema,
    progStartReply: layoutSchema,
    progBlock: layoutSchema,
    progBlockReply: layoutSchema,
    progEnd: layoutSchema,
    progEndReply: layoutSchema,
    progAbortReply: layoutSchema,
    error: layoutSchema,
  }),
  status: z.object({
    OK: z.number(),
    BAD_HW: z.number(),
    TOO_BIG: z.number(),
    DOWNGRADE: z.number(),
    BUSY: z.number(),
    FLASH: z.number(),
    BAD_CRC: z.number(),
    BAD_OFFSET: z.number(),
    BAD_SIG: z.number(),
  }),
  crc16: crc16Schema,
  firmware: z.object({
    defaultBlock: z.number().int(),
    minBlock: z.number().int(),
    maxBlock: z.number().int(),
    maxWindow: z.number().int(),
    minImage: z.number().int(),
    maxImage: z.number().int(),
    stagingAddress: z.number().int(),
    programAddress: z.number().int(),
  }),
  driver: z.object({
    silenceMs: z.number(),
    getVersion: retrySchema,
    getConfiguration: retrySchema,
    changeConfiguration: retrySchema.extend({ gapMs: z.number() }),
    saveLineMs: z.number(),
    reset: retrySchema.extend({ bannerMs: z.number(), applicationMs: z.number() }),
    progStart: retrySchema,
    progBlock: z.object({
      timeoutMs: z.number(),
      resendsPerBlock: z.number().int(),
      resendsPerImage: z.number().int(),
      resendShare: z.number(),
      stallMs: z.number(),
    }),
    progEnd: retrySchema,
    logout: retrySchema,
    copyAndBootMs: z.number(),
    ocppIdRestartMs: z.number(),
    partialFrameMs: z.number(),
    writeChunk: z.number().int(),
  }),
  device: z.object({
    bootWindowMs: z.number(),
    idleLoaderMs: z.number(),
    resetDelayMs: z.number(),
    saveDelayMs: z.number(),
    ocppIdRestartMs: z.number(),
    eraseMsPerSector: z.number(),
    sectorBytes: z.number().int(),
  }),
  evidence: z.array(z.object({ row: z.string(), fact: z.string(), basis: z.string() })),
})
export type Dialect = z.infer<typeof dialectSchema>
export type ProgStatus = keyof Dialect['status']

/** The assumed dialect `ecc-sim-1`. Nobody has confirmed it on hardware. */
export const ECC_SIM_1: Dialect = dialectSchema.parse(eccSim1)

/** The name of a programming status, or `status <n>` for one the dialect does not know. */
export function statusName(dialect: Dialect, code: number): string {
  return Object.entries(dialect.status).find(([, value]) => value === code)?.[0] ?? `status ${code}`
}
