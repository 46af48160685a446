import type { FirmwareVersion } from '../../../../shared/firmware/version.ts'

const INPUT_BUFFER = 0x2800
/** A WebSocket client's header is 2 bytes, 4 of them a mask, and 2 more from 126 bytes on. */
const WS_HEADER = { short: 6, long: 8, longest: 125 }

const hex = (value: number): string => value.toString(16).toUpperCase()

/** How a BootNotification names a firmware: `4.3x.32R.16`, from release 18 on `4.3x.32.R18.P3` (real logs of both). */
export function firmwareInBootNotification({ version, release, patch }: FirmwareVersion): string {
  if (release < 18) return `4.3x.${version}R.${release}`
  return `4.3x.${version}.R${release}${patch === 0 ? '' : `.P${patch}`}`
}

/** The lines of a message that is sent; the lengths they name are those of the text. */
export function outgoingLines(request: string, message: string): string[] {
  const onWire = message.length + (message.length > WS_HEADER.longest ? WS_HEADER.long : WS_HEADER.short)
  return [
    `OCPP OUTREQ[${request}]`,
    `OCPP OUT:[0][${message.length}]---------`,
    message,
    'END--------------',
    `Sending 1/1360 (${onWire}b) OCPP EVENTS, 0 waiting`,
  ]
}

/** The lines of an answer that came. The controller prints it without its last bracket, and counts it so. */
export function incomingLines(id: string, answer: object): string[] {
  const text = `[3,"${id}",${JSON.stringify(answer)}`
  const head = `[3,"${id}",`
  const end = INPUT_BUFFER + text.length
  return [
    `OCPP INPUT:[${hex(INPUT_BUFFER)}][${text.length}]---------`,
    text,
    'END--------------',
    `ocpp_process_incoming_request(${hex(INPUT_BUFFER)}-${hex(end)}):`,
    `get_delim_str(${head}{):OK`,
    `OCPP RESP(${hex(INPUT_BUFFER + head.length)}-${hex(end)}) Type[3]SQ[${id}]`,
  ]
}
