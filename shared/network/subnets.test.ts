import { describe, expect, it } from 'vitest'
import { inOneSubnet, netmaskOf, prefixOf, subnetOf } from './subnets.ts'

describe('subnets', () => {
  it('turn bits into masks and back', () => {
    expect([0, 8, 16, 24, 30, 32].map(netmaskOf)).toEqual([
      '0.0.0.0',
      '255.0.0.0',
      '255.255.0.0',
      '255.255.255.0',
      '255.255.255.252',
      '255.255.255.255',
    ])
    for (let prefix = 0; prefix <= 32; prefix += 1) expect(prefixOf(netmaskOf(prefix))).toBe(prefix)
  })

  it('know a mask with holes for none', () => {
    expect(prefixOf('255.0.255.0')).toBeNull()
    expect(prefixOf('255.255.255')).toBeNull()
  })

  it('hold addresses or do not', () => {
    expect(inOneSubnet('192.168.1.241', '192.168.1.200', 24)).toBe(true)
    expect(inOneSubnet('192.168.0.241', '192.168.1.200', 24)).toBe(false)
    expect(inOneSubnet('192.168.0.241', '192.168.1.200', 16)).toBe(true)
    expect(inOneSubnet('255.1.1.1', '127.1.1.1', 1)).toBe(false)
    expect(inOneSubnet('nowhere', '192.168.1.200', 0)).toBe(false)
  })

  it('are named by their first address', () => {
    expect(subnetOf('192.168.1.200', 24)).toBe('192.168.1.0/24')
    expect(subnetOf('172.16.8.40', 22)).toBe('172.16.8.0/22')
  })
})
