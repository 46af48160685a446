import type { FirmwareImage } from '../../../shared/contract/firmware.ts'
import { AppError } from '../../../shared/errors.ts'
import type { FirmwareVersion } from '../../../shared/firmware/version.ts'

/** What a person confirms before any flash, besides the findings that ask for it (ECClite guide, section 4). */
const ALWAYS_CONFIRMED = 'release-notes'

/** The version this image brings. Throws image-unsuitable for a finding that blocks, image-unconfirmed for one nobody confirmed. */
export function assertFlashable(image: FirmwareImage, confirmed: readonly string[]): FirmwareVersion {
  const blocking = image.findings.filter(finding => finding.severity === 'block').map(finding => finding.code)
  if (blocking.length > 0) throw new AppError({ code: 'image-unsuitable', data: { findings: blocking } })
  const asked = image.findings.filter(finding => finding.severity === 'confirm').map(finding => finding.code)
  const missing = [ALWAYS_CONFIRMED, ...asked].filter(code => !confirmed.includes(code))
  if (missing.length > 0) throw new AppError({ code: 'image-unconfirmed', data: { missing } })
  const version = image.versionInName ?? image.versionInImage
  if (!version) throw new AppError({ code: 'image-unsuitable', data: { findings: ['name-unknown'] } })
  return version
}
