import { describe, expect, it } from 'vitest'
import { commandLine } from '../commandLine.ts'
import type { NetworkSystem, SettingsBefore } from '../NetworkSystem.ts'
import { ip } from './ip.ts'
import { netsh } from './netsh.ts'
import { networksetup } from './networksetup.ts'
import { nmcli } from './nmcli.ts'

const UUID = '6c1b0f0e-2f0e-4f1c-9a53-2f3f6f1f7a10'

function lines(system: NetworkSystem, name: string, before: SettingsBefore) {
  const loan = { interface: name, address: '192.168.1.241', netmask: '255.255.255.0' }
  return { set: system.set(loan).map(commandLine), restore: system.restore(loan, before).map(commandLine) }
}

describe('the command lines', () => {
  it('of ip add an address beside the others and take that one away', () => {
    expect(lines(ip, 'eth0', { system: 'ip', had: false, up: true })).toEqual({
      set: ['ip link set dev eth0 up', 'ip address replace 192.168.1.241/24 dev eth0'],
      restore: ['ip address del 192.168.1.241/24 dev eth0'],
    })
  })

  it('of ip leave an address that was there, and switch an interface off that was off', () => {
    expect(lines(ip, 'eth0', { system: 'ip', had: true, up: true }).restore).toEqual([])
    expect(lines(ip, 'eth0', { system: 'ip', had: false, up: false }).restore).toEqual([
      'ip address del 192.168.1.241/24 dev eth0',
      'ip link set dev eth0 down',
    ])
  })

  it('of NetworkManager use a profile of their own without a gateway, and go back to the connection of before', () => {
    expect(lines(nmcli, 'enp0s31f6', { system: 'nmcli', connection: UUID })).toEqual({
      set: [
        'nmcli connection add save no type ethernet ifname enp0s31f6 con-name chargewright-enp0s31f6 autoconnect no ipv4.method manual ipv4.addresses 192.168.1.241/24 ipv4.never-default yes ipv6.method disabled',
        'nmcli connection up id chargewright-enp0s31f6',
      ],
      restore: ['nmcli connection delete id chargewright-enp0s31f6', `nmcli connection up uuid ${UUID}`],
    })
    expect(lines(nmcli, 'eth0', { system: 'nmcli', connection: null }).restore).toEqual([
      'nmcli connection delete id chargewright-eth0',
    ])
  })

  it('of Windows go back to DHCP', () => {
    expect(lines(netsh, 'Ethernet 2', { system: 'netsh', dhcp: true, addresses: [], gateway: null })).toEqual({
      set: [
        'netsh interface ipv4 set address name="Ethernet 2" source=static address=192.168.1.241 mask=255.255.255.0',
      ],
      restore: ['netsh interface ipv4 set address name="Ethernet 2" source=dhcp'],
    })
  })

  it('of Windows go back to every fixed address and the gateway', () => {
    const before: SettingsBefore = {
      system: 'netsh',
      dhcp: false,
      addresses: [
        { address: '10.0.0.5', netmask: '255.255.255.0' },
        { address: '10.9.0.5', netmask: '255.255.0.0' },
      ],
      gateway: '10.0.0.1',
    }
    expect(lines(netsh, 'Ethernet', before).restore).toEqual([
      'netsh interface ipv4 set address name=Ethernet source=static address=10.0.0.5 mask=255.255.255.0 gateway=10.0.0.1',
      'netsh interface ipv4 add address name=Ethernet address=10.9.0.5 mask=255.255.0.0',
    ])
  })

  it('of macOS set no router, and go back to DHCP or the fixed address', () => {
    expect(
      lines(networksetup, 'USB 10/100/1000 LAN', {
        system: 'networksetup',
        dhcp: true,
        addresses: [],
        gateway: null,
      }),
    ).toEqual({
      set: ['networksetup -setmanual "USB 10/100/1000 LAN" 192.168.1.241 255.255.255.0 ""'],
      restore: ['networksetup -setdhcp "USB 10/100/1000 LAN"'],
    })
    const fixed: SettingsBefore = {
      system: 'networksetup',
      dhcp: false,
      addresses: [{ address: '10.0.0.5', netmask: '255.255.255.0' }],
      gateway: '10.0.0.1',
    }
    expect(lines(networksetup, 'Ethernet', fixed).restore).toEqual([
      'networksetup -setmanual Ethernet 10.0.0.5 255.255.255.0 10.0.0.1',
    ])
  })

  it('of one system are never made of another one’s settings', () => {
    const foreign: SettingsBefore = { system: 'ip', had: false, up: true }
    expect([nmcli, netsh, networksetup].flatMap(system => lines(system, 'eth0', foreign).restore)).toEqual([])
  })
})
