import { z } from 'zod'
import type { WebReason } from '../../../shared/errors.ts'
import type { GreenupConnection } from '../../../shared/stations/greenupFacts.ts'
import type { GreenupDialect } from './dialect.ts'
import { wordAmong } from './pages.ts'

/** 'OCPP status' and 'OCPP data' as they came; `data` may hold credentials. */
export interface StationStatus {
  readonly activation: boolean | null
  readonly connection: GreenupConnection | null
  readonly connectionText: string
  /** s. */
  readonly heartbeatInterval: number | null
  readonly data: string
}

const STATES = ['disconnected', 'connecting', 'connected'] as const
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const recordSchema = z.record(z.string(), scalar)

function textOf(value: z.infer<typeof scalar> | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

function switchOf(text: string): boolean | null {
  if (/^(1|true)$/i.test(text.trim())) return true
  return /^(0|false)$/i.test(text.trim()) ? false : null
}

/** What a status answer says (row G7), words and numbers alike (row G12); or why it says nothing. */
export function readStatus(
  text: string,
  { status }: GreenupDialect,
): { status: StationStatus } | { reason: WebReason; detail: string } {
  const { fields, connectionWords } = status
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { reason: 'not-json', detail: text.trim().slice(0, 60) || '-' }
  }
  const parsed = recordSchema.safeParse(json)
  if (!parsed.success) return { reason: 'shape', detail: fields.activation }
  const said = textOf(parsed.data[fields.error])
  if (said !== '') return { reason: 'says-error', detail: said.slice(0, 200) }
  const missing = [fields.activation, fields.connection, fields.data].find(name => !(name in parsed.data))
  if (missing !== undefined) return { reason: 'shape', detail: missing }
  const connectionText = textOf(parsed.data[fields.connection])
  const interval = Number(textOf(parsed.data[fields.heartbeatInterval]))
  return {
    status: {
      activation: switchOf(textOf(parsed.data[fields.activation])),
      connection: wordAmong(connectionText, connectionWords, STATES),
      connectionText: connectionText.slice(0, 60),
      heartbeatInterval: Number.isInteger(interval) && interval > 0 ? interval : null,
      data: textOf(parsed.data[fields.data]),
    },
  }
}
