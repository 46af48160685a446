import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkParameters } from './checkParameters.ts'
import { ecotapDictionary } from './ecotapDictionary.ts'
import { findingSpan } from './findingSpan.ts'
import { legrand } from './knowledge/legrand.ts'
import { schneider } from './knowledge/schneider.ts'

function marked(dictionary: typeof ecotapDictionary, key: string, value: string): string[] {
  const found = [...checkParameters(dictionary, [{ key, value }]).values()].flat()
  return found.map(finding => {
    const { start, end } = findingSpan(dictionary.find(key), value, finding)
    return `${finding.code}: ${value.slice(start, end)}`
  })
}

describe('the place of a finding in its value', () => {
  it.each<[string, string, string]>([
    ['com_Options', 'Events=1,Wdt=2', 'option-not-a-flag: 2'],
    ['com_Options', 'Events=1, WDT = 7', 'option-not-a-flag: 7'],
    ['com_Options', 'Events,Wdt=0', 'option-without-value: Events'],
    ['chg_RatedCurrent', '16,x', 'not-a-number: x'],
    ['chg_KWH1', 'EASTR_SDM72D,1,9600,X,1', 'field-not-in-list: X'],
    ['gsm_APN', `${'a'.repeat(40)},,`, `field-too-long: ${'a'.repeat(40)}`],
    ['com_Endpoint', 'ocpp.example.test:99999/x', 'endpoint-port: 99999'],
    ['com_Endpoint', 'https://ocpp.example.test/', 'endpoint-scheme: https'],
    ['com_Endpoint', 'localhost/#SN#', 'endpoint-local: localhost'],
    [
      'eth_cfg',
      'type=static,ip=192.0.2.300,netmask=255.255.255.0,dns=192.0.2.1,gw=192.0.2.1',
      'address-not-ipv4: 192.0.2.300',
    ],
    ['authorizationKey', 'someone:admin', 'password-common: admin'],
    ['com_OCPPID', 'a/b', 'ocpp-id-in-url: a/b'],
  ])('%s %s', (key, value, expected) => {
    expect(marked(ecotapDictionary, key, value)).toContain(expected)
  })

  it('is the item of a list', () => {
    expect(marked(schneider.dictionary, 'MeterValuesSampledData', 'Voltage, Power.Active.Import')).toContain(
      'list-item-unknown: Power.Active.Import',
    )
    expect(marked(legrand.dictionary, 'URL', 'ws://x.example/')).toContain('backend-unsecured: ws')
  })

  it('never lies outside the value', () => {
    const parameters = [...ecotapDictionary.parameters, ...schneider.dictionary.parameters]
    const part = fc.constantFrom('', ' ', 'x', '1', 'Wdt=2', 'ip=', ':', '//', 'ws://h:0/', 'Voltage.L9', '1.RST')
    const text = fc.array(part, { maxLength: 4 }).map(parts => parts.join(','))
    fc.assert(
      fc.property(
        fc.constantFrom(...parameters),
        text,
        fc.constantFrom('ip', '1', 'host', 'port', 'x', ''),
        (of, value, field) => {
          const { start, end } = findingSpan(of, value, { field, data: {} })
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(value.length)
        },
      ),
    )
  })
})
