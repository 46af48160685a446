import { describe, expect, it } from 'vitest'
import { laptopAddress } from './laptopAddress.ts'

describe('the laptop’s address next to a station', () => {
  it.each([
    ['192.168.1.200', '192.168.1.241'],
    ['192.168.0.102', '192.168.0.241'],
    ['10.1.2.3', '10.1.2.241'],
  ])('for %s is %s', (station, address) => {
    expect(laptopAddress(station, [])).toBe(address)
  })

  it('is never one that is taken, nor the station’s own', () => {
    expect(laptopAddress('192.168.0.241', [])).toBe('192.168.0.242')
    expect(laptopAddress('192.168.0.102', ['192.168.0.241', '192.168.0.242'])).toBe('192.168.0.243')
  })

  it('is none where all nine of the guide are taken, or the station has no address', () => {
    const taken = Array.from({ length: 9 }, (_, index) => `192.168.0.${241 + index}`)
    expect(laptopAddress('192.168.0.102', taken)).toBeNull()
    expect(laptopAddress('station.local', [])).toBeNull()
  })
})
