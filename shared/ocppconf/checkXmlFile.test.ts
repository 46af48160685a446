import { describe, expect, it } from 'vitest'
import type { Installation } from '../installation/installation.ts'
import { checkXmlFile } from './checkXmlFile.ts'
import type { ItemId } from './itemSchema.ts'
import { mapItems } from './mapItems.ts'
import { ocppconfItems } from './ocppconfItems.ts'
import { parseXmlFile } from './xmlFile.ts'

/** A file with these values, mapped as given. */
function check(values: Partial<Record<ItemId, string>>, installation?: Installation) {
  const entries = ocppconfItems.items.flatMap(({ id }) => (values[id] === undefined ? [] : [{ id, value: values[id] }]))
  const text = `<r>${entries.map(({ value }, n) => `<e${n}>${value}</e${n}>`).join('')}</r>`
  const file = parseXmlFile(new TextEncoder().encode(text))
  const said = new Map(entries.map(({ id }, n) => [`/r/e${n}`, id]))
  return checkXmlFile(file, mapItems(file, ocppconfItems, said), installation)
}

const codes = (values: Partial<Record<ItemId, string>>) =>
  check(values).map(({ severity, item, code }) => `${severity} ${item} ${code}`)
const server = (uri: string, uid = 'A1') => codes({ serverUri: uri, uid })

describe('the server’s address and the UID', () => {
  it.each([
    'ws://192.168.1.120:9000',
    'wss://ocpp.example.test/cs/v1',
    'ws://backend.local',
    'ws://backend:80',
    'ws://[fd00::1]:80',
    'WSS://[2001:db8::1]:443',
  ])('%s is good', uri => {
    expect(server(uri)).toEqual([])
  })

  it.each([
    ['', 'warning serverUri server-missing'],
    ['ocpp.example.test', 'error serverUri server-scheme-missing'],
    ['https://ocpp.example.test', 'error serverUri server-scheme'],
    ['wss://', 'error serverUri server-host'],
    ['wss://a.example:99999', 'error serverUri server-port'],
    ['ws://localhost:80', 'warning serverUri server-local'],
    ['wss://a.example/x y', 'warning serverUri server-blank'],
    ['wss://me:secret@a.example', 'warning serverUri server-credentials'],
    ['ws://ocpp.example.test', 'warning serverUri server-unsecured'],
    ['ws://8.8.8.8', 'warning serverUri server-unsecured'],
    ['ws://172.32.0.1', 'warning serverUri server-unsecured'],
    ['wss://a.example/', 'warning serverUri server-ends-with-slash'],
    ['wss://a.example/A1', 'warning serverUri uid-in-server'],
  ])('%j: %s', (uri, finding) => {
    expect(server(uri)).toEqual([finding])
  })

  it('are proposed without what the station adds itself', () => {
    const proposed = (uri: string) => check({ serverUri: uri, uid: 'A1' }).map(({ proposal }) => proposal)
    expect(proposed('wss://a.example/A1/')).toEqual([{ path: '/r/e0', value: 'wss://a.example' }])
    expect(proposed('wss://a.example/ocpp/')).toEqual([{ path: '/r/e0', value: 'wss://a.example/ocpp' }])
    expect(check({ uid: 'A1 ' })).toMatchObject([{ code: 'outer-blanks', proposal: { path: '/r/e0', value: 'A1' } }])
  })

  it('no password of an address gets into a finding', () => {
    expect(JSON.stringify(check({ serverUri: 'ws://me:hunter2@a.example' }))).not.toContain('hunter2')
  })

  it('a UID is there and fits into an address', () => {
    expect(codes({ uid: ' ' })).toEqual(['warning uid uid-missing'])
    expect(codes({ uid: 'A 1' })).toEqual(['warning uid uid-character'])
    expect(codes({ uid: 'A\n1' })).toEqual(['warning uid uid-character', 'warning uid control-characters'])
  })
})

describe('logins and keys', () => {
  it('a password that every station has, none, or the ID again is warned of', () => {
    expect(codes({ 'web.id': 'admin', 'web.password': 'admin' })).toEqual([
      'warning web.password default-password',
      'hint web.id default-id',
    ])
    expect(codes({ 'web.id': 'me', 'web.password': 'me' })).toEqual(['warning web.password password-is-id'])
    expect(codes({ 'web.id': 'me', 'web.password': '' })).toEqual(['warning web.password password-empty'])
    expect(codes({ 'web.id': 'me', 'web.password': 'Xk2-long enough' })).toEqual([])
    expect(codes({ 'web.id': 'me', 'web.password': 'Password' })).toEqual(['warning web.password password-common'])
    expect(codes({ 'wifi.key': 'one for both of them', 'web.password': 'one for both of them' })).toEqual([
      'warning web.password password-reused',
    ])
  })

  it('a key of WEP’s length is warned of, another one not, none of them is shown', () => {
    expect(codes({ 'wifi.key': '0123456789' })).toEqual(['warning wifi.key wep-key'])
    expect(codes({ 'wifi.key': 'abcde' })).toEqual(['warning wifi.key wep-key'])
    expect(codes({ 'wifi.key': 'a longer passphrase' })).toEqual([])
    expect(check({ 'wifi.key': 'abcde ' })[0]?.proposal).toBeUndefined()
  })

  it('Basic authentication without TLS is warned of, in an own network hinted at', () => {
    expect(codes({ serverUri: 'ws://10.0.0.1', basicAuthentication: '1' })).toEqual([
      'hint basicAuthentication basic-unsecured',
    ])
    expect(codes({ serverUri: 'ws://a.example', basicAuthentication: 'u:p' })).toContain(
      'warning basicAuthentication basic-unsecured',
    )
    expect(codes({ serverUri: 'wss://a.example', basicAuthentication: 'u:p' })).toEqual([])
    expect(codes({ serverUri: 'ws://10.0.0.1', basicAuthentication: '0' })).toEqual([])
  })
})

