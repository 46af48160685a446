import { z } from 'zod'

/**
 * A controller firmware: `V32R16`, `V32R18P3`. `hardware` is the family the text names (`420`, `4.x`, `EVC4`), null where it names none.
 */
export const firmwareVersionSchema = z.object({
  version: z.number().int().nonnegative(),
  release: z.number().int().nonnegative(),
  patch: z.number().int().nonnegative(),
  hardware: z.string().nullable(),
})
export type FirmwareVersion = z.infer<typeof firmwareVersionSchema>

/** The oldest version line the controllers' service interface exists for (ECClite guide, section 4: V32RXX and up). */
export const OLDEST_SUPPORTED_VERSION = 32

const BOOT_LINE = /HW([0-9]+(?:\.[0-9x]+)?)FW(\d{1,4})R(\d{1,4})(?:P(\d{1,4}))?(?!\d)/
const NAME = /(?:^|[^A-Za-z0-9])(EVC4|EVC5|ECC)?V(\d{1,4})R(\d{1,4})(?:P(\d{1,4}))?(?=[^A-Za-z0-9]|$)/i
const OCPP = /^4\.3x\.(\d{1,4})\.?R\.?(\d{1,4})(?:\.P(\d{1,4}))?$/

function of(hardware: string | undefined, version = '', release = '', patch = '0'): FirmwareVersion {
  return { version: Number(version), release: Number(release), patch: Number(patch), hardware: hardware ?? null }
}

/** The firmware a line of the boot log names (`HW420FW32R10`, `HW4.xFW32R16`, `HW4.xFW32R18P3`), or null. */
export function firmwareInBootLine(line: string): FirmwareVersion | null {
  const found = BOOT_LINE.exec(line)
  return found ? of(found[1], found[2], found[3], found[4]) : null
}

/** The firmware a file name says (`EVC4V32R18P3.bin`, `V32R16.bin`), or null. The pattern is an assumption (ecc-sim-1, row D21). */
export function firmwareInFileName(name: string): FirmwareVersion | null {
  const found = NAME.exec(name)
  return found ? of(found[1]?.toUpperCase(), found[2], found[3], found[4]) : null
}

/** The firmware an OCPP BootNotification says (`4.3x.32R.16`, `4.3x.32.R18.P3`), or null. */
export function firmwareInOcpp(text: string): FirmwareVersion | null {
  const found = OCPP.exec(text)
  return found ? of(undefined, found[1], found[2], found[3]) : null
}

/** Negative where `a` is older than `b`, 0 where they are the same version, positive where it is newer. */
export function compareFirmware(a: FirmwareVersion, b: FirmwareVersion): number {
  return a.version - b.version || a.release - b.release || a.patch - b.patch
}

/** `V32R16`, `V32R18P3`. */
export function formatFirmware(firmware: Pick<FirmwareVersion, 'version' | 'release' | 'patch'>): string {
  const patch = firmware.patch === 0 ? '' : `P${firmware.patch}`
  return `V${firmware.version}R${firmware.release}${patch}`
}

/** The plain file name of a firmware (`EVC4V32R18P3.bin`), whatever a download made of it. */
export function firmwareFileName(firmware: FirmwareVersion): string {
  return `${firmware.hardware ?? ''}${formatFirmware(firmware)}.bin`
}
