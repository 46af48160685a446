import type { Dialect, JsonLayout } from './dialect.ts'

/** An action of the JSON command, as in OCPP 1.6 (row D14). */
export interface JsonCommand {
  action: string
  body: unknown
}

const actionFirst: Record<JsonLayout, (action: Buffer, body: Buffer) => Uint8Array[]> = {
  L1: (action, body) => [Buffer.of('ChangeConfiguration'.length), action, action, body],
  L2: (action, body) => [Buffer.of(action.length), action, body],
  L3: (action, body) => [Buffer.of(action.length), action, body, Buffer.of(0)],
}

/** The payload of a JSON request in the dialect's layout, or in `layout` (row D9). */
export function encodeJsonCommand(
  dialect: Dialect,
  command: JsonCommand,
  layout: JsonLayout = dialect.json.layout,
): Buffer {
  const action = Buffer.from(command.action, 'latin1')
  const body = Buffer.from(JSON.stringify(command.body), 'utf8')
  return Buffer.concat(actionFirst[layout](action, body))
}

/** The JSON text of a reply, without the NUL at its end (row D10). */
export function decodeJsonReply(dialect: Dialect, payload: Uint8Array): string {
  const text = Buffer.from(payload).toString('utf8')
  return dialect.json.replyEndsWithNul && text.endsWith('\0') ? text.slice(0, -1) : text
}
