import { describe, expect, it } from 'vitest'
import type { NetworkInterface } from '../../../shared/network/networkInterface.ts'
import { interfaceLook } from './interfaceLook.ts'

const STATION = '192.168.1.200'
const wired = (change: Partial<NetworkInterface>): NetworkInterface => ({
  name: 'Ethernet',
  adapter: null,
  kind: 'ethernet',
  mac: null,
  linked: true,
  addresses: [],
  ...change,
})
const at = (address: string, origin: 'dhcp' | 'link-local' = 'dhcp'): Partial<NetworkInterface> => ({
  addresses: [{ address, prefix: origin === 'dhcp' ? 24 : 16, origin }],
})

describe('how an interface stands to the station', () => {
  it.each([
    ['in its subnet', at('192.168.1.9'), 'near', 'ok'],
    ['elsewhere', at('10.0.0.4'), 'elsewhere', 'warn'],
    ['without an address', {}, 'no-address', 'off'],
    ['with one the laptop made up', at('169.254.3.3', 'link-local'), 'no-address', 'off'],
    ['unplugged', { ...at('192.168.1.9'), linked: false }, 'no-cable', 'off'],
    ['wireless and elsewhere', { ...at('10.0.0.4'), kind: 'wifi' as const }, 'wireless', 'off'],
    ['wireless and not joined', { kind: 'wifi' as const, linked: false }, 'not-joined', 'off'],
    ['wireless in its subnet', { ...at('192.168.1.9'), kind: 'wifi' as const }, 'near', 'ok'],
    ['of software', { ...at('10.0.0.4'), kind: 'other' as const }, 'other', 'off'],
  ])('is said of one %s', (_what, change, word, kind) => {
    expect(interfaceLook(wired(change), STATION)).toEqual({ word, kind })
  })
})
