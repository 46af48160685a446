import { type FirmwareVersion, formatFirmware } from '../../../../shared/firmware/version.ts'
import { seededRandom } from '../../../seededRandom.ts'

/** The size of a real V32 image (log text, `size:60338` in hex). Bytes. */
const SAMPLE_SIZE = 394_040
const VERSION_TEXT_AT = 0x1f40

export interface SampleImage {
  name: string
  bytes: Uint8Array
}

type Version = Pick<FirmwareVersion, 'version' | 'release' | 'patch'>

/** How the controllers print a firmware in their boot log: `HW4.xFW32R18P3`. */
export function firmwareBootLine(version: Version): string {
  return `HW4.xFW${formatFirmware(version).slice(1)}`
}

/** A made-up image for the simulated controller: always the same bytes for a version, with its version text in it once. */
export function sampleImage(version: Version = { version: 32, release: 18, patch: 3 }): SampleImage {
  const random = seededRandom(version.version * 10_000 + version.release * 100 + version.patch)
  const bytes = Buffer.alloc(SAMPLE_SIZE)
  for (let at = 0; at < SAMPLE_SIZE; at += 4) bytes.writeUInt32LE(Math.floor(random() * 0x1_0000_0000), at)
  bytes.write(`${firmwareBootLine(version)}\0`, VERSION_TEXT_AT, 'latin1')
  return { name: `EVC4${formatFirmware(version)}.bin`, bytes }
}
