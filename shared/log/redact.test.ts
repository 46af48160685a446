import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskSecretValue } from './maskSecretValue.ts'
import { redact } from './redact.ts'

const cases: [string, string][] = [
  ['ENCRYPT KEY:[00112233445566778899AABBCCDDEEFF]', 'ENCRYPT KEY:[***]'],
  ['08:00:04:ENCRYPT KEY: 00112233445566778899AABBCCDDEEFF', '08:00:04:ENCRYPT KEY: ***'],
  ['APN:[m2m.example],[fleet],[pa],[ss]w]', 'APN:[m2m.example],[***],[***]'],
  ['2026-01-15 08:00:04:APN:[m2m.example],[],[secret] ', '2026-01-15 08:00:04:APN:[m2m.example],[],[***] '],
  ['GSM IMEI[350000000000001]', 'GSM IMEI[***]'],
  ['GSM IMSI: 204080000000001', 'GSM IMSI: ***'],
  ['GSM CCID[8931080000000000001F]', 'GSM CCID[***]'],
  ['ICCID=8931080000000000001', 'ICCID=***'],
  [
    '[2,"3207","BootNotification",{"chargePointVendor":"Ecotap","iccid":"8931080000000000001","imsi":"204080000000001","meterType":"x"}]',
    '[2,"3207","BootNotification",{"chargePointVendor":"Ecotap","iccid":"***","imsi":"***","meterType":"x"}]',
  ],
  ['[2,"1","Authorize",{"idTag" : "04A1B2C3"}]', '[2,"1","Authorize",{"idTag" : "***"}]'],
  [
    '{"idTagInfo":{"parentIdTag":"04FF","status":"Accepted"}}',
    '{"idTagInfo":{"parentIdTag":"***","status":"Accepted"}}',
  ],
  ['get_json_str(idTag):[04A1B2C3]', 'get_json_str(idTag):[***]'],
  [
    'ChangeConfiguration{"key":"authorizationKey","value":"user:s3cr\\"et}"}',
    'ChangeConfiguration{"key":"authorizationKey","value":"***"}',
  ],
  [
    'ChangeConfiguration {"value":"user:s3cret","key":"AuthorizationKey"}',
    'ChangeConfiguration {"value":"***","key":"AuthorizationKey"}',
  ],
  [
    '{"configurationKey":[{"key":"com_ProtCh","readonly":false,"value":"GSM"},{"key":"gsm_APN","readonly":false,"value":"m2m,me,pw,x"},{"key":"authorizationKey","readonly":false,"value":"u:p"}]}',
    '{"configurationKey":[{"key":"com_ProtCh","readonly":false,"value":"GSM"},{"key":"gsm_APN","readonly":false,"value":"m2m,***,***"},{"key":"authorizationKey","readonly":false,"value":"***"}]}',
  ],
  [
    '{\n  "key": "authorizationKey",\n  "readonly": false,\n  "value": "u:p"\n}',
    '{\n  "key": "authorizationKey",\n  "readonly": false,\n  "value": "***"\n}',
  ],
  ['{"key":"authorizationKey","value":"cut off in the mid', '{"key":"authorizationKey","value":"***'],
  ['{"gsm_APN":"m2m,me,pw","com_OCPPID":"A"}', '{"gsm_APN":"m2m,***,***","com_OCPPID":"A"}'],
  ['{"authorizationKey":"u:p"}', '{"authorizationKey":"***"}'],
  [
    '{"data":"{\\"key\\":\\"authorizationKey\\",\\"value\\":\\"a\\\\\\"b\\"}"}',
    '{"data":"{\\"key\\":\\"authorizationKey\\",\\"value\\":\\"***\\"}"}',
  ],
  ['{"data":"{\\"idTag\\":\\"04A1\\"}"}', '{"data":"{\\"idTag\\":\\"***\\"}"}'],
  ['authorizationKey=ECO-1:abcdef next', 'authorizationKey=*** next'],
  ['gsm_APN="m2m.example,me,pw"', 'gsm_APN="m2m.example,***,***"'],
  ['wifiPassword: hunter2', 'wifiPassword: ***'],
  ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic ***'],
  ['GetDiagnostics ftp://user:p@ss@ftp.example.test/logs/', 'GetDiagnostics ftp://***@ftp.example.test/logs/'],
  [
    '{"key":"com_Endpoint","value":"wss://u:p@cs.example.test/ocpp"}',
    '{"key":"com_Endpoint","value":"wss://***@cs.example.test/ocpp"}',
  ],
  ['com_Endpoint=cs.example.test:80/0a1b2c3d4e5f60718293a4b5/#SN#', 'com_Endpoint=cs.example.test:80/***/#SN#'],
  ['wss://cs.example.test/ocpp/0a1b2c3d4e5f60718293a4b5?x=1&token=abc', 'wss://cs.example.test/ocpp/***?x=1&token=***'],
  ['DEST:[/0a1b2c3d4e5f60718293a4b5/#OSN#],[cs.example.test:80]', 'DEST:[/***/#OSN#],[cs.example.test:80]'],
  [
    'WS CONNECTING [GET /0a1b2c3d4e5f60718293a4b5/NL*ECO*1000 HTTP/1.1]',
    'WS CONNECTING [GET /***/NL*ECO*1000 HTTP/1.1]',
  ],
  ['Data[00 00 00 00 1F 00 03 00 27 00 33 00]', 'Data[***]'],
  ['Data[000000001F0003002700330010 ...', 'Data[***'],
]