describe('charging points and badges', () => {
  it.each([
    ['32', 'breaker' as const, 32, []],
    ['33', 'breaker' as const, 32, ['warning point.maxCurrent above-breaker']],
    ['33', 'cable' as const, 32, ['warning point.maxCurrent above-cable']],
    ['', 'cable' as const, 1, []],
  ])('%s A at a %s of %s A', (maxCurrent, part, rating, found) => {
    const installation = { breaker: null, cable: null, phases: null, sockets: null, [part]: rating }
    const findings = check({ 'point.maxCurrent': maxCurrent }, installation)
    expect(findings.map(({ severity, item, code }) => `${severity} ${item} ${code}`)).toEqual(found)
  })

  it('any badge while offline is hinted at, in the plain words', () => {
    expect(codes({ offlineBadges: 'All' })).toEqual(['hint offlineBadges offline-all-badges'])
    for (const value of ['local', 'none', '1', '']) expect(codes({ offlineBadges: value })).toEqual([])
  })
})

describe('network items', () => {
  const good = {
    'rj45.ip': '192.168.1.200',
    'rj45.mask': '255.255.255.0',
    'rj45.gateway': '192.168.1.1',
    'rj45.dhcp': '0',
  } as const
  const network = (values: Partial<Record<ItemId, string>>) =>
    codes({ ...good, ...values }).filter(text => !text.startsWith('hint'))

  it('count at once, which is said once for each port', () => {
    expect(codes({ ...good, 'wifi.ip': '10.0.0.2' })).toEqual([
      'hint rj45.ip network-immediate',
      'hint wifi.ip network-immediate',
    ])
    expect(codes({ 'wifi.ip': '', 'wifi.dhcp': '' })).toEqual([])
  })

  it.each([
    [{ 'rj45.ip': '192.168.1' }, ['error rj45.ip address-invalid']],
    [{ 'rj45.dns1': '1.2.3.256' }, ['error rj45.dns1 address-invalid']],
    [{ 'rj45.mask': '255.0.255.0' }, ['error rj45.mask netmask-invalid']],
    [{ 'rj45.ip': '192.168.1.255' }, ['error rj45.ip address-not-a-host']],
    [{ 'rj45.gateway': '192.168.2.1' }, ['error rj45.gateway gateway-outside-subnet']],
    [
      { 'rj45.ip': '', 'rj45.mask': '0.0.0.0' },
      ['warning rj45.ip address-missing', 'warning rj45.mask address-missing'],
    ],
    [{ 'rj45.dhcp': '1', 'rj45.gateway': '192.168.2.1' }, []],
    [{ 'rj45.dhcp': 'static', 'rj45.gateway': '192.168.2.1' }, ['error rj45.gateway gateway-outside-subnet']],
  ])('%j', (values, found) => {
    expect(network(values)).toEqual(found)
  })

  it('hints at a switch that is spelled like none that is known', () => {
    expect(codes({ 'rj45.dhcp': 'static' })).toEqual([
      'hint rj45.dhcp switch-unknown',
      'hint rj45.dhcp network-immediate',
    ])
  })
})

describe('numbers', () => {
  it.each<[ItemId, string, string[]]>([
    ['heartbeatInterval', '10', []],
    ['heartbeatInterval', '86400', []],
    ['heartbeatInterval', '', []],
    ['heartbeatInterval', '9', ['error heartbeatInterval too-small']],
    ['heartbeatInterval', '86401', ['error heartbeatInterval too-large']],
    ['heartbeatInterval', '1e3', ['error heartbeatInterval not-a-number']],
    ['meterValueSampleInterval', '5', ['warning meterValueSampleInterval probably-too-small']],
    ['meterValueSampleInterval', '0', []],
    ['meterValueSampleInterval', '-1', ['warning meterValueSampleInterval too-small']],
    ['connectionTimeOut', 'soon', ['warning connectionTimeOut not-a-number']],
    ['point.maxCurrent', '32', []],
    ['point.maxCurrent', '-3', ['warning point.maxCurrent too-small']],
  ])('%s %j', (item, value, found) => {
    expect(codes({ [item]: value })).toEqual(found)
  })
})
