import { describe, expect, it } from 'vitest'
import { foldKey } from '../../parameters/configurationKey.ts'
import { checkParameters } from '../checkParameters.ts'
import { ecotapDictionary } from '../ecotapDictionary.ts'
import type { Finding } from '../finding.ts'
import type { RuleContext } from './rule.ts'
import { rulesOf } from './rulesOf.ts'

function findings(values: Record<string, string>, context: RuleContext = {}): Finding[] {
  const folded = new Map(Object.entries(values).map(([key, value]) => [foldKey(key), value]))
  return rulesOf(ecotapDictionary.id).flatMap(rule => rule.check(key => folded.get(foldKey(key)), context))
}

function found(values: Record<string, string>, context: RuleContext = {}): string[] {
  return findings(values, context).map(({ severity, key, code }) => `${severity} ${key} ${code}`)
}

describe('rules across the parameters of an Ecotap controller', () => {
  it('want useTLS for an authorization key and a wss address, and offer to set it as the station spells it', () => {
    const values = { authorizationKey: 'a:b', com_Endpoint: 'wss://x.example/', com_Options: 'Events=1,UseTLS=0' }
    expect(found(values)).toEqual(['error authorizationKey key-needs-tls', 'warning com_Endpoint wss-without-tls'])
    expect(findings(values)[0]?.proposal).toEqual({ key: 'com_Options', value: 'Events=1,UseTLS=1' })
    expect(found({ ...values, com_Options: 'UseTLS=1' })).toEqual([])
    expect(found({ authorizationKey: 'a:b' })).toEqual([])
  })

  it.each<[string, Record<string, string>, string[]]>([
    [
      'ws with useTLS',
      { com_Endpoint: 'ws://10.0.0.1/', com_Options: 'useTLS=1' },
      ['warning com_Endpoint ws-with-tls'],
    ],
    ['no scheme with useTLS', { com_Endpoint: 'x.example/', com_Options: 'useTLS=1' }, []],
    [
      'installation currents on another role',
      { grid_InstallationMaxCurrent: '250', grid_InstallationSaveCurrent: '100', grid_Role: 'station_ctrl' },
      ['hint grid_InstallationMaxcurrent master-only', 'hint grid_InstallationSaveCurrent master-only'],
    ],
    [
      'installation currents of 0 on another role',
      { grid_InstallationMaxcurrent: '0', grid_InstallationSaveCurrent: '0', grid_Role: 'Slave' },
      [],
    ],
    [
      'installation currents on a master',
      { grid_InstallationMaxcurrent: '250', grid_InstallationSaveCurrent: '100', grid_Role: 'Master' },
      [],
    ],
    [
      'a master without them',
      { grid_InstallationMaxcurrent: '0', grid_Role: 'MASTER' },
      ['warning grid_Role master-needs-limit', 'warning grid_Role master-needs-limit'],
    ],
    ['a supervisor without one', { grid_Role: 'Supervisor' }, ['warning grid_Role master-needs-limit']],
    ['a supervisor with one', { grid_Role: 'Supervisor', grid_InstallationMaxcurrent: '500' }, []],
    [
      'a fallback above the limit',
      { grid_InstallationMaxcurrent: '100', grid_InstallationSaveCurrent: '101' },
      ['warning grid_InstallationSaveCurrent fallback-above-limit'],
    ],
    ['a fallback at the limit', { grid_InstallationMaxcurrent: '100', grid_InstallationSaveCurrent: '100' }, []],
    [
      'a minimum no channel can give',
      { chg_MinChargingCurrent: '16', chg_RatedCurrent: '16,10', chg_StationMaxCurrent: '16' },
      ['warning chg_MinChargingCurrent minimum-above-rated'],
    ],
    [
      'a minimum the station cannot give',
      { chg_MinChargingCurrent: '7', chg_StationMaxCurrent: '6' },
      ['warning chg_MinChargingCurrent minimum-above-station'],
    ],
    ['a minimum that fits exactly', { chg_MinChargingCurrent: '6', chg_RatedCurrent: '6,6' }, []],
    ['numbers that are none', { chg_MinChargingCurrent: 'x', chg_RatedCurrent: '6,', chg_StationMaxCurrent: '' }, []],
    [
      'a channel above the station',
      { chg_RatedCurrent: '16,32', chg_StationMaxCurrent: '25' },
      ['hint chg_RatedCurrent rated-above-station'],
    ],
    ['the guide’s station', { chg_RatedCurrent: '16,16', chg_StationMaxCurrent: '25' }, []],
    [
      'a limit that never acts',
      { chg_RatedCurrent: '16,16', chg_StationMaxCurrent: '33' },
      ['hint chg_StationMaxCurrent station-above-channels'],
    ],
    [
      'a limit nobody watches',
      { grid_Role: 'No_ctrl', chg_RatedCurrent: '16,16', chg_StationMaxCurrent: '25' },
      ['warning grid_Role no-power-manager'],
    ],
    [
      'a limit that is watched',
      { grid_Role: 'Station_ctrl', chg_RatedCurrent: '16,16', chg_StationMaxCurrent: '25' },
      [],
    ],
    [
      'a watchdog off its place',
      { com_Options: 'Wdt=1', grid_Role: 'Station_ctrl' },
      ['warning com_Options watchdog-slave-only'],
    ],
    ['a watchdog in its place', { com_Options: 'Wdt=1', grid_Role: 'Slave' }, []],
    ['a signal of 8', { gsm_SigQ: '8' }, ['warning gsm_SigQ signal-weak']],
    ['a signal of 9', { gsm_SigQ: '9' }, []],
    ['a signal of 99', { gsm_SigQ: '99' }, ['hint gsm_SigQ signal-unknown']],
    ['a signal nobody uses', { gsm_SigQ: '0', com_ProtCh: 'ETH', eth_cfg: 'type=dhcp' }, []],
    ['Ethernet without an address', { com_ProtCh: 'eth' }, ['hint com_ProtCh channel-settings-missing']],
    ['a modem without an APN', { com_ProtCh: 'GSM', gsm_APN: ',user,pw' }, ['warning gsm_APN apn-missing']],
    [
      'a modem that finds its APN',
      { com_ProtCh: 'GSM', gsm_APN: ',,', gsm_Options: 'AutoApn=1' },
      ['hint gsm_APN apn-missing'],
    ],
    ['a modem with an APN', { com_ProtCh: 'GSM', gsm_APN: 'm2mservices,,' }, []],
    [
      'ws to the world',
      { com_Endpoint: 'ws://ocpp.example.test/', com_Options: 'useTLS=0' },
      ['warning com_Endpoint backend-unsecured'],
    ],
    [
      'no scheme to the world',
      { com_Endpoint: 'ocpp.example.test:80/', com_Options: 'useTLS=0' },
      ['hint com_Endpoint backend-unsecured'],
    ],
    ['no scheme, and options nobody knows', { com_Endpoint: 'ocpp.example.test:80/' }, []],
    ['ws in an own network', { com_Endpoint: 'ws://192.168.1.10:9000/', com_Options: 'useTLS=0' }, []],
    ['plug and charge', { chg_Ch2Options: 'plugandcharge=1' }, ['warning chg_Ch2Options plug-and-charge']],
    ['a badge first', { chg_Ch1Options: 'PlugAndCharge=0' }, []],
    ['all cards', { com_AuthOptions: 'AllowAllCards=1' }, ['hint com_AuthOptions all-cards-allowed']],
    [
      'unknown cards offline',
      { AllowOfflineTxForUnknownId: 'True' },
      ['hint AllowOfflineTxForUnknownId unknown-ids-offline'],
    ],
    ['logging of level 3', { chg_Debug: 'warn=1,ocpp=4,eth=3' }, ['hint chg_Debug debug-left-on']],
    ['logging of levels 1 and 2', { chg_Debug: 'warn=1,ctrl=3' }, []],
    ['a common password', { authorizationKey: 'station:Admin' }, ['warning authorizationKey password-common']],
    [
      'a password that is the user',
      { authorizationKey: 'ECO1000:eco1000' },
      ['warning authorizationKey password-is-name'],
    ],
    [
      'a password that is the OCPP ID',
      { authorizationKey: 'u:NL*ECO*1000', com_OCPPID: 'NL*ECO*1000' },
      ['warning authorizationKey password-is-name'],
    ],
    [
      'a password of the APN as well',
      { authorizationKey: 'u:same-one', gsm_APN: 'm2m,u,same-one' },
      ['warning authorizationKey password-reused'],
    ],
    ['a password of its own', { authorizationKey: 'u:long-and-odd', gsm_APN: 'm2m,,' }, []],
  ])('%s', (_, values, expected) => {
    expect(found(values)).toEqual(expected)
  })

  it('never repeat a password', () => {
    const values = { authorizationKey: 'admin:admin', gsm_APN: 'm2m,u,admin', com_Options: 'useTLS=0' }
    expect(JSON.stringify(findings(values))).not.toMatch(/:admin|"admin"/)
  })

  it('recommend Clear between LMS and OCPP, where it is known what the station has', () => {
    const station = new Map([['com_prottype', 'Lms']])
    expect(found({ com_ProtType: 'OCPP1.6J' }, { station })).toEqual(['warning com_ProtType clear-before-switch'])
    expect(findings({ com_ProtType: 'OCPP1.6J' }, { station })[0]?.proposal).toEqual({
      key: 'com_ProtType',
      value: 'Clear',
    })
    expect(found({ com_ProtType: 'LMS' }, { station: new Map([['com_prottype', 'OCPP1.5J']]) })).toHaveLength(1)
    for (const value of ['LMS', 'Clear', 'x', '']) expect(found({ com_ProtType: value }, { station })).toEqual([])
    expect(found({ com_ProtType: 'OCPP1.6J' })).toEqual([])
  })

  it('count on what the station has where the set says nothing', () => {
    const station = new Map([['com_options', 'useTLS=0']])
    const entries = [{ key: 'authorizationKey', value: 'name:long-and-odd' }]
    const of = (context: RuleContext) =>
      [...checkParameters(ecotapDictionary, entries, context).values()].flat().map(({ code }) => code)
    expect(of({ station })).toEqual(['key-needs-tls'])
    expect(of({})).toEqual([])
  })
})
