import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentShape } from '../../shared/ocppconf/documentShape.ts'
import { parseXmlFile } from '../../shared/ocppconf/xmlFile.ts'
import { languages } from '../../shared/strings/strings.ts'
import { temporaryFolders } from '../files/temporaryFolder.ts'
import { type Ran, runInTerminal } from './cliRig.ts'

const folder = temporaryFolders()

async function xml(...args: string[]): Promise<Ran> {
  const language = args.includes('--lang') ? [] : ['--lang', 'en']
  const data = args.includes('--data') ? [] : ['--data', await folder()]
  return runInTerminal(['xml', ...args, ...language, ...data])
}

/** Made up: nobody outside the vendor has seen the names of a real file. */
const station = `<?xml version="1.0" encoding="UTF-8"?>\r
<!-- keep me -->\r
<OCPPConf version='1'>\r
\t<Server><URI>wss://ocpp.example.test</URI><UID/></Server>\r
\t<Ethernet><Address>192.168.1.200</Address><Netmask>255.255.255.0</Netmask><Gateway>192.168.1.1</Gateway><DHCP>0</DHCP></Ethernet>\r
\t<WiFi><SSID>depot</SSID><Key><![CDATA[planted-wifi-key]]></Key></WiFi>\r
\t<Web><Login>admin</Login><Password>planted-password</Password></Web>\r
\t<HeartbeatInterval>60</HeartbeatInterval>\r
\t<ChargePoint id="1"><MaxCurrent>32</MaxCurrent></ChargePoint>\r
\t<ChargePoint id="2"><MaxCurrent>16</MaxCurrent></ChargePoint>\r
\t<Unheard Of="it"/>\r
</OCPPConf>\r
`

async function file(content: string | Uint8Array = station): Promise<string> {
  const path = join(await folder(), 'OCPPConf.xml')
  await writeFile(path, content)
  return path
}

describe('xml list', () => {
  it('has every value with what it is taken for, and what was not found', async () => {
    const { code, out } = await xml('list', await file(), '--json')
    expect(code).toBe(0)
    const { values, open, encoding } = JSON.parse(out)
    expect(encoding).toBe('UTF-8')
    expect(values).toHaveLength(18)
    expect(values).toContainEqual({
      path: '/OCPPConf/HeartbeatInterval',
      item: 'heartbeatInterval',
      certainty: 'sure',
      value: '60',
      secret: false,
    })
    expect(values).toContainEqual({
      path: '/OCPPConf/Unheard/@Of',
      item: null,
      certainty: null,
      value: 'it',
      secret: false,
    })
    expect(open).toContainEqual({ item: 'rj45.dns1', candidates: [] })
  })

  it('is a table for people, in every language', async () => {
    const path = await file()
    for (const lang of languages) {
      const { code, out, err } = await xml('list', path, '--lang', lang)
      expect(code).toBe(0)
      expect(out).toMatch(/wifi\.ssid .*\/OCPPConf\/WiFi\/SSID +depot/)
      expect(err).toContain('connectionTimeOut')
    }
  })
})

describe('xml get', () => {
  it('prints one value, by item, by item and number, and by path', async () => {
    const path = await file()
    expect(await xml('get', path, 'serverUri')).toEqual({ code: 0, out: 'wss://ocpp.example.test\n', err: '' })
    expect((await xml('get', path, 'point.maxCurrent[2]')).out).toBe('16\n')
    expect((await xml('get', path, '/OCPPConf/Unheard/@Of')).out).toBe('it\n')
    expect(
      (await xml('get', path, '/OCPPConf/Unheard/@Of', '--as', 'web.id=/OCPPConf/Unheard/@Of', '--json')).out,
    ).toMatch(/"item": "web.id",\s+"certainty": "given"/)
  })

  it.each([
    ['an item the file does not have', 'connectionTimeOut', /It is not clear which value is connectionTimeOut/],
    ['an item of many without its number', 'point.maxCurrent', /point.maxCurrent has 2 values/],
    ['a number beyond them', 'point.maxCurrent[3]', /point.maxCurrent\[1\] to point.maxCurrent\[2\]/],
    ['no item at all', 'Heartbeat', /Heartbeat is no item of OCPPConf.xml/],
    ['a path the file does not have', '/OCPPConf/Nothing', /no value at \/OCPPConf\/Nothing/],
    ['an element with elements inside', '/OCPPConf/Server', /no value at \/OCPPConf\/Server/],
  ])('ends with 2 for %s', async (_, name, words) => {
    const { code, err } = await xml('get', await file(), name)
    expect([code, err]).toEqual([2, expect.stringMatching(words)])
  })
})

