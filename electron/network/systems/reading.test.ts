import { describe, expect, it } from 'vitest'
import type { Command } from '../NetworkSystem.ts'
import { netsh } from './netsh.ts'
import { networksetup, parseServices } from './networksetup.ts'
import { managedDevices } from './nmcli.ts'

const LOAN = { interface: 'Ethernet', address: '192.168.1.241', netmask: '255.255.255.0' }

describe('Windows', () => {
  const adapters = JSON.stringify([
    {
      name: 'Ethernet',
      adapter: 'Intel(R) I219-LM',
      mac: '02-00-5E-10-00-01',
      medium: '802.3',
      status: 'Up',
      dhcp: false,
      addresses: [
        { address: '10.20.4.117', prefix: 24, origin: 'Manual' },
        { address: '169.254.7.7', prefix: 16, origin: 'WellKnown' },
      ],
      gateway: '10.20.4.1',
    },
    {
      name: 'WLAN',
      adapter: 'Intel(R) AX211',
      mac: null,
      medium: 'Native 802.11',
      status: 'Disconnected',
      dhcp: true,
      addresses: [],
      gateway: null,
    },
  ])

  it('names its adapters, their kind, whether a cable is in and where each address is from', async () => {
    const [wired, wireless] = await netsh.list(async () => adapters)
    expect(wired).toMatchObject({ name: 'Ethernet', kind: 'ethernet', mac: '02:00:5e:10:00:01', linked: true })
    expect(wired?.addresses.map(({ origin }) => origin)).toEqual(['static', 'link-local'])
    expect(wireless).toMatchObject({ kind: 'wifi', linked: false, mac: null })
  })

  it('keeps fixed addresses and the gateway as the settings of before', async () => {
    expect(await netsh.before(async () => adapters, LOAN)).toEqual({
      system: 'netsh',
      dhcp: false,
      addresses: [{ address: '10.20.4.117', netmask: '255.255.255.0' }],
      gateway: '10.20.4.1',
    })
  })
})

describe('macOS', () => {
  const order = `An asterisk (*) denotes that a network service is disabled.
(1) USB 10/100/1000 LAN
(Hardware Port: USB 10/100/1000 LAN, Device: en7)

(2) Wi-Fi
(Hardware Port: Wi-Fi, Device: en0)

(*) Old (VPN)
(Hardware Port: com.example.vpn, Device: )
`
  const info = `DHCP Configuration
IP address: 172.16.8.40
Subnet mask: 255.255.252.0
Router: 172.16.8.1
Client ID:
IPv6: Automatic
`
  const answers = async ({ program, parameters }: Command): Promise<string> => {
    if (program === 'ifconfig') return '\tether 02:00:5e:10:00:02\n\tstatus: active\n'
    return parameters[0] === '-getinfo' ? info : order
  }

  it('lists the services that have a device', () => {
    expect(parseServices(order).map(({ name, device }) => [name, device])).toEqual([
      ['USB 10/100/1000 LAN', 'en7'],
      ['Wi-Fi', 'en0'],
    ])
  })

  it('names kind, link and address of each', async () => {
    const [wired, wireless] = await networksetup.list(answers)
    expect(wired).toMatchObject({ kind: 'ethernet', linked: true, mac: '02:00:5e:10:00:02' })
    expect(wireless).toMatchObject({
      kind: 'wifi',
      addresses: [{ address: '172.16.8.40', prefix: 22, origin: 'dhcp' }],
    })
  })

  it('keeps that a service had DHCP', async () => {
    expect(await networksetup.before(answers, LOAN)).toEqual({
      system: 'networksetup',
      dhcp: true,
      addresses: [],
      gateway: null,
    })
  })
})

describe('NetworkManager', () => {
  it('looks after every device it does not call unmanaged', () => {
    expect(
      managedDevices('eth0:connected\nwlan0:disconnected\ndocker0:unmanaged\nlo:connected (externally)\n'),
    ).toEqual(['eth0', 'wlan0', 'lo'])
  })
})
