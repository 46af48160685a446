import { describe, expect, it } from 'vitest'
import { foldKey } from '../parameters/configurationKey.ts'
import { checkRules } from './rules.ts'

function found(values: Record<string, string>): string[] {
  const folded = new Map(Object.entries(values).map(([key, value]) => [foldKey(key), value]))
  return checkRules(folded).map(finding => `${finding.severity} ${finding.key} ${finding.code}`)
}

describe('rules across parameters', () => {
  it('want useTLS for an authorization key and a wss address, and offer to set it as the station spells it', () => {
    const values = { authorizationKey: 'a:b', com_Endpoint: 'wss://x.example/', com_Options: 'Events=1,UseTLS=0' }
    expect(found(values)).toEqual(['error authorizationKey key-needs-tls', 'warning com_Endpoint wss-without-tls'])
    const [first] = checkRules(new Map(Object.entries(values).map(([key, value]) => [foldKey(key), value])))
    expect(first?.proposal).toEqual({ key: 'com_Options', value: 'Events=1,UseTLS=1' })
    expect(found({ ...values, com_Options: 'UseTLS=1' })).toEqual([])
    expect(found({ authorizationKey: 'a:b' })).toEqual([])
  })

  it('say that installation currents count on a master only, and that a master needs them', () => {
    const limits = { grid_InstallationMaxCurrent: '250', grid_InstallationSaveCurrent: '100' }
    expect(found({ ...limits, grid_Role: 'station_ctrl' })).toEqual([
      'hint grid_InstallationMaxcurrent master-only',
      'hint grid_InstallationSaveCurrent master-only',
    ])
    expect(found({ ...limits, grid_Role: 'Master' })).toEqual([])
    expect(found({ grid_InstallationMaxcurrent: '0', grid_InstallationSaveCurrent: '0', grid_Role: 'Master' })).toEqual(
      ['warning grid_Role master-needs-limit', 'warning grid_Role master-needs-limit'],
    )
  })

  it('warn of a fallback above the limit and of a minimum no channel can give', () => {
    expect(found({ grid_InstallationMaxcurrent: '100', grid_InstallationSaveCurrent: '250' })).toEqual([
      'warning grid_InstallationSaveCurrent fallback-above-limit',
    ])
    expect(found({ chg_MinChargingCurrent: '16', chg_RatedCurrent: '32,10', chg_StationMaxCurrent: '10' })).toEqual([
      'warning chg_MinChargingCurrent minimum-above-rated',
      'warning chg_MinChargingCurrent minimum-above-station',
    ])
  })

  it('keep the master/slave watchdog for slaves', () => {
    expect(found({ com_Options: 'Wdt=1', grid_Role: 'Station_ctrl' })).toEqual([
      'warning com_Options watchdog-slave-only',
    ])
    expect(found({ com_Options: 'Wdt=1', grid_Role: 'Slave' })).toEqual([])
  })

  it('call a signal of 8 or less weak, unless the station uses Ethernet', () => {
    expect(found({ gsm_SigQ: '8' })).toEqual(['warning gsm_SigQ signal-weak'])
    expect(found({ gsm_SigQ: '9' })).toEqual([])
    expect(found({ gsm_SigQ: '99' })).toEqual(['hint gsm_SigQ signal-unknown'])
    expect(found({ gsm_SigQ: '0', com_ProtCh: 'ETH' })).toEqual([])
  })
})