describe('what a person said of elements in the app', () => {
  it('is known to the terminal, and what --as says goes before it', async () => {
    const data = await folder()
    const text = '<a><Cfg1>ocpp.example.test</Cfg1><Cfg2>ws://x.example</Cfg2></a>'
    const path = await file(text)
    const shape = documentShape(parseXmlFile(Buffer.from(text)))
    const items = [{ path: '/a/Cfg1', item: 'serverUri' }]
    await writeFile(
      join(data, 'ocppconf.json'),
      JSON.stringify({ mappings: [{ firmware: 'V1', shape, items, checked: true }] }),
    )
    const item = async (...more: string[]): Promise<string> =>
      JSON.parse((await xml('get', path, 'serverUri', '--json', '--data', data, ...more)).out).path
    expect(await item()).toBe('/a/Cfg1')
    expect(await item('--as', 'serverUri=/a/Cfg2')).toBe('/a/Cfg2')
  })
})

describe('xml check', () => {
  it('holds the current of each point against the breaker and the cable', async () => {
    const { code, out } = await xml('check', await file(), '--breaker', '16', '--cable', '32', '--json')
    expect(code).toBe(0)
    const { findings } = JSON.parse(out)
    expect(findings).toContainEqual({
      severity: 'warning',
      code: 'above-breaker',
      item: 'point.maxCurrent',
      path: '/OCPPConf/ChargePoint[1]/MaxCurrent',
      data: { value: 32, limit: 16 },
      line: 9,
      column: expect.any(Number),
    })
    expect(findings.filter((found: { code: string }) => found.code.startsWith('above'))).toHaveLength(1)
  })

  it('ends with 0 for warnings and hints alone, and with 1 for an error', async () => {
    const good = await xml('check', await file(), '--json')
    expect(good.code).toBe(0)
    expect(JSON.parse(good.out).findings.map(({ code }: { code: string }) => code)).toEqual([
      'uid-missing',
      'default-id',
      'network-immediate',
    ])
    const bad = await xml('check', await file(station.replace('>60<', '>5<')))
    expect(bad.code).toBe(1)
    expect(bad.out).toMatch(
      /^error +Heart Beat Interval +\/OCPPConf\/HeartbeatInterval +line 8, column 21 +5 s is too small/,
    )
    expect(bad.err).toMatch(/errors: 1, warnings: 1, hints: \d/)
  })

  it.each([
    ['not well-formed', station.replace('</Web>', ''), /Line 12, column 1: another element is closed/],
    ['with a DOCTYPE', `<!DOCTYPE x SYSTEM "file:///etc/passwd">${station.slice(40)}`, /Line 1, column 1: a DOCTYPE/],
    ['with an entity of its own', station.replace('depot', '&depot;'), /Line 6, column 14: XML knows &amp;/],
    ['too large', new Uint8Array(256 * 1024 + 1), /262,145 bytes/],
  ])('ends with 1 for a file that is %s, with the place', async (_, content, words) => {
    const { code, err } = await xml('check', await file(content))
    expect([code, err]).toEqual([1, expect.stringMatching(words)])
  })

  it('takes a value for what it is told to', async () => {
    const path = await file('<a><b>ftp://x</b></a>')
    expect((await xml('check', path)).code).toBe(0)
    expect((await xml('check', path, '--as', 'serverUri=/a/b')).code).toBe(1)
    expect((await xml('check', path, '--as', 'serverUri')).code).toBe(2)
    expect((await xml('check', path, '--as', 'serverUri=/a/c')).code).toBe(2)
  })
})

