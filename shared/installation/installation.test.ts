import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkParameters } from '../dictionary/checkParameters.ts'
import { loadKnowledge } from '../dictionary/loadKnowledge.ts'
import type { Vendor } from '../dictionary/vendors.ts'
import { checkSupply } from './checkSupply.ts'
import {
  type Installation,
  installationSchema,
  MOST_AMPERES,
  MOST_SOCKETS,
  UNKNOWN_INSTALLATION,
} from './installation.ts'

const ELECTRICAL = /^(above|sum-above|sockets|rotation-on|phase-not)/

async function found(vendor: Vendor, values: Record<string, string>, said: Partial<Installation>): Promise<string[]> {
  const { dictionary } = await loadKnowledge(vendor)
  const entries = Object.entries(values).map(([key, value]) => ({ key, value }))
  const installation = { ...UNKNOWN_INSTALLATION, ...said }
  return [...checkParameters(dictionary, entries, { installation }).values()]
    .flat()
    .filter(({ code }) => ELECTRICAL.test(code))
    .map(({ severity, key, code }) => `${severity} ${key} ${code}`)
}

describe('what a person says of a supply', () => {
  it('may be said in part, within what a station can have', () => {
    expect(installationSchema.safeParse(UNKNOWN_INSTALLATION).success).toBe(true)
    for (const wrong of [
      { breaker: 0 },
      { breaker: MOST_AMPERES + 1 },
      { cable: 16.5 },
      { phases: 2 },
      { sockets: 0 },
      { sockets: MOST_SOCKETS + 1 },
      { breaker: '16' },
    ])
      expect(installationSchema.safeParse({ ...UNKNOWN_INSTALLATION, ...wrong }).success, JSON.stringify(wrong)).toBe(
        false,
      )
  })

  it('is wrong where the breaker lets more through than the cable carries', () => {
    expect(checkSupply({ ...UNKNOWN_INSTALLATION, breaker: 32, cable: 25 })?.code).toBe('breaker-above-cable')
    expect(checkSupply({ ...UNKNOWN_INSTALLATION, breaker: 25, cable: 25 })).toBeNull()
    expect(checkSupply({ ...UNKNOWN_INSTALLATION, breaker: 25 })).toBeNull()
  })
})

describe('currents against what feeds the station', () => {
  it.each<[Vendor, Record<string, string>, Partial<Installation>, string[]]>([
    ['ecotap', { chg_StationMaxCurrent: '32' }, { breaker: 25 }, ['error chg_StationMaxCurrent above-breaker']],
    ['ecotap', { chg_StationMaxCurrent: '25' }, { breaker: 25, cable: 25 }, []],
    ['ecotap', { chg_StationMaxCurrent: '26' }, { cable: 25 }, ['warning chg_StationMaxCurrent above-cable']],
    ['ecotap', { chg_StationMaxCurrent: 'x' }, { breaker: 6 }, []],
    ['ecotap', { chg_RatedCurrent: '16,32' }, { breaker: 25 }, ['warning chg_RatedCurrent above-breaker']],
    ['ecotap', { chg_RatedCurrent: '16,16' }, { breaker: 25 }, ['warning chg_RatedCurrent sum-above-breaker']],
    ['ecotap', { chg_RatedCurrent: '16,16', chg_StationMaxCurrent: '25' }, { breaker: 25 }, []],
    [
      'ecotap',
      { chg_RatedCurrent: '16,16', chg_StationMaxCurrent: '0' },
      { cable: 25 },
      ['warning chg_RatedCurrent sum-above-cable'],
    ],
    ['ecotap', { chg_RatedCurrent: '16,16' }, { breaker: 32, cable: 32, sockets: 2, phases: 3 }, []],
    ['ecotap', { chg_RatedCurrent: '16' }, { sockets: 2 }, ['warning chg_RatedCurrent sockets-differ']],
    ['ecotap', { chg_RatedCurrent: '16,0' }, { sockets: 1 }, []],
    [
      'ecotap',
      { grid_InstallationMaxcurrent: '250', grid_InstallationSaveCurrent: '100' },
      { breaker: 63 },
      ['warning grid_InstallationMaxcurrent above-breaker', 'warning grid_InstallationSaveCurrent above-breaker'],
    ],
    ['schneider', { maxIntensitySocket: '32' }, { breaker: 20 }, ['warning maxIntensitySocket above-breaker']],
    ['schneider', { maxIntensityStation: '32' }, { cable: 20 }, ['warning maxIntensityStation above-cable']],
    [
      'schneider',
      { maxIntensitySocket: '16' },
      { breaker: 20, sockets: 2 },
      ['warning maxIntensitySocket sum-above-breaker'],
    ],
    ['schneider', { maxIntensitySocket: '16', maxIntensityStation: '20' }, { breaker: 20, sockets: 2 }, []],
    [
      'schneider',
      { MeterValuesSampledData: 'Voltage.L2' },
      { phases: 1 },
      ['hint MeterValuesSampledData phase-not-wired'],
    ],
    ['schneider', { MeterValuesSampledData: 'Voltage.L1' }, { phases: 1 }, []],
    [
      'legrand',
      { MaxCurrentInstallationLeft: '32' },
      { breaker: 25 },
      ['warning MaxCurrentInstallationLeft above-breaker'],
    ],
    ['legrand', { MaxCurrentCableRight: '32' }, { cable: 25 }, ['warning MaxCurrentCableRight above-cable']],
    ['legrand', { chargingStationMaxLimit: '64' }, { breaker: 63 }, ['warning chargingStationMaxLimit above-breaker']],
    [
      'legrand',
      { MaxCurrentInstallationRight: '32', MaxCurrentInstallationLeft: '32' },
      { breaker: 40 },
      ['warning MaxCurrentInstallationRight sum-above-breaker'],
    ],
    [
      'weidmueller',
      { ConnectorMaximumCurrent: '32' },
      { breaker: 16 },
      ['warning ConnectorMaximumCurrent above-breaker'],
    ],
    [
      'weidmueller',
      { ConnectorMaximumCurrent: '16' },
      { breaker: 16, sockets: 2 },
      ['warning ConnectorMaximumCurrent sum-above-breaker'],
    ],
    ['weidmueller', { ConnectorMaximumCurrent: 'a lot' }, { breaker: 16 }, []],
    [
      'ocpp16',
      { ConnectorPhaseRotation: '1.RST' },
      { phases: 1 },
      ['hint ConnectorPhaseRotation rotation-on-one-phase'],
    ],
    ['ocpp16', { ConnectorPhaseRotation: '1.RST' }, { phases: 3 }, []],
    ['ocpp16', { ConnectorPhaseRotation: '1.Unknown' }, { phases: 1 }, []],
  ])('%s %j with %j: %j', async (vendor, values, said, expected) => {
    expect(await found(vendor, values, said)).toEqual(expected)
  })

  it('are accused exactly where one is above a rating, and nothing is where nothing was said', async () => {
    const ampere = fc.integer({ min: 1, max: 80 })
    await fc.assert(
      fc.asyncProperty(ampere, ampere, async (current, breaker) => {
        const codes = await found('ecotap', { chg_StationMaxCurrent: String(current) }, { breaker })
        expect(codes.length).toBe(current > breaker ? 1 : 0)
        expect(await found('ecotap', { chg_StationMaxCurrent: String(current) }, {})).toEqual([])
      }),
    )
  })
})