const kept = [
  'EVCHARGER BOOTLOADER 04HW20 HWTYPE:20',
  'LPCID [0300402295C8142100000000F50020C4] FLASHID [1F470100]',
  'APN:[m2mservices],[],[]',
  'APN OK [m2m.example]',
  'GSM IP Init [m2m.example]',
  'ENCRYPT KEY:[]',
  'GSM Modem: BG95-M3',
  'GSM RST CAUSE:[REGULAR][GSMNOK]',
  'Chargepoint serial [11790001]',
  'OCPP ID [NL*ECO*1000]',
  'DEST:[/#OSN#],[ocpp.example.test:80]',
  'WS CONNECTING [GET /NL*ECO*1000 HTTP/1.1]',
  'Channel signature keys not found, creating new ones',
  'LICENSE CRC:BF7EE85/BF7EE85',
  'search_json(key):tag not found [0-0][0][0]',
  'search_json(authorizationKey):tag not found [0-0][0][0]',
  'authorizationKey: Accepted',
  'JSON Data received OK [22]',
  'Data[22]',
  'get_json_str(status):[Accepted]',
  '{"idTagInfo":{"status":"Accepted"}}',
  '{"key":["authorizationKey","gsm_APN"]}',
  '{"unknownKey":["authorizationKey"]}',
  '{"key":"com_OCPPID","value":"authorizationKey"}',
  '{"key":"gsm_APN","readonly":false,"value":"m2mservices.com,,"}',
  '{"key":"com_Endpoint","value":"wss://cs.example.test/ocpp/NLECO1000"}',
  'wss://cs.example.test/registry/ocpp/NLECO1000',
  'Opening /dev/serial/by-id/usb-FTDI_TTL232R-3V3_FT000001-if00-port0 115200',
  'contact support@example.test',
  'Saved 6637 bytes of Json CFG to FLASH crc:2C76',
  'IMEI[0]',
]

describe('redact', () => {
  it.each(cases)('masks %s', (line, expected) => {
    expect(redact(line)).toBe(expected)
  })

  it.each(kept)('leaves %s', line => {
    expect(redact(line)).toBe(line)
  })

  it('masks a whole log as it masks each line', () => {
    const lines = [...cases, ...kept.map(line => [line, line] as const)].filter(([line]) => !line.includes('cut off'))
    const all = lines.map(([line]) => line).join('\r\n')
    expect(redact(all)).toBe(lines.map(([, expected]) => expected).join('\r\n'))
  })

  it('changes nothing more the second time', () => {
    for (const [line, expected] of cases) expect(redact(expected), line).toBe(expected)
    const word = fc.constantFrom(...cases.map(([line]) => line), ...kept, '"', '\\', '[', ']', ' ', '\n')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), words => {
        const once = redact(words.join(''))
        expect(redact(once)).toBe(once)
      }),
    )
  })

  it('lets none of the planted secrets through, whatever stands around them', () => {
    const secret = fc.string({ unit: fc.constantFrom(...'abcXYZ0189\\"{}@/,:;[] '), minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(secret, text => {
        const planted = `Q${text}Z7`
        const json = JSON.stringify({
          configurationKey: [{ key: 'authorizationKey', readonly: false, value: planted }],
        })
        expect(redact(json)).toBe(json.replace(JSON.stringify(planted), () => '"***"'))
        const twice = JSON.stringify({ data: json })
        expect(redact(twice)).not.toContain('Q')
      }),
    )
  })

  it.each([
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['escaped quotes', '\\"'],
    ['the start of a value', '"value":"x",'],
    ['the start of a key', '{"key":"gsm_APN",'],
    ['schemes', 'a-a.'],
    ['query names', '?key'],
    ['APNs', 'APN:[a],['],
    ['hex', 'Data[00 '],
    ['spaces', 'authorizationKey   '],
  ])(
    'takes 64 KiB of %s without coming to a halt',
    (_title, piece) => {
      const text = piece.repeat(Math.ceil(65_536 / piece.length))
      expect(redact(redact(text)) === redact(text)).toBe(true)
    },
    5000,
  )
})

describe('maskSecretValue', () => {
  it.each([
    ['AuthorizationKey', 'user:pass', '***'],
    ['authorizationKey', '', ''],
    ['gsm_APN', 'm2m.example,me,pw', 'm2m.example,***,***'],
    ['GSM_apn', 'm2m.example,,', 'm2m.example,,'],
    ['gsm_APN', 'm2m.example', 'm2m.example'],
    ['gsm_APN', '', ''],
    ['com_Endpoint', 'wss://u:p@cs.example.test/ocpp', 'wss://***@cs.example.test/ocpp'],
    ['com_OCPPID', 'NL*ECO*1000', 'NL*ECO*1000'],
    ['__proto__', 'x', 'x'],
  ])('shows %s %j as %j', (key, value, shown) => {
    expect(maskSecretValue(key, value)).toBe(shown)
    expect(maskSecretValue(key, shown)).toBe(shown)
  })
})
