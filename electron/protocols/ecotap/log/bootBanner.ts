import type { Identity } from '../../../../shared/contract/station.ts'
import { lineBody } from './lineBody.ts'

const BANNER = /^EVCHARGER BOOTLOADER ([\w.-]{1,32}) HWTYPE:(\d{1,5})(?!\d)/

/** The bootloader a line announces (`EVCHARGER BOOTLOADER 04HW20 HWTYPE:20`), or null. Such a line begins a new boot. */
export function bootBanner(line: string): NonNullable<Identity['bootloader']> | null {
  const found = BANNER.exec(lineBody(line))
  return found?.[1] === undefined ? null : { version: found[1], hardwareType: Number(found[2]) }
}
