import { describe, expect, it } from 'vitest'
import { errorInfoOf } from '../../../shared/errors.ts'
import { isPrivateIp, resolveStation } from './resolveStation.ts'
import { hostAndPort, parseStationAddress } from './stationAddress.ts'

function refusalOf(text: string): unknown {
  try {
    return parseStationAddress(text)
  } catch (thrown) {
    return errorInfoOf(thrown)
  }
}

describe('a station’s address', () => {
  it('is read as people type it', () => {
    expect(parseStationAddress(' 192.168.1.200 ')).toEqual({
      secure: false,
      host: '192.168.1.200',
      port: 80,
      origin: 'http://192.168.1.200',
    })
    expect(parseStationAddress('https://borne.local/mode?x=1').origin).toBe('https://borne.local')
    expect(hostAndPort(parseStationAddress('192.168.1.200:8080/login'))).toBe('192.168.1.200:8080')
    expect(hostAndPort(parseStationAddress('https://[fe80::1]:8443'))).toBe('[fe80::1]:8443')
    expect(parseStationAddress('https://[fe80::1]').host).toBe('fe80::1')
  })

  it('is none where it would mean another one than it looks like, or is no web address', () => {
    for (const text of [
      '',
      ' ',
      '192.168.1',
      '0x7f000001',
      'ftp://192.168.1.200',
      'http://',
      '192.168.1.200:0',
      'a b',
    ]) {
      expect(refusalOf(text)).toMatchObject({ code: 'address-invalid' })
    }
  })

  it('holds no user and no password, and a refusal does not repeat them', () => {
    expect(refusalOf('http://admin:geheim@192.168.1.200/')).toEqual({
      code: 'address-invalid',
      data: { address: 'http://192.168.1.200/' },
    })
    expect(JSON.stringify(refusalOf('admin:geheim@192.168.1.200'))).not.toContain('geheim')
  })
})

describe('where it leads', () => {
  it('may be a private network, the cable itself or this machine', () => {
    for (const ip of [
      '192.168.1.200',
      '10.0.0.1',
      '172.16.0.1',
      '169.254.7.7',
      '127.0.0.1',
      'fe80::1',
      'fd00::1',
      '::1',
    ]) {
      expect([ip, isPrivateIp(ip)]).toEqual([ip, true])
    }
    for (const ip of [
      '203.0.113.7',
      '8.8.8.8',
      '172.32.0.1',
      '0.0.0.0',
      '100.64.0.1',
      '2001:db8::1',
      '::ffff:8.8.8.8',
    ]) {
      expect([ip, isPrivateIp(ip)]).toEqual([ip, false])
    }
  })

  it('is refused outside of them, unless a person confirmed it', async () => {
    const address = parseStationAddress('203.0.113.7')
    await expect(resolveStation(address, false)).rejects.toMatchObject({ info: { code: 'address-not-private' } })
    expect(await resolveStation(address, true)).toBe('203.0.113.7')
  })

  it('is looked up where it is a name', async () => {
    expect(['127.0.0.1', '::1']).toContain(await resolveStation(parseStationAddress('localhost'), false))
    const nobody = parseStationAddress('no-such-host.invalid')
    await expect(resolveStation(nobody, false)).rejects.toMatchObject({ info: { code: 'address-not-found' } })
  })
})
