import type { ImageFinding } from '../contract/firmware.ts'
import { controllerFamily } from './controllerFamily.ts'
import { textKind } from './textKind.ts'
import {
  compareFirmware,
  type FirmwareVersion,
  firmwareInFileName,
  formatFirmware,
  OLDEST_SUPPORTED_VERSION,
} from './version.ts'
import { versionsInImage } from './versionsInImage.ts'

export interface ImageFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Sizes the dialect allows, in bytes. */
  readonly limits: { readonly min: number; readonly max: number }
}

/** What the station has said of itself; null for what it has not said. */
export interface ImageTarget {
  /** From the boot log. */
  readonly firmware: FirmwareVersion | null
  /** The loader's version text (`04HW20`). */
  readonly hardware: string | null
  /** The loader's HWTYPE number. */
  readonly hardwareType: number | null
}

export interface ImageCheck {
  readonly versionInName: FirmwareVersion | null
  readonly versionInImage: FirmwareVersion | null
  readonly findings: ImageFinding[]
}

type Severity = ImageFinding['severity']

function finding(code: ImageFinding['code'], severity: Severity, data: ImageFinding['data'] = {}): ImageFinding {
  return { code, severity, data }
}

function isFilledWith(bytes: Uint8Array, fill: number): boolean {
  return bytes.every(byte => byte === fill)
}

/** What is wrong with the bytes, whatever they are called. */
function contentFindings({ bytes, limits }: ImageFile): ImageFinding[] {
  const size = bytes.length
  if (size === 0) return [finding('empty', 'block', { size })]
  const findings: ImageFinding[] = []
  const kind = textKind(bytes)
  if (kind !== null) findings.push(finding('text-file', 'block', { kind }))
  // Erased or zeroed flash from end to end is no program.
  else if (isFilledWith(bytes, 0) || isFilledWith(bytes, 0xff)) findings.push(finding('empty', 'block', { size }))
  if (size < limits.min) findings.push(finding('too-small', 'block', { size, limit: limits.min }))
  if (size > limits.max) findings.push(finding('too-large', 'block', { size, limit: limits.max }))
  return findings
}

function modelFindings(image: FirmwareVersion, target: ImageTarget): ImageFinding[] {
  const file = controllerFamily(image.hardware ?? '')
  const heard = target.firmware?.hardware ?? target.hardware ?? ''
  const station = controllerFamily(heard)
  // Which numbers the ECC.x boards report is not public.
  if (file === null || file === 'ECC' || station === null) {
    const type = target.hardwareType ?? '?'
    return [finding('hardware-unknown', 'note', { file: file ?? '?', station: station ?? (heard || '?'), type })]
  }
  return file === station ? [] : [finding('other-model', 'block', { file, station })]
}

function versionFindings(image: FirmwareVersion, running: FirmwareVersion | null): ImageFinding[] {
  if (running === null) return [finding('running-version-unknown', 'block')]
  const data = { running: formatFirmware(running), file: formatFirmware(image) }
  const order = compareFirmware(image, running)
  if (order < 0) return [finding('downgrade', 'block', data)]
  return order === 0 ? [finding('same-version', 'confirm', data)] : []
}

/** The family an image is for: what the image itself says, before its name. */
function withFamily(inName: FirmwareVersion, inImage: FirmwareVersion | null): FirmwareVersion {
  const hardware = inImage?.hardware ?? null
  return { ...inName, hardware: hardware !== null && controllerFamily(hardware) !== null ? hardware : inName.hardware }
}

function differs(inName: FirmwareVersion, inImage: FirmwareVersion): boolean {
  const [name, image] = [controllerFamily(inName.hardware ?? ''), controllerFamily(inImage.hardware ?? '')]
  const otherFamily = name !== null && image !== null && name !== 'ECC' && name !== image
  return compareFirmware(inName, inImage) !== 0 || otherFamily
}

/**
 * Judges a firmware file by itself, and against a station where one is given: `block` findings forbid flashing, `confirm` findings ask the person
 * again, notes inform. No downgrade, project-specific firmware never updated: ECClite guide, section 4. The names' pattern, the size limits and
 * what a hardware number stands for are assumptions (ecc-sim-1, rows D21 and D25).
 */
export function checkImage(file: ImageFile, station: ImageTarget | null): ImageCheck {
  const versionInName = /\.bin$/i.test(file.name) ? firmwareInFileName(file.name) : null
  const findings = contentFindings(file)
  const readable = findings.length === 0
  const inside = readable ? versionsInImage(file.bytes) : []
  const asNamed = inside.find(version => versionInName !== null && !differs(versionInName, version))
  const versionInImage = asNamed ?? inside[0] ?? null

  if (versionInName === null) {
    findings.push(finding('name-unknown', 'block', { name: file.name }))
    return { versionInName, versionInImage, findings }
  }
  if (versionInImage !== null && differs(versionInName, versionInImage)) {
    const data = { name: formatFirmware(versionInName), image: formatFirmware(versionInImage) }
    findings.push(finding('name-and-image-differ', 'block', data))
  }
  if (versionInName.version < OLDEST_SUPPORTED_VERSION) {
    const data = { file: formatFirmware(versionInName), needs: `V${OLDEST_SUPPORTED_VERSION}` }
    findings.push(finding('below-supported', 'block', data))
  }
  if (station !== null) {
    findings.push(...modelFindings(withFamily(versionInName, versionInImage), station))
    findings.push(...versionFindings(versionInName, station.firmware))
  }
  if (readable && versionInImage === null) findings.push(finding('version-not-in-image', 'note'))
  if (readable) findings.push(finding('project-specific', 'note'))
  return { versionInName, versionInImage, findings }
}
