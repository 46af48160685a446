import { describe, expect, it } from 'vitest'
import { checkXmlFile } from './checkXmlFile.ts'
import { documentShape } from './documentShape.ts'
import { placeFindings } from './findingPlaces.ts'
import { flipSwitch } from './flipSwitch.ts'
import { isOcppconf } from './isOcppconf.ts'
import { itemRows, needsConfirming } from './itemRows.ts'
import type { ItemId } from './itemSchema.ts'
import { mapItems } from './mapItems.ts'
import { ocppconfItems } from './ocppconfItems.ts'
import { maskSpans, secretSpans, secretSpansByName } from './secretSpans.ts'
import { parseXmlFile, setXmlValue } from './xmlFile.ts'

const open = (text: string) => parseXmlFile(new TextEncoder().encode(text))

/** Element names are made up. */
const conf = open(`<Conf>
  <SrvUri>ws://ocpp.example.test/gu/</SrvUri><BoxId>A1</BoxId>
  <Eth><EthIp>192.168.1.200</EthIp><EthGw>192.168.1.1</EthGw></Eth>
  <WebPwd>admin</WebPwd><WlKey>hunter2hunter2</WlKey>
  <Point><MaxCurrent>32</MaxCurrent></Point><Point><MaxCurrent>16</MaxCurrent></Point>
  <TxMode kind="a">1</TxMode>
</Conf>`)
const said = new Map<string, ItemId | null>([
  ['/Conf/BoxId', 'uid'],
  ['/Conf/WlKey', 'wifi.key'],
  ['/Conf/WebPwd', 'web.password'],
])

function rowsOf(file = conf) {
  const mapping = mapItems(conf, ocppconfItems, said)
  return itemRows({ file, baseline: conf, mapping, findings: checkXmlFile(file, mapping) })
}
const all = (file = conf) => rowsOf(file).flatMap(({ rows }) => rows)

describe('itemRows', () => {
  it('are the values of a file by group, those nobody knows last', () => {
    const groups = rowsOf()
    expect(groups.map(({ group }) => group)).toEqual(['server', 'rj45', 'wifi', 'web', 'point', 'unknown'])
    expect(groups.at(-1)?.rows.map(({ element }) => element)).toEqual(['TxMode', 'TxMode/@kind'])
    expect(all().filter(({ number }) => number !== null)).toMatchObject([
      { path: '/Conf/Point[1]/MaxCurrent', number: 1 },
      { path: '/Conf/Point[2]/MaxCurrent', number: 2 },
    ])
  })

  it('say by what each was found, and which of them to look at', () => {
    const found = Object.fromEntries(all().map(row => [row.element, row.foundBy]))
    expect(found).toMatchObject({ BoxId: 'given', TxMode: 'nobody', EthIp: 'nameAndValue' })
    expect(
      ['given', 'nameAndValue', 'name', 'nobody'].map(foundBy => needsConfirming({ foundBy: foundBy as 'name' })),
    ).toEqual([false, false, false, false])
    expect(needsConfirming({ foundBy: 'confirmName' }) && needsConfirming({ foundBy: 'confirmValue' })).toBe(true)
  })

  it('know what changed, what is secret and what was found', () => {
    const now = setXmlValue(conf, '/Conf/Eth/EthIp', '192.168.10.20')
    const rows = new Map(all(now).map(row => [row.element, row]))
    expect(rows.get('EthIp')).toMatchObject({ changed: true, before: '192.168.1.200', value: '192.168.10.20' })
    expect([...rows.values()].filter(({ changed }) => changed)).toHaveLength(1)
    expect([...rows.values()].filter(({ secret }) => secret).map(({ element }) => element)).toEqual(['WlKey', 'WebPwd'])
    expect(rows.get('WebPwd')?.findings.map(({ code }) => code)).toEqual(['default-password'])
    expect(
      all()
        .flatMap(({ findings }) => findings)
        .map(({ code }) => code),
    ).not.toContain('network-immediate')
  })
})

describe('the text of a file', () => {
  const mapping = mapItems(conf, ocppconfItems, said)

  it('shows where a finding is', () => {
    const placed = placeFindings(conf, checkXmlFile(conf, mapping))
    const slash = placed.find(({ code }) => code === 'server-ends-with-slash')
    expect(slash).toMatchObject({ line: 2, column: 11 })
    expect(conf.text.slice(slash?.from, slash?.to)).toBe('ws://ocpp.example.test/gu/')
  })

  it('hides secrets behind bullets and keeps its lines', () => {
    const spans = secretSpans(conf, mapping)
    expect(spans.map(({ from, to }) => conf.text.slice(from, to))).toEqual(['admin', 'hunter2hunter2'])
    const masked = maskSpans(conf.text, spans)
    expect(masked).toContain('<WebPwd>••••••••</WebPwd><WlKey>••••••••</WlKey>')
    expect(maskSpans('a\r\nbc\r\nd', [{ from: 0, to: 8 }]).split('\r\n')).toHaveLength(3)
    expect(masked.length - conf.text.length).toBe(16 - 'adminhunter2hunter2'.length)
  })
})

describe('a text that is no XML now', () => {
  it('hides what is called like a secret, and what was one before', () => {
    const last = '<a><Cfg7>letmein</Cfg7><Key>k</Key></a>'
    const spans = [{ from: last.indexOf('letmein'), to: last.indexOf('letmein') + 7 }]
    const text = `<a><Cfg7>letmeinn</Cfg7><b Password='p"w' kind="x"><Cfg8>8</Cfg8><WifiKey>s3cret</Wi<Pwd><![CDATA[<p>]]></Pwd>`
    const hidden = (its: readonly { from: number; to: number }[]) => its.map(({ from, to }) => text.slice(from, to))
    expect(hidden(secretSpansByName(text, last, spans))).toEqual(['letmeinn', 'p"w', 's3cret', '<![CDATA[<p>]]>'])
    expect(hidden(secretSpansByName(text, '', []))).toEqual(['p"w', 's3cret', '<![CDATA[<p>]]>'])
  })
})

describe('documentShape', () => {
  it('is the same for other values and another number of points, and another for other names', () => {
    const shape = (text: string): string => documentShape(open(text))
    expect(shape('<a><b>1</b><c d="1"/></a>')).toBe(shape('<a><c d="2">x</c><b/></a>'))
    expect(shape('<a><p>1</p></a>')).toBe(shape('<a><p>1</p><p>2</p></a>'))
    expect(shape('<a><b>1</b></a>')).not.toBe(shape('<a><B>1</B></a>'))
    expect(shape('<a><b>1</b></a>')).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('isOcppconf', () => {
  const is = (text: string) => isOcppconf(open(text), mapItems(open(text), ocppconfItems))
  it('knows a file by its root or by three items that are sure', () => {
    expect(is('<OCPPConf/>')).toBe(true)
    expect(is('<x><HeartbeatInterval>60</HeartbeatInterval><SSID>a</SSID><UID>A1</UID></x>')).toBe(true)
    expect(is('<svg width="10"><g id="a"/></svg>')).toBe(false)
  })
})

describe('flipSwitch', () => {
  it.each([
    ['1', '0'],
    ['False', 'True'],
    ['ON', 'OFF'],
    [' oui\n', ' non\n'],
    ['enabled', 'disabled'],
    ['disable', 'enable'],
  ])('makes %j the other in its own spelling, %j, and back', (text, other) => {
    expect(flipSwitch(text)).toBe(other)
    expect(flipSwitch(other)).toBe(text)
  })

  it.each(['', '2', 'auto'])('does not know %j', text => {
    expect(flipSwitch(text)).toBeNull()
  })
})
