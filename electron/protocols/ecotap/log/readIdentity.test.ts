import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Identity } from '../../../../shared/contract/station.ts'
import { identitySchema } from '../../../../shared/contract/station.ts'
import { emptyIdentity, identityFromConfiguration, isIdentified, readIdentity } from './readIdentity.ts'
import { type RecordingName, recording, recordingNames } from './recordings/recording.ts'

function heard(lines: readonly string[], from: Identity = emptyIdentity): Identity {
  return lines.reduce(readIdentity, from)
}

const BANNER = 'EVCHARGER BOOTLOADER 04HW20 HWTYPE:20'
const loader = { version: '04HW20', hardwareType: 20 }

const expected: Record<RecordingName, Identity> = {
  'ethernet-V32R16': {
    vendor: 'Ecotap',
    model: 'ECC-AC',
    serial: '11790001',
    moduleId: '11790001',
    bootloader: loader,
    firmware: { version: 32, release: 16, patch: 0, hardware: '4.x', line: 'HW4.xFW32R16' },
    ocppId: 'NL*ECO*1000',
    protocol: { channel: 'ETH', type: 'OCPP1.6' },
    modules: ['OCPP', 'ETH'],
    endpoint: 'ocpp.example.test:80/#OSN#',
    address: '192.0.2.45',
  },
  'gsm-V32R18P3': {
    vendor: 'Ecotap',
    model: 'ECC-AC',
    serial: '11790007',
    moduleId: '11790007',
    bootloader: loader,
    firmware: { version: 32, release: 18, patch: 3, hardware: '4.x', line: 'HW4.xFW32R18P3' },
    ocppId: 'NL*ECO*1007',
    protocol: { channel: 'GSM', type: 'OCPP1.6' },
    modules: ['OCPP', 'GSM'],
    endpoint: 'ocpp.example.test:80/registry/ocpp/#OSN#',
    address: '198.51.100.77',
  },
  'production-V32R10': {
    vendor: 'LMS',
    model: 'EVC2.2',
    serial: '1705000',
    moduleId: '1705000',
    bootloader: loader,
    firmware: { version: 32, release: 10, patch: 0, hardware: '420', line: 'HW420FW32R10' },
    ocppId: 'LMS-1705000',
    protocol: { channel: 'GSM', type: 'LMS' },
    modules: ['OCPP', 'ETH', 'PTEST'],
    endpoint: 'lms.example.test:80/#SN#',
    address: null,
  },
  'faulty-V32R18P3': {
    vendor: 'ECOTAP',
    model: 'DUO2',
    serial: '11790003',
    moduleId: '11790003',
    bootloader: loader,
    firmware: { version: 32, release: 18, patch: 3, hardware: '4.x', line: 'HW4.xFW32R18P3' },
    ocppId: 'NL*ECO*1003',
    protocol: { channel: 'ETH', type: 'OCPP1.6' },
    modules: ['OCPP', 'ETH'],
    endpoint: 'ocpp.example.test:80/#OSN#',
    address: '192.0.2.45',
  },
  'old-V31R5': {
    vendor: 'LMS',
    model: 'EVC2.2',
    serial: '11790009',
    moduleId: '11790009',
    bootloader: loader,
    firmware: { version: 31, release: 5, patch: 0, hardware: '420', line: 'HW420FW31R05' },
    ocppId: 'LMS-11790009',
    protocol: { channel: 'GSM', type: 'LMS' },
    modules: ['OCPP', 'GSM'],
    endpoint: 'lms.example.test:80/#SN#',
    address: null,
  },
  'flash-V32R18P3': {
    vendor: 'Ecotap',
    model: 'ECC-AC',
    serial: '11790001',
    moduleId: '11790001',
    bootloader: loader,
    firmware: { version: 32, release: 18, patch: 3, hardware: '4.x', line: 'HW4.xFW32R18P3' },
    ocppId: 'NL*ECO*1000',
    protocol: { channel: 'ETH', type: 'OCPP1.6' },
    modules: ['OCPP', 'ETH'],
    endpoint: 'ocpp.example.test:80/#OSN#',
    address: null,
  },
}

