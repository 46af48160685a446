import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Parameter } from './dictionarySchema.ts'
import { ecotapDictionary } from './ecotapDictionary.ts'
import { legrand } from './knowledge/legrand.ts'
import { schneider } from './knowledge/schneider.ts'
import { sameValue } from './sameValue.ts'

const known = { ...ecotapDictionary, find: (key: string) => ecotapDictionary.find(key) ?? legrand.dictionary.find(key) }

describe('two texts are one value', () => {
  it.each([
    ['com_Options', 'useTLS=1,Wdt=0', 'Wdt=0,UseTLS=1'],
    ['com_Options', 'useTLS=1', 'USETLS=01'],
    ['gsm_Options', 'AutoApn=1', 'AutoAPN=1'],
    ['com_ProtType', 'Lms', 'LMS'],
    ['grid_Role', 'station_ctrl', 'Station_ctrl'],
    ['chg_RatedCurrent', '16,16', '016,16'],
    ['chg_StationMaxCurrent', '025', '25'],
    ['eth_cfg', 'type=DHCP,ip=0.0.0.0', 'Type=dhcp,ip=0.0.0.0'],
    ['chg_Reader1', 'SL032,ANY', 'sl032,any'],
    ['com_Endpoint', 'WSS://OCPP.example.test/#OSN#', 'wss://ocpp.example.test/#OSN#'],
    ['LocalPreAuthorize', 'True', 'true'],
    ['MeterValuesSampledData', 'Voltage,Current.Import', 'Current.Import,Voltage'],
  ])('%s: %s and %s', (key, a, b) => {
    expect(sameValue(known.find(key), a, b)).toBe(true)
  })

  it('and two where a station might see a difference', () => {
    const different: [string, string, string][] = [
      ['com_Options', 'useTLS=1', 'useTLS=0'],
      ['com_Options', 'useTLS=1', 'useTLS=1,Wdt=0'],
      ['com_Options', 'useTLS=1', 'useTLS= 1'],
      ['com_Options', 'Wdt=1,Wdt=0', 'Wdt=0,Wdt=1'],
      ['com_Options', 'Own=1', 'own=1'],
      ['com_OCPPInfo', 'modelname=ecc', 'modelname=ECC'],
      ['chg_RatedCurrent', '16,32', '32,16'],
      ['chg_StationMaxCurrent', '25', '25 '],
      ['com_Endpoint', 'ocpp.example.test/#OSN#', 'ocpp.example.test/#osn#'],
      ['com_OCPPID', 'NL*ECO*1000', 'nl*eco*1000'],
      ['authorizationKey', 'a:b', 'A:b'],
      ['com_ProtType', 'Own', 'own'],
      ['LocalPreAuthorize', 'True', 'False'],
    ]
    for (const [key, a, b] of different) expect(sameValue(known.find(key), a, b), `${key} ${a} ${b}`).toBe(false)
    expect(sameValue(undefined, 'useTLS=1', 'UseTLS=1')).toBe(false)
  })

  it('whichever comes first, and each is itself', () => {
    const parameters = [
      ...ecotapDictionary.parameters,
      ...legrand.dictionary.parameters,
      ...schneider.dictionary.parameters,
    ]
    const parameter = fc.constantFrom<Parameter>(...parameters)
    const part = fc.constantFrom(
      'useTLS=1',
      'UseTLS=1',
      'Wdt=0',
      '16',
      '016',
      'true',
      'True',
      'LMS',
      'Lms',
      ' ',
      '',
      'x',
    )
    const text = fc.array(part, { maxLength: 3 }).map(parts => parts.join(','))
    fc.assert(
      fc.property(parameter, text, text, (of, a, b) => {
        expect(sameValue(of, a, a)).toBe(true)
        expect(sameValue(of, a, b)).toBe(sameValue(of, b, a))
      }),
    )
  })
})
