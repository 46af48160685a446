import { describe, expect, it } from 'vitest'
import type { FirmwareImage, ImageFinding } from '../../../shared/contract/firmware.ts'
import { assertFlashable } from './assertFlashable.ts'

const version = { version: 32, release: 18, patch: 3, hardware: 'EVC4' }

function image(findings: ImageFinding[]): FirmwareImage {
  return {
    imageId: '1',
    name: 'EVC4V32R18P3.bin',
    size: 1,
    sha256: '',
    crc16: '',
    versionInName: version,
    versionInImage: null,
    findings,
  }
}

describe('assertFlashable', () => {
  it('gives the version of an image without findings, once the release notes were read', () => {
    expect(assertFlashable(image([]), ['release-notes'])).toEqual(version)
  })

  it('asks for the release notes and for every finding that wants a yes', () => {
    const same: ImageFinding = { code: 'same-version', severity: 'confirm', data: {} }
    expect(() => assertFlashable(image([same]), [])).toThrow(/image-unconfirmed.*release-notes.*same-version/)
    expect(() => assertFlashable(image([same]), ['release-notes'])).toThrow(/same-version/)
    expect(assertFlashable(image([same]), ['release-notes', 'same-version'])).toEqual(version)
  })

  it('lets nobody confirm what blocks', () => {
    const downgrade: ImageFinding = { code: 'downgrade', severity: 'block', data: {} }
    expect(() => assertFlashable(image([downgrade]), ['release-notes', 'downgrade'])).toThrow(
      /image-unsuitable.*downgrade/,
    )
  })
})
