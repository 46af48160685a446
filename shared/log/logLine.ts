import { z } from 'zod'

/** Who a line is from: the controller (blue), this tool (green), the controller's flash text (red); as ECClite's users know it. */
export const logSourceSchema = z.enum(['controller', 'tool', 'flash'])
export type LogSource = z.infer<typeof logSourceSchema>

export const logTopicSchema = z.enum([
  'boot',
  'config',
  'ocpp',
  'ws',
  'gsm',
  'eth',
  'grid',
  'meter',
  'channel',
  'reader',
  'can',
  'modbus',
  'event',
  'sys',
  'link',
  'param',
  'flash',
  'other',
])
export type LogTopic = z.infer<typeof logTopicSchema>

/** A line the tool understands: what it means and what to do. Texts: `log.hint.<code>`. */
export const logHintSchema = z.object({
  code: z.enum([
    'config-saved',
    'config-crc-invalid',
    'meter-silent',
    'reader-error',
    'central-system-accepted',
    'websocket-failed',
    'websocket-pong-timeout',
    'gsm-signal-weak',
    'program-valid',
    'program-invalid',
    'firmware-too-old',
    'wrong-speed',
    'loopback',
  ]),
  severity: z.enum(['good', 'warning', 'error']),
  data: z.record(z.string(), z.string()),
})
export type LogHint = z.infer<typeof logHintSchema>

/** One line of the log. `n` counts from 0 for a session; `at` is the laptop's time in ms since 1970, taken when its last byte came. */
export const logLineSchema = z.object({
  n: z.number().int(),
  at: z.number(),
  source: logSourceSchema,
  topic: logTopicSchema,
  text: z.string(),
  /** The line was longer than 64 KiB and is cut here. */
  cut: z.boolean().optional(),
  hint: logHintSchema.optional(),
})
export type LogLine = z.infer<typeof logLineSchema>
