import { describe, expect, it } from 'vitest'
import {
  compareFirmware,
  firmwareInBootLine,
  firmwareInFileName,
  firmwareInOcpp,
  firmwareVersionSchema,
  formatFirmware,
} from './version.ts'

const firmware = (version: number, release: number, patch: number, hardware: string | null = null) => ({
  version,
  release,
  patch,
  hardware,
})

describe('firmwareInBootLine', () => {
  it.each([
    ['HW420FW32R10', firmware(32, 10, 0, '420')],
    ['HW4.xFW32R16', firmware(32, 16, 0, '4.x')],
    ['HW4.xFW32R18P3', firmware(32, 18, 3, '4.x')],
    ['2026-01-15 08:00:04:HW4.xFW32R16', firmware(32, 16, 0, '4.x')],
    ['HW420FW31R05', firmware(31, 5, 0, '420')],
  ])('reads %s', (line, expected) => {
    expect(firmwareInBootLine(line)).toEqual(expected)
  })

  it.each([
    'EVCHARGER BOOTLOADER 04HW20 HWTYPE:20',
    'FLASH ID 1F 47 1 0',
    'HW4.xFW32',
    'FW32R16',
    'HW4.xFW32R99999999999999999999',
  ])('finds none in %s', line => {
    expect(firmwareInBootLine(line)).toBeNull()
  })
})

describe('firmwareInFileName', () => {
  it.each([
    ['EVC4V32R18P3.bin', firmware(32, 18, 3, 'EVC4')],
    ['evc5v33r1.BIN', firmware(33, 1, 0, 'EVC5')],
    ['ECCV32R16.bin', firmware(32, 16, 0, 'ECC')],
    ['V32R16.bin', firmware(32, 16, 0)],
    ['EVC4V32R18P3 (1).bin', firmware(32, 18, 3, 'EVC4')],
    ['release_V32R16_final.bin', firmware(32, 16, 0)],
  ])('reads %s', (name, expected) => {
    expect(firmwareInFileName(name)).toEqual(expected)
  })

  it.each(['firmware.bin', 'V32.bin', 'XV32R16.bin', 'V32R16X.bin', 'V99999999999999999999R1.bin'])(
    'finds none in %s',
    name => {
      expect(firmwareInFileName(name)).toBeNull()
    },
  )
})

describe('firmwareInOcpp', () => {
  it.each([
    ['4.3x.32R.16', firmware(32, 16, 0)],
    ['4.3x.32.R18.P3', firmware(32, 18, 3)],
  ])('reads %s', (text, expected) => {
    expect(firmwareInOcpp(text)).toEqual(expected)
  })

  it.each(['32R16', '4.3x.32R.16 beta', '1.0'])('finds none in %s', text => {
    expect(firmwareInOcpp(text)).toBeNull()
  })
})

describe('compareFirmware', () => {
  it('orders by version, release, patch, as numbers, and leaves the hardware out', () => {
    const sorted = [
      firmware(31, 99, 9),
      firmware(32, 9, 0),
      firmware(32, 10, 0),
      firmware(32, 10, 2),
      firmware(33, 0, 0),
    ]
    expect([...sorted].reverse().sort(compareFirmware)).toEqual(sorted)
    expect(compareFirmware(firmware(32, 16, 0, '4.x'), firmware(32, 16, 0, 'EVC4'))).toBe(0)
  })
})

describe('formatFirmware', () => {
  it('leaves out a patch of 0', () => {
    expect(formatFirmware(firmware(32, 16, 0, '4.x'))).toBe('V32R16')
    expect(formatFirmware(firmware(32, 18, 3))).toBe('V32R18P3')
  })
})

describe('firmwareVersionSchema', () => {
  it('takes every version the parsers can give', () => {
    expect(firmwareVersionSchema.safeParse(firmwareInFileName('V9999R9999P9999.bin')).success).toBe(true)
  })
})