describe('readIdentity', () => {
  for (const name of recordingNames) {
    it(`identifies the controller of the recording ${name}`, () => {
      const identity = heard(recording(name))
      expect(identity).toEqual(expected[name])
      expect(isIdentified(identity)).toBe(true)
    })

    it(`reads ${name} the same with a date before each line`, () => {
      expect(heard(recording(name).map(line => `2026-01-15 08:00:08:${line}`))).toEqual(expected[name])
    })
  }

  it('gives the same object for every line of a log heard before', () => {
    const known = heard(recording('ethernet-V32R16'))
    const again = recording('ethernet-V32R16').filter(line => line !== BANNER)
    for (const line of again) expect(readIdentity(known, line)).toBe(known)
  })

  it('forgets the firmware at a banner and keeps the rest', () => {
    const known = heard(recording('ethernet-V32R16'))
    expect(readIdentity(known, BANNER)).toEqual({ ...known, firmware: null })
  })

  it('drops everything when the loader gives another number, because the cable is in another controller', () => {
    const known = heard(recording('ethernet-V32R16'))
    const other = heard([BANNER, 'BOOT RCU40 ID: 11790002'], known)
    expect(other).toEqual({ ...emptyIdentity, bootloader: loader, moduleId: '11790002', serial: '11790002' })
  })

  it('does not take the factory number for another controller', () => {
    const known = heard(recording('ethernet-V32R16'))
    expect(readIdentity(known, 'BOOT RCU40 ID: 1705000')).toBe(known)
  })

  it('prefers the charge point serial to the module number, and falls back to it', () => {
    expect(heard(['BOOT RCU40 ID: 11790001', 'Chargepoint serial [G48229*1]']).serial).toBe('G48229*1')
    expect(heard(['BOOT RCU40 ID: 11790001', 'Chargepoint serial []']).serial).toBe('11790001')
    expect(heard(['BOOT RCU40 ID: 1705000', 'APP INIT RCU40 ID: 11790001']).serial).toBe('11790001')
    expect(heard(['Chargepoint serial [G48229*1]', 'APP INIT RCU40 ID: 11790001']).serial).toBe('G48229*1')
  })

  it('takes nothing from a line that was cut or damaged', () => {
    const damaged = [
      'Model Name [ECC-A',
      'Chargepoint serial [1179\ufffd001]',
      'BOOT RCU40 ID: 117\ufffd0001',
      'HW4.xFW32R1\ufffd',
      'HW4.xFW32R99999',
      'Protocol [CH][TYPE]:[6:ETH]',
      ' IP address 192.0.2.4545',
      ' IP address 999.0.2.45',
      ' IP address 0.0.0.0',
      'EVCHARGER BOOTLOADER 04HW20 HWTYPE:',
    ]
    expect(heard(damaged)).toBe(emptyIdentity)
  })

  it('keeps brackets that belong to a value', () => {
    expect(readIdentity(emptyIdentity, 'Model Name [DUO [left]]').model).toBe('DUO [left]')
  })

  it('shows no control or direction characters and at most 128 characters', () => {
    expect(readIdentity(emptyIdentity, 'Vendor Name [Eco\u0007\u202etap]').vendor).toBe('Ecotap')
    expect(readIdentity(emptyIdentity, `OCPP ID [${'9'.repeat(400)}]`).ocppId).toHaveLength(128)
  })

  it('keeps at most 16 modules', () => {
    expect(readIdentity(emptyIdentity, `MODULES:[${'A,'.repeat(60)}]`).modules).toHaveLength(16)
  })

  it('stays within the contract for any text, inside and outside the lines it knows', () => {
    const starts = [
      '',
      'Model Name [',
      'Chargepoint serial [',
      'BOOT RCU40 ID: ',
      'DEST:[',
      'MODULES:[',
      'HW4.xFW',
      `${BANNER}`,
    ]
    const line = fc.tuple(
      fc.constantFrom(...starts),
      fc.string({ unit: 'binary', maxLength: 700 }),
      fc.constantFrom('', ']'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), lines => {
        const identity = heard(lines.map(parts => parts.join('')))
        expect(identitySchema.safeParse(identity).success).toBe(true)
        expect(JSON.stringify(identity).length).toBeLessThan(8000)
      }),
    )
  })

  it('is done at once with long lines made of what the patterns look for', () => {
    for (const text of ['[', ']', 'HW', '9', 'X90000', '12:00:00:', '1.', ',', ' ']) {
      expect(readIdentity(emptyIdentity, text.repeat(65_536 / text.length))).toBe(emptyIdentity)
    }
  })
})

describe('isIdentified', () => {
  it('needs what it is and which one it is', () => {
    expect(isIdentified(emptyIdentity)).toBe(false)
    expect(isIdentified({ ...emptyIdentity, vendor: 'Ecotap', model: 'ECC-AC' })).toBe(false)
    expect(isIdentified({ ...emptyIdentity, serial: '11790001' })).toBe(false)
    expect(isIdentified({ ...emptyIdentity, bootloader: loader, moduleId: '11790001' })).toBe(true)
    expect(isIdentified({ ...emptyIdentity, vendor: 'Ecotap', ocppId: 'NL*ECO*1000' })).toBe(true)
  })
})

describe('identityFromConfiguration', () => {
  const keys = [
    { key: 'com_OCPPInfo', readonly: false, value: 'modelname=ECC-AC, VendorName=Ecotap,CpSn=G48229*1' },
    { key: 'com_OCPPID', readonly: false, value: 'NL*ECO*1000' },
    { key: 'COM_ProtCh', readonly: false, value: 'ETH' },
    { key: 'com_ProtType', readonly: false, value: 'OCPP1.6J' },
    { key: 'com_Endpoint', readonly: false, value: 'ocpp.example.test:80/#OSN#' },
  ]

  it('identifies a controller that was already running', () => {
    const identity = identityFromConfiguration(emptyIdentity, keys)
    expect(identity).toEqual({
      ...emptyIdentity,
      vendor: 'Ecotap',
      model: 'ECC-AC',
      serial: 'G48229*1',
      ocppId: 'NL*ECO*1000',
      protocol: { channel: 'ETH', type: 'OCPP1.6J' },
      endpoint: 'ocpp.example.test:80/#OSN#',
    })
    expect(isIdentified(identity)).toBe(true)
  })

  it('changes nothing that the log has said', () => {
    const known = heard(recording('ethernet-V32R16'))
    expect(identityFromConfiguration(known, keys)).toBe(known)
  })

  it('gives the same object where the parameters say nothing', () => {
    const silent = [{ key: 'com_OCPPInfo', readonly: false, value: 'modelname=,nonsense,=,CpSn' }]
    expect(identityFromConfiguration(emptyIdentity, silent)).toBe(emptyIdentity)
  })
})
