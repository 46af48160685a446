import { z } from 'zod'
import type { Dialect, JsonLayout } from '../dialect.ts'

const objectSchema = z.record(z.string(), z.unknown())

export interface JsonRequest {
  action: string
  body: Record<string, unknown>
  /** Bytes of the JSON text alone, as the controller prints it (row D15). */
  length: number
}

/** The action and the layout it is written in: L1 twice behind 0x13 or its length, L2 behind its length, L3 as L2 with a NUL at the end. */
function actionOf(head: Buffer, endsWithNul: boolean): { action: string; layout: JsonLayout } | null {
  const text = head.toString('latin1', 1)
  if (head[0] === text.length) return { action: text, layout: endsWithNul ? 'L3' : 'L2' }
  const half = text.slice(0, text.length / 2)
  return half + half === text && half.length > 0 ? { action: half, layout: 'L1' } : null
}

/** A JSON command's payload in any layout the dialect accepts (row D9); null where it is none. */
export function parseJsonRequest(dialect: Dialect, payload: Uint8Array): JsonRequest | null {
  const bytes = Buffer.from(payload)
  const endsWithNul = bytes.at(-1) === 0
  const content = endsWithNul ? bytes.subarray(0, -1) : bytes
  const open = content.indexOf('{')
  const found = open < 2 ? null : actionOf(content.subarray(0, open), endsWithNul)
  if (!found || !dialect.json.accepted.includes(found.layout)) return null
  try {
    const body = objectSchema.safeParse(JSON.parse(content.toString('utf8', open)))
    return body.success ? { action: found.action, body: body.data, length: content.length - open } : null
  } catch {
    return null
  }
}

/** The payload of a JSON command (row D9): for tests and other speakers of the dialect. */
export function packJsonRequest(layout: JsonLayout, action: string, body: object): Buffer {
  const json = JSON.stringify(body)
  if (layout === 'L1') return Buffer.from(`\x13${action}${action}${json}`, 'utf8')
  return Buffer.from(`${String.fromCharCode(action.length)}${action}${json}${layout === 'L3' ? '\0' : ''}`, 'utf8')
}
