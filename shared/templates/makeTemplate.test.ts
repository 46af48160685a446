import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from './fillTemplate.ts'
import { makeTemplate } from './makeTemplate.ts'
import { proposeVariables } from './proposeVariables.ts'
import { parseStationFile, stationFileBytes, valuesOf } from './stationFile.ts'
import { templateOf } from './template.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (file: Parameters<typeof stationFileBytes>[0]): string =>
  new TextDecoder().decode(stationFileBytes(file))
const unknown = { serial: null, uid: null }
const json = (values: Record<string, string>) => parseStationFile('json', bytes(JSON.stringify(values, null, 1)))

/** The values of the template that all proposals make. */
function valuesAsTemplate(file: ReturnType<typeof json>, names: Parameters<typeof proposeVariables>[1] = unknown) {
  const made = makeTemplate(file, proposeVariables(file, names))
  return Object.fromEntries(valuesOf(made).map(({ place, value }) => [place, value]))
}

describe('a station saved as a template', () => {
  it('has variables where its own values were, and every other value as it was', () => {
    const station = json({
      com_OCPPID: 'NL*ECO*1000',
      com_OCPPInfo: 'modelname=ECC-AC,CpSn=11790001',
      com_Endpoint: 'ws://ocpp.example.test:80/NL*ECO*1000',
      eth_cfg: 'type=static,ip=192.168.1.20,netmask=255.255.255.0,dns=192.168.1.1,gw=192.168.1.1',
      chg_RatedCurrent: '16,16',
      seen_Mac: 'lan 00:1B:2C:3D:4E:5F up',
    })
    expect(valuesAsTemplate(station)).toEqual({
      com_OCPPID: '{{uid}}',
      com_OCPPInfo: 'modelname=ECC-AC,CpSn={{serial}}',
      com_Endpoint: 'ws://ocpp.example.test:80/{{uid}}',
      eth_cfg: 'type=static,ip={{ip}},netmask=255.255.255.0,dns=192.168.1.1,gw=192.168.1.1',
      chg_RatedCurrent: '16,16',
      seen_Mac: 'lan {{mac}} up',
    })
  })

  it('finds the serial the station gave itself anywhere, but not inside a longer number', () => {
    const station = json({ com_OCPPID: 'EV-11790001', note: 'x11790001', other: '117900012' })
    expect(valuesAsTemplate(station, { serial: '11790001', uid: null })).toMatchObject({
      com_OCPPID: '{{uid}}',
      note: 'x11790001',
      other: '117900012',
    })
  })

  it('leaves addresses nobody has, and what is empty, alone', () => {
    const values = { com_OCPPID: '', eth_cfg: 'type=dhcp,ip=0.0.0.0,netmask=0.0.0.0', gsm_APN: 'internet,,' }
    expect(valuesAsTemplate(json(values))).toEqual(values)
  })

  it('holds no secret in clear, whether a guide knows it or its name says so', () => {
    const secret = 'hunter2secret'
    const station = json({
      authorizationKey: `station:${secret}`,
      gsm_APN: `internet,user${secret},${secret},more`,
      com_Endpoint: `wss://me:${secret}@ocpp.example.test/x`,
      wifi_password: secret,
      com_OCPPID: 'NL*1',
    })
    const proposals = proposeVariables(station, unknown)
    expect(proposals.filter(one => one.secret).map(one => [one.place, one.variable])).toEqual([
      ['authorizationKey', 'authorization_key'],
      ['gsm_APN', 'apn_user'],
      ['gsm_APN', 'apn_password'],
      ['com_Endpoint', 'com_Endpoint'],
      ['wifi_password', 'wifi_password'],
    ])
    expect(textOf(makeTemplate(station, proposals))).not.toContain(secret)
  })

  it('does the same for OCPPConf.xml, keeping its other bytes', () => {
    const source =
      "<O>\r\n <Server URI='ws://10.0.0.2/GU0001' UID='GU0001'/>\r\n <Ethernet><IP>192.168.1.200</IP></Ethernet>" +
      '<Wifi><SSID>site</SSID><WEPKey>abcde</WEPKey></Wifi><WebPassword>hunter2</WebPassword><ApiToken>t0k</ApiToken></O>'
    const file = parseStationFile('xml', bytes(source))
    expect(textOf(makeTemplate(file, proposeVariables(file, unknown)))).toBe(
      source
        .replaceAll('GU0001', '{{uid}}')
        .replace('192.168.1.200', '{{ip}}')
        .replace('abcde', '{{wifi_key}}')
        .replace('hunter2', '{{web_password}}')
        .replace('t0k', '{{ApiToken}}'),
    )
  })

  it('gives two different texts two variables', () => {
    const station = json({ a: 'aa:bb:cc:dd:ee:01', b: 'aa:bb:cc:dd:ee:02', c: 'aa:bb:cc:dd:ee:01' })
    expect(valuesAsTemplate(station)).toEqual({ a: '{{mac}}', b: '{{mac_2}}', c: '{{mac}}' })
  })

  it('gives back the station, byte for byte, when it is filled with what it was made of', () => {
    const value = fc.string({
      unit: fc.constantFrom('{', '}', 'NL*ECO*9', ',', '=', '"', '\\', 'ip=10.0.0.7'),
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.record({ com_OCPPID: value, eth_cfg: value, com_OCPPInfo: value, other: value }), values => {
        const file = json(values)
        const proposals = proposeVariables(file, { serial: '117900', uid: null })
        const texts = new Map(valuesOf(file).map(one => [one.place, one.value]))
        const filling = new Map(
          proposals.map(one => [one.variable, texts.get(one.place)?.slice(one.start, one.end) ?? '']),
        )
        const template = templateOf(makeTemplate(file, proposals))
        expect(textOf(fillTemplate(template, filling).file)).toBe(textOf(file))
      }),
    )
  })
})
