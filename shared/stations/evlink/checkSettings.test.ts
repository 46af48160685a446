import { describe, expect, it } from 'vitest'
import { schneider } from '../../dictionary/knowledge/schneider.ts'
import { checkSettings } from './checkSettings.ts'

function found(values: Record<string, string>): string[] {
  return [...checkSettings(schneider.dictionary, values).values()]
    .flat()
    .map(({ field, severity, code }) => `${field} ${severity} ${code}`)
}

describe('the findings in the settings of an EVlink', () => {
  it('refuse OCPP 1.6 with an http address, and propose 1.5 as the page shows it', () => {
    const values = { supervisionUrl: 'http://csms.example.test/ocpp', ocppVersion: '1.6' }
    const [finding] = checkSettings(schneider.dictionary, values).get('ocppVersion') ?? []
    expect(finding).toMatchObject({
      severity: 'error',
      code: 'soap-needs-15',
      proposal: { field: 'ocppVersion', shown: '1.5' },
    })
  })

  it('hold the ranges of the guide, also where the station would take another value instead', () => {
    expect(found({ connectionTimeout: '61', meterInterval: '7201', modemRetryInterval: '14' })).toEqual([
      'connectionTimeout error replaced-by-station',
      'meterInterval error too-large',
      'modemRetryInterval error replaced-by-station',
    ])
    expect(found({ connectionTimeout: '60', meterInterval: '15', modemRetryInterval: '60' })).toEqual([])
  })

  it('recommend short serial numbers, in the words of the page', () => {
    const [finding] = checkSettings(schneider.dictionary, { truncateSerials: 'off' }).get('truncateSerials') ?? []
    expect(finding).toMatchObject({ code: 'truncate-recommended', proposal: { field: 'truncateSerials', shown: 'on' } })
  })

  it('say that UNDEFINED is the MAC address', () => {
    expect(found({ stationId: 'UNDEFINED' })).toEqual(['stationId hint identity-is-mac'])
  })

  it('take 0.0.0.0 for an address that is not set, and not for the station’s own', () => {
    expect(found({ defaultGateway: '0.0.0.0', preferredDns: '0.0.0.0' })).toEqual([])
    expect(found({ ipAddress: '192.168.0.256' })).toEqual(['ipAddress error not-ipv4'])
    expect(found({ subnetMask: '255.255.255.1' })).toEqual(['subnetMask error netmask-invalid'])
  })

  it('find nothing in a station without a supervision', () => {
    expect(found({ supervisionUrl: '', ocppVersion: '1.5', defaultUser: '' })).toEqual([])
  })
})
