import { describe, expect, it } from 'vitest'
import { crc16, formatCrc16 } from './crc16.ts'
import { type Crc16Parameters, ECC_SIM_1 } from './dialect.ts'

const digits = Buffer.from('123456789')

describe('crc16', () => {
  it.each<[string, Crc16Parameters]>([
    ['XMODEM', { polynomial: 0x1021, initial: 0, reflected: false, finalXor: 0, check: 0x31c3 }],
    ['CCITT-FALSE', { polynomial: 0x1021, initial: 0xffff, reflected: false, finalXor: 0, check: 0x29b1 }],
    ['KERMIT', { polynomial: 0x1021, initial: 0, reflected: true, finalXor: 0, check: 0x2189 }],
    ['X25', { polynomial: 0x1021, initial: 0xffff, reflected: true, finalXor: 0xffff, check: 0x906e }],
    ['MODBUS', { polynomial: 0x8005, initial: 0xffff, reflected: true, finalXor: 0, check: 0x4b37 }],
    ['ARC', { polynomial: 0x8005, initial: 0, reflected: true, finalXor: 0, check: 0xbb3d }],
  ])('of the digits 1 to 9 is the published check of %s', (_, parameters) => {
    expect(crc16(parameters, digits)).toBe(parameters.check)
  })

  it('of ecc-sim-1 is the check its table names', () => {
    expect(crc16(ECC_SIM_1.crc16, digits)).toBe(ECC_SIM_1.crc16.check)
  })

  it('is the same in one part or several', () => {
    expect(crc16(ECC_SIM_1.crc16, digits.subarray(0, 4), digits.subarray(4, 4), digits.subarray(4))).toBe(0x31c3)
  })

  it('is printed as four digits', () => {
    expect(formatCrc16(0x2c)).toBe('002C')
  })
})
