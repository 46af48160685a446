import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError, type ErrorInfo } from '../errors.ts'
import { foldKey } from './configurationKey.ts'
import { MAX_PARAMETER_FILE_BYTES, parameterFileOf, parseParameterFile, setValues, toBytes } from './parameterFile.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const open = (text: string) => parseParameterFile(bytesOf(text))
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

function refusal(run: () => unknown): ErrorInfo {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error.info
    throw error
  }
  throw new Error('nothing was refused')
}

const production = `{\r
\t"configurationKey" : [\r
\t\t{ "key": "gsm_APN", "readonly": false, "value": "m2mservices.com,," },\r
\t\t{ "key": "com_ProtCh", "readonly": false, "value": "GSM", "remark": "\\u0065th \\/ gsm" },\r
\t\t{ "value": "20", "key": "gsm_SigQ", "readonly": true }\r
\t],\r
\t"madeBy": { "tool": "ECC Manager", "list": [1.0, 1e3, null] }\r
}`

describe('parseParameterFile', () => {
  it('reads the configurationKey shape in file order', () => {
    const file = open(production)
    expect(file.shape).toBe('configurationKey')
    expect(file.entries).toEqual([
      { key: 'gsm_APN', readonly: false, value: 'm2mservices.com,,' },
      { key: 'com_ProtCh', readonly: false, value: 'GSM' },
      { key: 'gsm_SigQ', readonly: true, value: '20' },
    ])
  })

  it('takes an entry without readonly for a writable one', () => {
    expect(open('{"configurationKey":[{"key":"a","value":""}]}').entries).toEqual([
      { key: 'a', readonly: false, value: '' },
    ])
  })

  it('reads a flat object, numbers and switches as the file spells them', () => {
    const file = open('{"com_ProtCh":"ETH","HeartbeatInterval":1.50e2,"big":12345678901234567890,"on":true}')
    expect(file.shape).toBe('flat')
    expect(file.entries.map(({ key, value }) => [key, value])).toEqual([
      ['com_ProtCh', 'ETH'],
      ['HeartbeatInterval', '1.50e2'],
      ['big', '12345678901234567890'],
      ['on', 'true'],
    ])
  })

  it('accepts a byte order mark and writes it back', () => {
    const bytes = bytesOf(`\uFEFF${production}`)
    const file = parseParameterFile(bytes)
    expect(file.bom).toBe(true)
    expect(file.text.startsWith('{')).toBe(true)
    expect(toBytes(file)).toEqual(bytes)
    expect(textOf(toBytes(setValues(file, new Map([['gsm_sigq', '21']]))))).toBe(
      `\uFEFF${production.replace('"20"', '"21"')}`,
    )
  })

  it('refuses 50 MB without looking inside', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024)
    expect(refusal(() => parseParameterFile(bytes))).toEqual({
      code: 'file-too-large',
      data: { size: bytes.length, limit: MAX_PARAMETER_FILE_BYTES },
    })
  })

  it('reads a file of just under 5 MB', () => {
    const row = (n: number): string => `{"key":"key_${n}","readonly":false,"value":"${'x'.repeat(200)}"}`
    const count = Math.floor((MAX_PARAMETER_FILE_BYTES - 100) / (row(10_000).length + 1))
    const text = `{"configurationKey":[${Array.from({ length: count }, (_, n) => row(n)).join(',')}]}`
    expect(open(text).entries).toHaveLength(count)
  })

  it.each([
    ['UTF-16LE', Buffer.from('\uFEFF{"a":"b"}', 'utf16le')],
    ['UTF-16LE', Buffer.from('{"a":"b"}', 'utf16le')],
    ['UTF-16BE', Buffer.from('\uFEFF{"a":"b"}', 'utf16le').swap16()],
    ['UTF-16BE', Buffer.from('{"a":"b"}', 'utf16le').swap16()],
    ['UTF-32LE', Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0, 0x7d, 0, 0, 0])],
    ['UTF-32LE', Buffer.from([0x7b, 0, 0, 0, 0x7d, 0, 0, 0])],
    ['UTF-32BE', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b, 0, 0, 0, 0x7d])],
    ['UTF-32BE', Buffer.from([0, 0, 0, 0x7b, 0, 0, 0, 0x7d])],
    ['unknown', Buffer.from('{"a":"caf\u00e9"}', 'latin1')],
    ['unknown', Buffer.from([0x7b, 0x22, 0xc3, 0x22, 0x3a, 0x31, 0x7d])],
    ['unknown', Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d])],
  ])('refuses %s and says so', (encoding, bytes) => {
    expect(refusal(() => parseParameterFile(bytes))).toEqual({ code: 'file-encoding', data: { encoding } })
  })

  it.each([
    ['', 1, 1, 'value-expected'],
    [' \n', 2, 1, 'value-expected'],
    ['{', 1, 2, 'close-brace-expected'],
    ['{\n  "a": "b",\n}', 3, 1, 'trailing-comma'],
    ['{"configurationKey":[\r\n{"key":"a","readonly":false,"value":"b"},\r\n]}', 3, 1, 'trailing-comma'],
    ['{"a": "b" "c": "d"}', 1, 11, 'comma-expected'],
    ['{"a" "b"}', 1, 6, 'colon-expected'],
    ['{"a": }', 1, 7, 'value-expected'],
    ['{a: "b"}', 1, 2, 'invalid-symbol'],
    ["{'a': 'b'}", 1, 2, 'invalid-symbol'],
    ['// mine\n{"a": "b"}', 1, 1, 'comment'],
    ['{"a": /* x */ "b"}', 1, 7, 'comment'],
    ['{"a": "b', 1, 7, 'unterminated-string'],
    ['{"a": "b\n"}', 1, 7, 'unterminated-string'],
    ['{"a": "\t"}', 1, 7, 'invalid-character'],
    ['{"a": "\\x"}', 1, 7, 'invalid-escape'],
    ['{"a": "\\u12"}', 1, 7, 'invalid-unicode-escape'],
    ['{"a": 01}', 1, 8, 'comma-expected'],
    ['{"a": 1.}', 1, 7, 'invalid-number'],
    ['{"a": NaN}', 1, 7, 'invalid-symbol'],
    ['{"a": "b"} x', 1, 12, 'invalid-symbol'],
    ['{"a": "b"}{}', 1, 11, 'end-of-file-expected'],
    ['\u00a0{}', 1, 1, 'invalid-symbol'],
    ['{}\u0000', 1, 3, 'invalid-symbol'],
  ])('refuses %j at line %i, column %i: %s', (text, line, column, reason) => {
    expect(refusal(() => open(text))).toEqual({ code: 'json-syntax', data: { line, column, reason } })
  })

  it.each([
    ['[]', '$', 'object'],
    ['"text"', '$', 'object'],
    ['{"configurationKey":{}}', 'configurationKey', 'array'],
    ['{"configurationKey":[1]}', 'configurationKey[0]', 'object'],
    ['{"configurationKey":[{"key":1,"value":"x"}]}', 'configurationKey[0].key', 'string'],
    ['{"configurationKey":[{"key":"a","value":"x"},{"key":"b"}]}', 'configurationKey[1].value', 'string'],
    ['{"configurationKey":[{"key":"a","value":5}]}', 'configurationKey[0].value', 'string'],
    ['{"configurationKey":[{"key":"a","readonly":"no","value":"5"}]}', 'configurationKey[0].readonly', 'boolean'],
    ['{"configurationKey":[{"key":"","value":"5"}]}', 'configurationKey[0].key', 'key-name'],
    ['{"a":null}', 'a', 'scalar'],
    ['{"a":{"b":"c"}}', 'a', 'scalar'],
  ])('refuses the shape of %s at %s: wants %s', (text, place, expected) => {
    expect(refusal(() => open(text))).toEqual({ code: 'json-shape', data: { place, expected } })
  })

  it.each([
    ['{"a":"1",\n "a":"2"}', 'a', 2, 2],
    ['{"com_OCPPID":"1",\n "com_ocppid":"2"}', 'com_ocppid', 2, 2],
    ['{"configurationKey":[],\n"configurationKey":[]}', 'configurationKey', 2, 1],
    ['{"configurationKey":[{"key":"a","value":"1","value":"2"}]}', 'value', 1, 45],
    ['{"configurationKey":[{"key":"useTLS","value":"1"},\n{"key":"UseTLS","value":"1"}]}', 'UseTLS', 2, 8],
    ['{"configurationKey":[],"x":{"deep":1,"d\\u0065ep":2}}', 'deep', 1, 38],
  ])('refuses the key that stands twice in %s', (text, key, line, column) => {
    expect(refusal(() => open(text))).toEqual({ code: 'json-duplicate-key', data: { key, line, column } })
  })

  it.each([
    ['{"__proto__":"x"}', '__proto__', 2],
    ['{"\\u005f_proto__":"x"}', '__proto__', 2],
    ['{"configurationKey":[],"x":[{"constructor":1}]}', 'constructor', 30],
    ['{"configurationKey":[{"key":"prototype","value":"1"}]}', 'prototype', 29],
  ])('refuses the forbidden key in %s', (text, key, column) => {
    expect(refusal(() => open(text))).toEqual({ code: 'json-forbidden-key', data: { key, line: 1, column } })
  })

  it('refuses nesting beyond 32 levels, and millions of brackets without a full stack', () => {
    const nested = (levels: number): string =>
      `{"configurationKey":[],"x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
    expect(open(nested(32)).entries).toEqual([])
    expect(refusal(() => open(nested(33)))).toMatchObject({ code: 'json-shape', data: { expected: 'depth-32' } })
    expect(refusal(() => open('['.repeat(5_000_000)))).toMatchObject({ data: { expected: 'depth-32' } })
    expect(refusal(() => open('{"a":'.repeat(1_000_000)))).toMatchObject({ data: { expected: 'depth-32' } })
  })

  it('accepts and refuses the same texts as JSON.parse, but for what is refused on purpose', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b\\n"',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      '/',
      '\\',
      '"',
      '\f',
    )
    const anything = fc.oneof(
      fc.json(),
      fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
    )
    fc.assert(
      fc.property(anything, text => {
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        let code: string | null = null
        try {
          open(text)
        } catch (error) {
          code = error instanceof AppError ? error.info.code : 'thrown'
        }
        if (valid) expect(code).not.toBe('json-syntax')
        else expect(['json-syntax', 'json-duplicate-key', 'json-shape', 'file-encoding']).toContain(code)
        expect(code).not.toBe('thrown')
      }),
      { numRuns: 3000 },
    )
  })
})

describe('setValues', () => {
  it('changes the bytes of the value alone, whatever the case of the key', () => {
    const changed = setValues(open(production), new Map([['COM_PROTCH', 'ETH "1"\n']]))
    expect(changed.text).toBe(production.replace('"GSM"', '"ETH \\"1\\"\\n"'))
    expect(changed.entries[1]).toEqual({ key: 'com_ProtCh', readonly: false, value: 'ETH "1"\n' })
  })

  it('leaves a value that is the same as it is spelled', () => {
    const text = '{"a":"\\u0041\\/","n":1.0,"on":true}'
    const same = new Map([
      ['a', 'A/'],
      ['n', '1.0'],
      ['on', 'true'],
    ])
    expect(setValues(open(text), same).text).toBe(text)
  })

  it.each([
    ['n', '17', '{"n":17,"on":true}'],
    ['n', '-1.5e3', '{"n":-1.5e3,"on":true}'],
    ['n', '017', '{"n":"017","on":true}'],
    ['n', 'off', '{"n":"off","on":true}'],
    ['on', 'false', '{"n":16,"on":false}'],
    ['on', '1', '{"n":16,"on":"1"}'],
  ])('writes %s = %s in its own type where it fits', (key, value, expected) => {
    expect(setValues(open('{"n":16,"on":true}'), new Map([[key, value]])).text).toBe(expected)
  })

  it.each([
    [
      '{"configurationKey":[{"key":"a","readonly":true,"value":"1"}]}',
      '{"configurationKey":[{"key":"a","readonly":true,"value":"1"},{"key":"new","readonly":false,"value":"x"}]}',
    ],
    [
      '{\r\n\t"configurationKey": [\r\n\t\t{ "value" : "1", "remark": "r", "key" : "a" },\r\n\t\t{ "value" : "2", "remark": "r", "key" : "b" }\r\n\t]\r\n}',
      '{\r\n\t"configurationKey": [\r\n\t\t{ "value" : "1", "remark": "r", "key" : "a" },\r\n\t\t{ "value" : "2", "remark": "r", "key" : "b" },\r\n\t\t{ "value" : "x", "key" : "new" }\r\n\t]\r\n}',
    ],
    ['{"configurationKey":[]}', '{"configurationKey":[{"key":"new","readonly":false,"value":"x"}]}'],
    [
      '{\n   "configurationKey": []\n}\n',
      '{\n   "configurationKey": [\n      {\n         "key": "new",\n         "readonly": false,\n         "value": "x"\n      }\n   ]\n}\n',
    ],
    ['{"a":"1"}', '{"a":"1","new":"x"}'],
    ['{\n  "b" : 1,\n  "a" : 2\n}\n', '{\n  "b" : 1,\n  "a" : 2,\n  "new" : "x"\n}\n'],
    ['{}', '{"new":"x"}'],
    ['{\r\n}', '{\r\n  "new": "x"\r\n}'],
  ])('adds a key that %j lacks in the same style', (text, expected) => {
    expect(setValues(open(text), new Map([['new', 'x']])).text).toBe(expected)
  })

  it('adds keys to a new file as it would have written them', () => {
    const entry = (key: string) => ({ key, readonly: false, value: 'v' })
    const grown = setValues(
      parameterFileOf([entry('a')]),
      new Map([
        ['b', 'v'],
        ['c', 'v'],
      ]),
    )
    expect(grown).toEqual(parameterFileOf([entry('a'), entry('b'), entry('c')]))
  })

  it('refuses to add a key no file may have', () => {
    const added = (key: string) => refusal(() => setValues(open('{"a":"1"}'), new Map([[key, 'x']]))).code
    expect(added('__proto__')).toBe('json-forbidden-key')
    expect(added('')).toBe('json-shape')
  })

  it('changes nothing but the value it was asked to, for any file and any value', () => {
    const space = fc.constantFrom('', ' ', '\n', '\r\n  ', '\t')
    const key = fc.string({ minLength: 1, maxLength: 8 })
    const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 6, selector: foldKey })
    const usable = keys.filter(names =>
      names.every(name => !['__proto__', 'constructor', 'prototype', 'configurationkey'].includes(foldKey(name))),
    )
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 }))
    fc.assert(
      fc.property(
        usable,
        space,
        text,
        fc.nat(),
        text,
        fc.boolean(),
        fc.boolean(),
        (names, gap, old, pick, fresh, flat, bom) => {
          const value = JSON.stringify(old)
          const rows = names.map(name =>
            flat
              ? [`${gap}${JSON.stringify(name)}${gap}:`, value, gap]
              : [`{"value"${gap}:`, value, `,${gap}"key":${JSON.stringify(name)},"more":[1.0,${gap}"\\u0041"]}`],
          )
          const at = pick % rows.length
          const wrap = (inside: string): string =>
            flat ? `{${inside}}${gap}` : `{"configurationKey"${gap}:[${gap}${inside}${gap}]}`
          const whole = (edited: string): string =>
            (bom ? '\uFEFF' : '') +
            wrap(rows.map(([head, was, tail], n) => `${head}${n === at ? edited : was}${tail}`).join(','))
          const bytes = bytesOf(whole(value))
          const file = parseParameterFile(bytes)
          expect(toBytes(file)).toEqual(bytes)
          const edited = setValues(file, new Map([[names[at] ?? '', fresh]]))
          expect(textOf(toBytes(edited))).toBe(whole(JSON.stringify(fresh)))
          expect(edited.entries.map(entry => entry.value)).toEqual(names.map((_, n) => (n === at ? fresh : old)))
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('parameterFileOf', () => {
  it('writes the configurationKey shape with 2 spaces and LF, and reads back as it was', () => {
    const entries = [{ key: 'com_OCPPID', readonly: false, value: 'NL*ECO*1000' }]
    const file = parameterFileOf(entries)
    expect(file.text).toBe(
      '{\n  "configurationKey": [\n    {\n      "key": "com_OCPPID",\n      "readonly": false,\n      "value": "NL*ECO*1000"\n    }\n  ]\n}\n',
    )
    expect(parseParameterFile(toBytes(file))).toEqual(file)
  })
})
