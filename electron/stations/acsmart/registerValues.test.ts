import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACSMART_MODBUS_1 } from './dialect.ts'
import { printNumbers, readNumbers } from './registerValues.ts'

const { registers } = ACSMART_MODBUS_1

describe('register values', () => {
  it('have the low word first', () => {
    expect(readNumbers(registers.energy, [0xd687, 0x0012, 0, 0])).toEqual([1_234_567])
    expect(readNumbers(registers.power, [0x5340, 0x00a6])).toEqual([10_900.288])
    expect(readNumbers(registers.currents, [16_000, 0, 15_500, 0, 0, 0])).toEqual([16, 15.5, 0])
  })

  it('take the letter from the low byte', () => {
    expect(readNumbers(registers.car, [0x4143])).toEqual(['C'.charCodeAt(0)])
  })

  it('are the same after they were printed and read', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 }), milli => {
        expect(readNumbers(registers.power, printNumbers(registers.power, [milli / 1000]))).toEqual([milli / 1000])
      }),
    )
  })

  it('refuse an answer that is too short, and stop where a number is no longer exact', () => {
    expect(() => readNumbers(registers.voltages, [1, 2])).toThrow(RangeError)
    expect(readNumbers(registers.energy, [0xffff, 0xffff, 0xffff, 0xffff])).toEqual([Number.MAX_SAFE_INTEGER])
  })
})
