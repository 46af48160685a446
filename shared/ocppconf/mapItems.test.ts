import { describe, expect, it } from 'vitest'
import type { ItemId } from './itemSchema.ts'
import { mapItems, type RememberedItems } from './mapItems.ts'
import { ocppconfItems } from './ocppconfItems.ts'
import { showFields } from './showFields.ts'
import { parseXmlFile } from './xmlFile.ts'

const open = (text: string) => parseXmlFile(new TextEncoder().encode(text))
const map = (text: string, remembered?: RememberedItems) => mapItems(open(text), ocppconfItems, remembered)

/** Made up: nobody outside the vendor has seen the names of a real file. */
const nested = `<?xml version="1.0"?>
<OCPPConf version="1">
  <Server><URI>ws://192.168.1.120:9000</URI><UID>0224B1FFFF3EAF33</UID></Server>
  <Ethernet><Address>192.168.1.200</Address><Netmask>255.255.255.0</Netmask><Gateway>192.168.1.1</Gateway><DHCP>0</DHCP><DNS1>192.168.1.1</DNS1><DNS2/></Ethernet>
  <WiFi><SSID>depot</SSID><Key>hunter2hunter2</Key><IPAddress>192.168.2.200</IPAddress><SubnetMask>255.255.255.0</SubnetMask><Gateway/><DHCP>true</DHCP><DNS1/><DNS2/></WiFi>
  <BadgeOffline>local</BadgeOffline>
  <Web><Login>admin</Login><Password>letmein</Password></Web>
  <MeterValueSampleInterval>30</MeterValueSampleInterval>
  <ConnectionTimeOut>60</ConnectionTimeOut>
  <HeartbeatInterval>60</HeartbeatInterval>
  <BasicAuthentication enabled="1"><User>box</User><Password>s3cret</Password></BasicAuthentication>
  <ChargePoints>
    <ChargePoint id="1"><MaxCurrent>32</MaxCurrent><Cable>detachable</Cable><OCPPAction>enabled</OCPPAction></ChargePoint>
    <ChargePoint id="2"><MaxCurrent>16</MaxCurrent><Cable>detachable</Cable><OCPPAction>enabled</OCPPAction></ChargePoint>
  </ChargePoints>
</OCPPConf>`

function pathsOf(text: string, remembered?: RememberedItems): Partial<Record<ItemId, string[]>> {
  const found: Partial<Record<ItemId, string[]>> = {}
  for (const { item, path } of map(text, remembered).matches) found[item] = [...(found[item] ?? []), path]
  return found
}

