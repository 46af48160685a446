import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from './fillTemplate.ts'
import { stationFileBytes, valuesOf } from './stationFile.ts'
import { parseTemplate } from './template.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (file: Parameters<typeof stationFileBytes>[0]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(stationFileBytes(file))
const filling = (values: Record<string, string>) => new Map(Object.entries(values))

const list =
  '\uFEFF{"configurationKey": [\r\n\t{"key":"com_OCPPID", "readonly":false, "value":"NL*{{uid}}"},\r\n\t{"value" : "modelname=ECC,CpSn={{Serial}}","key":"com_OCPPInfo"},\r\n  {"key":"chg_RatedCurrent","readonly":false,"value":"16,16"}]}\r\n'
const flat = '{ "com_OCPPID":"{{uid}}" , "LightIntensity" : 1e2, "x": true }'
const xml =
  "<?xml version='1.0'?>\r\n<OCPPConf v='{{uid}}'><!-- {{uid}} --><Server><URI>ws://192.168.1.2/{{uid}}</URI><UID><![CDATA[{{uid}}]]></UID></Server><HeartbeatInterval>{{hb}}</HeartbeatInterval></OCPPConf>"

describe('a template', () => {
  it('lists its variables with where they stand', () => {
    expect(parseTemplate('json', bytes(list)).variables).toEqual([
      { name: 'uid', places: ['com_OCPPID'], secret: false },
      { name: 'Serial', places: ['com_OCPPInfo'], secret: false },
    ])
    expect(parseTemplate('xml', bytes(xml)).variables).toEqual([
      {
        name: 'uid',
        places: ['/OCPPConf/@v', '/OCPPConf/Server/URI', '/OCPPConf/Server/UID'],
        secret: false,
      },
      { name: 'hb', places: ['/OCPPConf/HeartbeatInterval'], secret: false },
    ])
  })

  it('knows the variables that fill secrets', () => {
    const json = '{"authorizationKey":"{{login}}:{{word}}","gsm_APN":"{{apn}},{{user}},{{pw}}","com_OCPPID":"{{uid}}"}'
    const secret = parseTemplate('json', bytes(json)).variables.filter(one => one.secret)
    expect(secret.map(({ name }) => name)).toEqual(['login', 'word', 'user', 'pw'])
    const document = '<O><Wifi><SSID>{{ssid}}</SSID><Key>{{key}}</Key></Wifi><WebPassword>{{pw}}</WebPassword></O>'
    const hidden = parseTemplate('xml', bytes(document)).variables.filter(one => one.secret)
    expect(hidden.map(({ name }) => name)).toEqual(['key', 'pw'])
  })

  it('is filled without changing another byte: marks, tabs, line ends, order, quotes', () => {
    const { file, findings } = fillTemplate(parseTemplate('json', bytes(list)), filling({ uid: '42', serial: '117' }))
    expect(textOf(file)).toBe(list.replace('{{uid}}', '42').replace('{{Serial}}', '117'))
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const shape = fillTemplate(parseTemplate('json', bytes(flat)), filling({ uid: '42' }))
    expect(textOf(shape.file)).toBe(flat.replace('{{uid}}', '42'))
    const document = fillTemplate(parseTemplate('xml', bytes(xml)), filling({ uid: '42', hb: '60' }))
    const [before = '', comment = ''] = xml.split('<!-- {{uid}} -->')
    expect(textOf(document.file)).toBe(
      `${before.replace('{{uid}}', '42')}<!-- {{uid}} -->${comment.replaceAll('{{uid}}', '42').replace('{{hb}}', '60')}`,
    )
  })

  it('names a variable without a value with its key, and an empty value is none', () => {
    const template = parseTemplate('json', bytes(list))
    expect(fillTemplate(template, filling({ uid: '', serial: '117' })).findings).toMatchObject([
      { severity: 'error', code: 'variable-empty', place: 'com_OCPPID', variables: ['uid'] },
    ])
  })

  it('names a value for a variable it does not have', () => {
    const { findings } = fillTemplate(parseTemplate('json', bytes(flat)), filling({ uid: '1', udi: '2' }))
    expect(findings[0]).toMatchObject({ severity: 'warning', code: 'variable-unknown', data: { variable: 'udi' } })
  })

  it('names a {{ that is no variable, in a value and in a key', () => {
    const template = parseTemplate('json', bytes('{"com_OCPPID":"{{u id}}","a{{uid}}":"1"}'))
    const { findings } = fillTemplate(template, new Map())
    expect(findings.flatMap(({ severity, code, place }) => (severity === 'error' ? [[code, place]] : []))).toEqual([
      ['variable-in-key', 'a{{uid}}'],
      ['variable-broken', 'com_OCPPID'],
    ])
  })

  it('names a value that breaks a rule with its variable and key', () => {
    const { findings } = fillTemplate(
      parseTemplate('json', bytes(list)),
      filling({ uid: 'a'.repeat(23), serial: '117' }),
    )
    expect(findings).toMatchObject([
      { severity: 'error', code: 'too-long', place: 'com_OCPPID', variables: ['uid'], kind: 'parameter' },
    ])
  })

  it('knows an item of OCPPConf.xml whatever its variable is filled with', () => {
    const { findings } = fillTemplate(parseTemplate('xml', bytes(xml)), filling({ uid: '42', hb: 'often' }))
    expect(findings).toMatchObject([
      { severity: 'error', code: 'not-a-number', place: '/OCPPConf/HeartbeatInterval', variables: ['hb'] },
      { severity: 'warning', code: 'uid-in-server' },
    ])
  })

  it('names a character XML cannot hold, and fills the rest', () => {
    const { file, findings } = fillTemplate(parseTemplate('xml', bytes(xml)), filling({ uid: '42', hb: '6\u0000' }))
    expect(findings[0]).toMatchObject({ code: 'value-character', variables: ['hb'], data: { character: 'U+0000' } })
    expect(textOf(file)).toContain('<UID><![CDATA[42]]></UID>')
  })
})

