import { describe, expect, it } from 'vitest'
import { isReachable, judgeReach } from './judgeReach.ts'
import type { NetworkInterface } from './networkInterface.ts'

const STATION = '192.168.1.200'

function network(
  name: string,
  kind: NetworkInterface['kind'],
  address: string | null,
  rest: Partial<NetworkInterface> = {},
): NetworkInterface {
  const addresses: NetworkInterface['addresses'] = address === null ? [] : [{ address, prefix: 24, origin: 'dhcp' }]
  return { name, adapter: null, kind, mac: null, linked: true, addresses, ...rest }
}

describe('the way to a station', () => {
  it('is there where the cable has an address in its subnet', () => {
    const networks = [network('Wi-Fi', 'wifi', '172.16.8.40'), network('Ethernet', 'ethernet', '192.168.1.17')]
    expect(judgeReach(networks, STATION)).toEqual({
      kind: 'same-subnet',
      interface: 'Ethernet',
      address: '192.168.1.17',
    })
  })

  it('counts a wider subnet that holds the station', () => {
    const wide = network('Ethernet', 'ethernet', null, {
      addresses: [{ address: '192.168.7.2', prefix: 16, origin: 'static' }],
    })
    expect(judgeReach([wide], STATION)).toMatchObject({ kind: 'same-subnet', address: '192.168.7.2' })
  })

  it('is doubtful where the Wi-Fi at home has the station’s subnet as well', () => {
    const networks = [network('Ethernet', 'ethernet', '192.168.1.241'), network('Wi-Fi', 'wifi', '192.168.1.33')]
    expect(judgeReach(networks, STATION)).toEqual({ kind: 'two-ways', interface: 'Ethernet', other: 'Wi-Fi' })
  })

  it('says when the laptop has the station’s own address', () => {
    expect(judgeReach([network('Ethernet', 'ethernet', STATION)], STATION)).toEqual({
      kind: 'own-address',
      interface: 'Ethernet',
    })
  })

  it('names the cable’s address elsewhere and the subnet that is meant', () => {
    expect(judgeReach([network('Ethernet', 'ethernet', '10.20.4.117')], STATION)).toEqual({
      kind: 'other-subnet',
      interface: 'Ethernet',
      address: '10.20.4.117',
      subnet: '192.168.1.0/24',
    })
  })

  it('takes an address the laptop made up for none, and the cable without one before the company’s', () => {
    const lonely = network('USB LAN', 'ethernet', null, {
      addresses: [{ address: '169.254.9.1', prefix: 16, origin: 'link-local' }],
    })
    const company = network('Ethernet', 'ethernet', '10.20.4.117')
    expect(judgeReach([company, lonely], STATION)).toEqual({ kind: 'no-address', interface: 'USB LAN' })
  })

  it('says that no cable is in, or that there is no socket for one', () => {
    const unplugged = network('Ethernet', 'ethernet', null, { linked: false })
    expect(judgeReach([unplugged, network('Wi-Fi', 'wifi', '172.16.8.40')], STATION)).toEqual({ kind: 'no-cable' })
    expect(judgeReach([network('Wi-Fi', 'wifi', '172.16.8.40')], STATION)).toEqual({ kind: 'no-ethernet' })
  })

  it('leaves an unplugged cable with a fitting address out', () => {
    const unplugged = network('Ethernet', 'ethernet', '192.168.1.241', { linked: false })
    expect(judgeReach([unplugged], STATION)).toEqual({ kind: 'no-cable' })
  })

  it('is short where the address is the laptop’s own for itself', () => {
    const reach = judgeReach([], '127.0.0.1')
    expect(reach).toEqual({ kind: 'this-laptop' })
    expect(isReachable(reach)).toBe(true)
    expect(isReachable(judgeReach([], STATION))).toBe(false)
  })

  it.each(['', 'station', '192.168.1', '192.168.1.256', '192.168.001.200', '-f'])('takes %j for no address', text => {
    expect(judgeReach([], text)).toEqual({ kind: 'not-an-address' })
  })
})