describe('elements are taken for items', () => {
  it('all 26 of a file in groups, each point and part on its own, and nothing else', () => {
    const { matches, open: left, unknown } = map(nested)
    expect(new Set(matches.map(({ item }) => item)).size).toBe(26)
    expect(left).toEqual([])
    expect(unknown).toEqual([
      '/OCPPConf/@version',
      '/OCPPConf/ChargePoints/ChargePoint[1]/@id',
      '/OCPPConf/ChargePoints/ChargePoint[2]/@id',
    ])
    expect(pathsOf(nested)).toMatchObject({
      'rj45.ip': ['/OCPPConf/Ethernet/Address'],
      'wifi.ip': ['/OCPPConf/WiFi/IPAddress'],
      'web.password': ['/OCPPConf/Web/Password'],
      'wifi.key': ['/OCPPConf/WiFi/Key'],
      basicAuthentication: [
        '/OCPPConf/BasicAuthentication/@enabled',
        '/OCPPConf/BasicAuthentication/User',
        '/OCPPConf/BasicAuthentication/Password',
      ],
      'point.maxCurrent': [
        '/OCPPConf/ChargePoints/ChargePoint[1]/MaxCurrent',
        '/OCPPConf/ChargePoints/ChargePoint[2]/MaxCurrent',
      ],
    })
  })

  it('surely where name and value agree, likely where the value is empty, each with the reasons', () => {
    const of = (path: string) => map(nested).matches.find(match => match.path === path)
    expect(of('/OCPPConf/Server/UID')).toMatchObject({ certainty: 'sure', reasons: ['name', 'group', 'value'] })
    expect(of('/OCPPConf/HeartbeatInterval')).toMatchObject({ certainty: 'sure', reasons: ['name', 'value'] })
    expect(of('/OCPPConf/WiFi/DNS1')).toMatchObject({ certainty: 'likely', reasons: ['name', 'group', 'empty'] })
  })

  it('in a flat file, where the group is part of the name', () => {
    const flat = `<c><serverUrl>wss://a.example</serverUrl><eth_ip>10.0.0.2</eth_ip><EthSubnetMask>255.0.0.0</EthSubnetMask>
      <networkEthernetGateway>10.0.0.1</networkEthernetGateway><wifi-dhcp>1</wifi-dhcp><WiFiPassword>x</WiFiPassword><webPassword>y</webPassword></c>`
    expect(pathsOf(flat)).toEqual({
      serverUri: ['/c/serverUrl'],
      'rj45.ip': ['/c/eth_ip'],
      'rj45.mask': ['/c/EthSubnetMask'],
      'rj45.gateway': ['/c/networkEthernetGateway'],
      'wifi.dhcp': ['/c/wifi-dhcp'],
      'wifi.key': ['/c/WiFiPassword'],
      'web.password': ['/c/webPassword'],
    })
  })

  it('in a list of names and values, in attributes, in French and with a namespace', () => {
    const list = '<r><p name="ServerURI" value="ws://10.0.0.1"/><p name="wifi.ssid">depot</p><URI2 value="7"/></r>'
    expect(pathsOf(list)).toEqual({ serverUri: ['/r/p[1]/@value'], 'wifi.ssid': ['/r/p[2]'] })
    const french =
      '<l:r xmlns:l="urn:x"><l:Filaire l:Passerelle="10.0.0.1"><l:Masque_sous-réseau>255.0.0.0</l:Masque_sous-réseau></l:Filaire></l:r>'
    expect(pathsOf(french)).toEqual({
      'rj45.gateway': ['/l:r/l:Filaire/@l:Passerelle'],
      'rj45.mask': ['/l:r/l:Filaire/l:Masque_sous-réseau'],
    })
  })

  it('by the value alone only where it can hardly be anything else', () => {
    expect(map('<r><Cible>wss://a.example/x</Cible></r>').matches).toEqual([
      { item: 'serverUri', path: '/r/Cible', certainty: 'likely', reasons: ['value'] },
    ])
    expect(map('<r><Cible>192.168.1.1</Cible></r>').matches).toEqual([])
  })

  it('not where the value is of another kind, the group is missing, or two are as good', () => {
    expect(pathsOf('<r><HeartbeatInterval>often</HeartbeatInterval></r>')).toEqual({})
    const noGroup = map('<r><IP>10.0.0.1</IP></r>')
    expect(noGroup.matches).toEqual([])
    expect(noGroup.open.filter(({ candidates }) => candidates.length > 0)).toEqual([
      { item: 'rj45.ip', candidates: ['/r/IP'] },
      { item: 'wifi.ip', candidates: ['/r/IP'] },
    ])
    const twice = map('<r><UID>a</UID><x><UID>b</UID></x></r>')
    expect(twice.matches).toEqual([])
    expect(twice.open.find(({ item }) => item === 'uid')?.candidates).toEqual(['/r/UID', '/r/x/UID'])
  })

  it('as a person said, before anything else; what was said of elements that are gone counts for nothing', () => {
    const said: RememberedItems = new Map([
      ['/r/IP', 'wifi.ip'],
      ['/r/UID', null],
      ['/r/gone', 'web.id'],
    ])
    const { matches, unknown } = map('<r><IP>10.0.0.1</IP><UID>a</UID><StationId>b</StationId></r>', said)
    expect(matches).toEqual([
      { item: 'wifi.ip', path: '/r/IP', certainty: 'given', reasons: ['given'] },
      { item: 'uid', path: '/r/StationId', certainty: 'sure', reasons: ['name', 'value'] },
    ])
    expect(unknown).toEqual(['/r/UID'])
  })

  it('in no time, whatever the names', () => {
    const name = 'ocpp'.repeat(20_000)
    expect(map(`<r><${name}>1</${name}></r>`).matches).toEqual([])
  })
})

describe('what is shown of a file', () => {
  const shown = (text: string) => {
    const file = open(text)
    return Object.fromEntries(showFields(file, mapItems(file, ocppconfItems)).map(field => [field.path, field.shown]))
  }

  it('has no secret in it, whether its element is known or only its name says so', () => {
    const all = JSON.stringify(shown(nested))
    for (const secret of ['hunter2hunter2', 'letmein', 's3cret', 'box']) expect(all).not.toContain(secret)
    expect(shown(nested)['/OCPPConf/BasicAuthentication/@enabled']).toBe('1')
    const more =
      '<r><p name="api token" value="abc"/><PrivateKey>abc</PrivateKey><Auth><A>abc</A></Auth><Passerelle>ok</Passerelle></r>'
    expect(Object.values(shown(more))).toEqual(['', 'api token', '***', '***', '***', 'ok'])
    expect(shown('<r><URL>wss://u:p@a.example/x</URL></r>')['/r/URL']).toBe('wss://***@a.example/x')
    expect(shown('<r><Web><Password>1</Password><Login/></Web></r>')).toMatchObject({ '/r/Web/Password': '***' })
  })
})
