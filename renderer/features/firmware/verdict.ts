import type { FirmwareImage, ImageFinding } from '../../../shared/contract/firmware.ts'
import type { StationSnapshot } from '../../../shared/contract/station.ts'

export type Verdict =
  | { kind: 'no-station' }
  | { kind: 'version-unknown' }
  | { kind: 'blocked'; finding: ImageFinding }
  | { kind: 'same-version' }
  | { kind: 'fits' }

/** What is said first of a file: whether it may be flashed to this controller. */
export function verdictOf(image: FirmwareImage, station: StationSnapshot | null): Verdict {
  const blocking = image.findings.filter(finding => finding.severity === 'block')
  const grave = blocking.find(finding => finding.code !== 'running-version-unknown')
  if (grave) return { kind: 'blocked', finding: grave }
  if (station === null) return { kind: 'no-station' }
  if (blocking.length > 0 || station.identity.firmware === null) return { kind: 'version-unknown' }
  return image.findings.some(finding => finding.code === 'same-version') ? { kind: 'same-version' } : { kind: 'fits' }
}

export type CheckName = 'hardware' | 'version' | 'image' | 'name'
export interface Check {
  readonly name: CheckName
  /** What was found; null where all is well. */
  readonly finding: ImageFinding | null
}

const CODES: Record<CheckName, readonly ImageFinding['code'][]> = {
  hardware: ['other-model', 'hardware-unknown'],
  version: ['downgrade', 'below-supported', 'running-version-unknown', 'same-version'],
  image: ['empty', 'text-file', 'too-small', 'too-large'],
  name: ['name-unknown', 'name-and-image-differ', 'version-not-in-image'],
}

/** The checks of an image in the order they are shown, each with its gravest finding; none that could not be made. */
export function checksOf(image: FirmwareImage): Check[] {
  const names: readonly CheckName[] = ['hardware', 'version', 'image', 'name']
  return names.flatMap(name => {
    const found = CODES[name].flatMap(code => image.findings.find(finding => finding.code === code) ?? [])
    const compared = name !== 'name' || (image.versionInName !== null && image.versionInImage !== null)
    return found[0] || compared ? [{ name, finding: found[0] ?? null }] : []
  })
}

/** Codes a person confirms before a flash: the release notes always, and what the checks ask for. */
export function toConfirm(image: FirmwareImage): string[] {
  const asked = image.findings.filter(finding => finding.severity === 'confirm').map(finding => finding.code)
  return ['release-notes', ...asked]
}

/** Line time at 115200 bit/s with some loss, and what erasing, verifying and restarting take in the dialect's model. */
const BYTES_PER_SECOND = 10_900
const OTHER_SECONDS = 20

/** About how long a flash takes, in seconds. */
export function flashSeconds(size: number): number {
  return Math.round(size / BYTES_PER_SECOND) + OTHER_SECONDS
}
