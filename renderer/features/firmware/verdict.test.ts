import { describe, expect, it } from 'vitest'
import type { FirmwareImage, ImageFinding } from '../../../shared/contract/firmware.ts'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { checksOf, toConfirm, verdictOf } from './verdict.ts'

const firmware = { version: 32, release: 16, patch: 0, hardware: '4.x', line: 'HW4.xFW32R16' }

function imageWith(...findings: ImageFinding[]): FirmwareImage {
  const version = { version: 32, release: 18, patch: 3, hardware: 'EVC4' }
  const about = { imageId: 'i', name: 'EVC4V32R18P3.bin', size: 394_040, sha256: 'ab', crc16: '9314' }
  return { ...about, versionInName: version, versionInImage: version, findings }
}

function found(code: ImageFinding['code'], severity: ImageFinding['severity']): ImageFinding {
  return { code, severity, data: {} }
}

function stationWith(known: boolean): StationSnapshot {
  return {
    state: 'ready',
    link: {
      kind: 'simulated',
      path: 'simulated',
      line: { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 },
      port: null,
    },
    identity: {
      vendor: 'Ecotap',
      model: 'ECC-AC',
      serial: '11790001',
      moduleId: null,
      bootloader: null,
      firmware: known ? firmware : null,
      ocppId: null,
      protocol: null,
      modules: [],
      endpoint: null,
      address: null,
    },
    identified: true,
    unsupported: null,
    dialect: { id: 'ecc-sim-1', confirmed: null, answered: true },
    consent: 'not-needed',
    facts: [],
    parameters: null,
    openedAt: 0,
    lastHeardAt: 0,
    lastBootAt: null,
    received: 0,
    sent: 0,
    silent: false,
    garbled: false,
    lost: null,
  }
}

describe('the verdict on a firmware file', () => {
  it('is good where nothing stops it', () => {
    expect(verdictOf(imageWith(found('project-specific', 'note')), stationWith(true))).toEqual({ kind: 'fits' })
  })

  it('names what stops it, before asking for the running version', () => {
    const other = found('other-model', 'block')
    const unknown = found('running-version-unknown', 'block')
    expect(verdictOf(imageWith(unknown, other), stationWith(false))).toEqual({ kind: 'blocked', finding: other })
    expect(verdictOf(imageWith(unknown), stationWith(false))).toEqual({ kind: 'version-unknown' })
  })

  it('asks again for the same version, and cannot judge without a station', () => {
    expect(verdictOf(imageWith(found('same-version', 'confirm')), stationWith(true))).toEqual({ kind: 'same-version' })
    expect(verdictOf(imageWith(), null)).toEqual({ kind: 'no-station' })
  })
})

describe('the checks of a firmware file', () => {
  it('does not call a name and a content alike that were never compared', () => {
    const image = { ...imageWith(found('text-file', 'block')), versionInImage: null }
    expect(checksOf(image).map(check => check.name)).toEqual(['hardware', 'version', 'image'])
  })

  it('show the gravest finding of each and list what has to be confirmed', () => {
    const image = imageWith(found('same-version', 'confirm'), found('version-not-in-image', 'note'))
    expect(checksOf(image).map(check => check.finding?.code ?? 'ok')).toEqual([
      'ok',
      'same-version',
      'ok',
      'version-not-in-image',
    ])
    expect(toConfirm(image)).toEqual(['release-notes', 'same-version'])
  })
})
