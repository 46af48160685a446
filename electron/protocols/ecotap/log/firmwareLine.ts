import type { FirmwareVersion } from '../../../../shared/firmware/version.ts'
import { firmwareInBootLine } from '../../../../shared/firmware/version.ts'
import { lineBody } from './lineBody.ts'

const AT_START = /^HW[0-9.x]{1,8}FW\d{1,4}R\d{1,4}(?:P\d{1,4})?(?=\s|$)/

/** The firmware that a line of the application's start-up names (`HW420FW32R10`, `HW4.xFW32R16`), or null. It begins with it; a damaged one counts as none. */
export function firmwareLine(line: string): FirmwareVersion | null {
  const body = lineBody(line)
  return AT_START.test(body) ? firmwareInBootLine(body) : null
}
