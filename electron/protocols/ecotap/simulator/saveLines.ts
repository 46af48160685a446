import { crc16, formatCrc16 } from '../crc16.ts'
import type { Dialect } from '../dialect.ts'

/** Where the JSON configuration lies in the external flash (log text `Chk erase 90000-..`). */
const CONFIG_ADDRESS = 0x90000

export interface SaveLines {
  /** `90000-919ED`: the range is as long as what is saved. */
  range: string
  /** `X90000X91000`: the sectors that are erased. */
  sectors: string
  /** `Saved 6637 bytes of Json CFG to FLASH crc:2C76` */
  saved: string
}

/** What the controller prints when it stores its configuration `text`. */
export function saveLines(dialect: Dialect, text: string): SaveLines {
  const bytes = Buffer.from(text, 'utf8')
  const hex = (value: number): string => value.toString(16).toUpperCase()
  const count = Math.ceil(bytes.length / dialect.device.sectorBytes)
  const sectors = Array.from({ length: count }, (_, n) => `X${hex(CONFIG_ADDRESS + n * dialect.device.sectorBytes)}`)
  return {
    range: `${hex(CONFIG_ADDRESS)}-${hex(CONFIG_ADDRESS + bytes.length)}`,
    sectors: sectors.join(''),
    saved: `Saved ${bytes.length} bytes of Json CFG to FLASH crc:${formatCrc16(crc16(dialect.crc16, bytes))}`,
  }
}
