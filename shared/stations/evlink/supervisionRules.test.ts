import { describe, expect, it } from 'vitest'
import { transportOf, versionsFor } from './supervisionRules.ts'

describe('the OCPP versions of a supervision address', () => {
  it.each([
    ['http://csms.example.com/ocpp', 'SOAP', ['1.5']],
    ['HTTPS://csms.example.com/ocpp', 'SOAP', ['1.5']],
    ['ws://csms.example.com/ocpp', 'JSON', ['1.6', '1.5']],
    [' wss://csms.example.com/ocpp ', 'JSON', ['1.6', '1.5']],
    ['csms.example.com', null, []],
    ['ftp://csms.example.com', null, []],
    ['', null, []],
  ])('of "%s" are those of %s', (url, transport, versions) => {
    expect(transportOf(url)).toBe(transport)
    expect(versionsFor(url)).toEqual(versions)
  })
})