describe('a value that tries to be more than a value', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom('"', '\\', '}', '{{uid}}', '{{{{', ']]>', '<a/>', '&amp;', "'", '\r\n', ',', 'u'),
      maxLength: 12,
    }),
    fc.constantFrom(
      '","readonly":false},{"key":"chg_RatedCurrent","value":"63',
      '</UID><UID>1</UID><!--',
      '"><b x="',
      '&#60;a&#62;',
      '__proto__',
    ),
  )

  it.each([
    ['a list', 'json', list],
    ['a flat object', 'json', flat],
  ] as const)('becomes no other key of %s', (_, format, source) => {
    const template = parseTemplate(format, bytes(source))
    const was = valuesOf(template.file)
    fc.assert(
      fc.property(nasty, value => {
        const { file } = fillTemplate(template, filling({ uid: value, serial: 's' }))
        const again = parseTemplate(format, stationFileBytes(file))
        const uid = value === '' ? '{{uid}}' : value
        expect(valuesOf(again.file)).toEqual(
          was.map(one => ({ ...one, value: one.value.replace('{{uid}}', () => uid).replace('{{Serial}}', 's') })),
        )
      }),
    )
  })

  it('becomes no other element of OCPPConf.xml, and is read back as it was given', () => {
    const template = parseTemplate('xml', bytes(xml))
    const was = valuesOf(template.file)
    fc.assert(
      fc.property(nasty, value => {
        const { file, findings } = fillTemplate(template, filling({ uid: value, hb: '60' }))
        if (value === '' || findings.some(({ code }) => code === 'value-character')) return
        const again = parseTemplate('xml', stationFileBytes(file))
        expect(valuesOf(again.file)).toEqual(
          was.map(one => ({ ...one, value: one.value.replace('{{uid}}', () => value).replace('{{hb}}', '60') })),
        )
      }),
    )
  })
})