describe('xml set', () => {
  it('changes the bytes of the values alone and keeps the old file beside the new one', async () => {
    const path = await file()
    const { code, out } = await xml('set', path, 'uid=0224B1FFFF3EAF33', 'point.maxCurrent[2]=20', 'wifi.key=new]]>key')
    expect(code).toBe(0)
    expect(out).not.toContain('new]]>key')
    const wanted = station
      .replace('<UID/>', '<UID>0224B1FFFF3EAF33</UID>')
      .replace('>16<', '>20<')
      .replace('[CDATA[planted-wifi-key]]>', '[CDATA[new]]]]><![CDATA[>key]]>')
    expect(await readFile(path, 'utf8')).toBe(wanted)
    const beside = (await readdir(join(path, '..'))).filter(name => name !== 'OCPPConf.xml')
    expect(beside).toEqual([expect.stringMatching(/^OCPPConf\..+\.xml$/)])
    expect(await readFile(join(path, '..', beside[0] ?? ''), 'utf8')).toBe(station)
  })

  it('keeps UTF-16 and its mark', async () => {
    const text = station.replace('UTF-8', 'UTF-16')
    const path = await file(Buffer.from(`\uFEFF${text}`, 'utf16le'))
    expect((await xml('set', path, 'wifi.ssid=dépôt')).code).toBe(0)
    expect((await readFile(path)).toString('utf16le')).toBe(`\uFEFF${text.replace('>depot<', '>dépôt<')}`)
  })

  it('writes another file with --output and leaves the first', async () => {
    const path = await file()
    const output = join(path, '..', 'new.xml')
    expect((await xml('set', path, 'heartbeatInterval=900', '--output', output)).code).toBe(0)
    expect(await readFile(path, 'utf8')).toBe(station)
    expect(await readFile(output, 'utf8')).toBe(station.replace('>60<', '>900<'))
    expect((await readdir(join(path, '..'))).sort()).toEqual(['OCPPConf.xml', 'new.xml'])
  })

  it('writes nothing where a new value breaks a rule, also one with another value', async () => {
    const path = await file()
    const short = await xml('set', path, 'heartbeatInterval=9')
    expect([short.code, short.err]).toEqual([1, expect.stringMatching(/Nothing was written/)])
    const moved = await xml('set', path, 'rj45.ip=10.0.0.2', '--json')
    expect(moved.code).toBe(1)
    expect(JSON.parse(moved.out)).toMatchObject({
      written: false,
      findings: [{ code: 'gateway-outside-subnet' }, { code: 'network-immediate' }],
    })
    expect(await readFile(path, 'utf8')).toBe(station)
    expect((await xml('set', path, 'rj45.ip=10.0.0.2', 'rj45.gateway=10.0.0.1')).err).toMatch(
      /count as soon as the file is stored/,
    )
  })

  it('writes nothing where nothing changes, and is told what is no assignment', async () => {
    const path = await file()
    expect((await xml('set', path, 'heartbeatInterval=60')).err).toMatch(/has these values already/)
    expect(await readdir(join(path, '..'))).toEqual(['OCPPConf.xml'])
    expect((await xml('set', path, 'heartbeatInterval')).code).toBe(2)
    expect((await xml('set', path, '/OCPPConf/Nothing=1')).code).toBe(2)
    expect((await xml('set', path, 'uid=a\u0000')).code).toBe(2)
  })
})

describe('secrets', () => {
  it('are in no output of any command', async () => {
    const path = await file(station.replace('wss://', 'wss://me:planted-url@'))
    const commands = [
      ['list', path],
      ['list', path, '--json'],
      ['check', path],
      ['check', path, '--json'],
      ['get', path, 'web.password'],
      ['get', path, 'wifi.key', '--json'],
      ['get', path, 'serverUri'],
      ['set', path, 'web.password=planted-new', 'wifi.key=planted-too'],
      ['set', path, 'serverUri=wss://me:planted-again@ocpp.example.test/', 'web.password=planted-more', '--json'],
    ]
    const outputs = await Promise.all(commands.slice(0, -2).map(args => xml(...args)))
    for (const args of commands.slice(-2)) outputs.push(await xml(...args))
    expect(outputs.map(({ code }) => code)).toEqual(commands.map(() => 0))
    expect(outputs.map(({ out, err }) => out + err).join('')).not.toContain('planted')
    expect(await readFile(path, 'utf8')).toContain('planted-more')
  })
})
