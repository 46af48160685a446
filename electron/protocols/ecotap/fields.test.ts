import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ECC_SIM_1 } from './dialect.ts'
import { type FieldValues, LayoutError, packFields, unpackFields } from './fields.ts'

const { layouts } = ECC_SIM_1
const start: FieldValues = { size: 394_040, crc16: 0x9314, block: 1024, hardwareType: 20, name: 'EVC4V32R18P3.bin' }

describe('fields', () => {
  it('are packed in the order of the layout, little or big end first', () => {
    expect(packFields(layouts.progEnd, { size: 394_040, crc16: 0x9314 }, 'little').toString('hex')).toBe('380306001493')
    expect(packFields(layouts.progEnd, { size: 394_040, crc16: 0x9314 }, 'big').toString('hex')).toBe('000603389314')
  })

  it('leave out what is optional and not given, and read what is not there as absent', () => {
    const short = packFields(layouts.progStart, start, 'little')
    const long = packFields(layouts.progStart, { ...start, window: 4 }, 'little')
    expect(long.length).toBe(short.length + 1)
    expect(unpackFields(layouts.progStart, short, 'little')).toEqual(start)
    expect(unpackFields(layouts.progStart, long, 'little')).toEqual({ ...start, window: 4 })
  })

  it('read what they wrote, whatever the values are', () => {
    const values = fc.record({
      offset: fc.nat(0xffffffff),
      data: fc.uint8Array({ maxLength: 300 }),
      crc16: fc.nat(0xffff),
    })
    fc.assert(
      fc.property(values, fc.constantFrom('little' as const, 'big' as const), ({ offset, data, crc16 }, endian) => {
        const sent = { offset, count: data.length, data: Buffer.from(data), crc16 }
        expect(unpackFields(layouts.progBlock, packFields(layouts.progBlock, sent, endian), endian)).toEqual(sent)
      }),
    )
  })

  it('never read past the end: any bytes give values or a LayoutError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.constantFrom(...Object.values(layouts)), (bytes, layout) => {
        try {
          unpackFields(layout, bytes, 'little')
        } catch (error) {
          expect(error).toBeInstanceOf(LayoutError)
        }
      }),
    )
  })

  it.each([
    ['cut off', 'progEnd', '3803'],
    ['too long', 'progEnd', '38030600149300'],
    ['without the end of a text', 'progStart', '38030600149300041441'],
    ['with a count beyond the end', 'progBlock', '000000001000ff'],
  ] as const)('are refused when they are %s', (_, layout, hex) => {
    expect(() => unpackFields(layouts[layout], Buffer.from(hex, 'hex'), 'little')).toThrow(LayoutError)
  })

  it('are refused when a value is missing, of the wrong kind or does not fit its field', () => {
    expect(() => packFields(layouts.progEnd, { size: 1 }, 'little')).toThrow(LayoutError)
    expect(() => packFields(layouts.progEnd, { size: 1, crc16: 'x' }, 'little')).toThrow(LayoutError)
    expect(() => packFields(layouts.progEnd, { size: 1, crc16: 0x10000 }, 'little')).toThrow(LayoutError)
    expect(() => packFields(layouts.version, { version: '123456789', hardwareType: 1 }, 'little')).toThrow(LayoutError)
    expect(() => packFields(layouts.progStart, { ...start, name: 'a\0b' }, 'little')).toThrow(LayoutError)
  })
})
