import { z } from 'zod'
import acsmartModbus1 from '../../../resources/dialects/acsmart-modbus-1.json' with { type: 'json' }

const registerSchema = z.strictObject({
  /** Of docs/web-stations.md. */
  row: z.string(),
  /** Of the first word, as the protocol counts them. */
  address: z.number().int().min(0).max(65_535),
  type: z.enum(['letter', 'u16', 'u32', 'u64']),
  /** How many numbers stand one behind the other. */
  count: z.number().int().positive(),
  /** What the number is divided by: 1000 for mA, mV and mW. */
  perUnit: z.number().positive(),
})
export type Register = z.infer<typeof registerSchema>

const registerNames = ['car', 'evse', 'phases', 'voltages', 'currents', 'power', 'energy', 'userLimit'] as const
export type RegisterName = (typeof registerNames)[number]

/** What an AC SMART is asked over Modbus TCP, as data; times in ms. `userLimit` in A: 0 is off, from 6 on it charges; 63 A is the most IEC 62196-2 has for a plug of type 2. */
const dialectSchema = z.strictObject({
  $comment: z.string(),
  id: z.string(),
  confirmed: z.string().nullable(),
  port: z.number().int(),
  unit: z.number().int().min(0).max(255),
  answerMs: z.number(),
  pollMs: z.number(),
  evidence: z.enum(['vendor', 'observed', 'assumed']),
  registers: z.record(z.enum(registerNames), registerSchema),
  carStates: z.record(z.string(), z.enum(['no-car', 'connected', 'charging'])),
  userLimit: z.strictObject({ off: z.literal(0), min: z.number().int(), max: z.number().int() }),
})
export type AcSmartDialect = z.infer<typeof dialectSchema>

export const ACSMART_MODBUS_1: AcSmartDialect = dialectSchema.parse(acsmartModbus1)

const WORDS: Readonly<Record<Register['type'], number>> = { letter: 1, u16: 1, u32: 2, u64: 4 }

/** How many 16-bit words a register of the table takes. */
export function wordsOf({ type, count }: Register): number {
  return WORDS[type] * count
}
