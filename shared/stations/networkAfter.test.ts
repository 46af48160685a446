import { describe, expect, it } from 'vitest'
import { mapItems } from '../ocppconf/mapItems.ts'
import { ocppconfItems } from '../ocppconf/ocppconfItems.ts'
import { parseXmlFile } from '../ocppconf/xmlFile.ts'
import { type NetworkAfter, networkAfter } from './networkAfter.ts'

const FILE = `<OCPPConf><Server><URI>ws://10.0.0.5</URI></Server>
<Ethernet><Address>192.168.1.200</Address><Netmask>255.255.255.0</Netmask><Gateway>192.168.1.1</Gateway><DHCP>0</DHCP></Ethernet>
<WiFi><SSID>depot</SSID><Address>192.168.2.200</Address><Netmask>255.255.255.0</Netmask><DHCP>0</DHCP></WiFi></OCPPConf>`

function moved(change: (text: string) => string, host = '192.168.1.200'): NetworkAfter | null {
  const [before, changed] = [FILE, change(FILE)].map(text => parseXmlFile(new TextEncoder().encode(text)))
  if (!before || !changed) throw new Error('two files')
  return networkAfter(before, changed, mapItems(before, ocppconfItems), host)
}

describe('where a station answers after a file was stored', () => {
  it('is where it was, as long as its port keeps its settings', () => {
    expect(moved(text => text)).toBeNull()
    expect(moved(text => text.replace('ws://10.0.0.5', 'ws://10.0.0.6'))).toBeNull()
    expect(moved(text => text.replace('192.168.2.200', '192.168.2.7'))).toBeNull()
  })

  it('is the new address of the port we came by', () => {
    expect(moved(text => text.replace('192.168.1.200', '192.168.10.20'))).toEqual({
      port: 'rj45',
      from: '192.168.1.200',
      to: '192.168.10.20',
    })
    expect(moved(text => text.replace('192.168.2.200', '10.1.1.1'), '192.168.2.200')).toEqual({
      port: 'wifi',
      from: '192.168.2.200',
      to: '10.1.1.1',
    })
  })

  it('is the same with another gateway or mask, and is not known with DHCP', () => {
    expect(moved(text => text.replace('192.168.1.1<', '192.168.1.254<'))).toMatchObject({ to: '192.168.1.200' })
    expect(moved(text => text.replace('<DHCP>0</DHCP></Eth', '<DHCP>1</DHCP></Eth'))).toMatchObject({ to: null })
  })

  it('of an address the file does not have is taken for the RJ45 port', () => {
    expect(moved(text => text.replace('192.168.1.200', '192.168.10.20'), 'borne.local')).toMatchObject({
      port: 'rj45',
      from: 'borne.local',
    })
  })
})
