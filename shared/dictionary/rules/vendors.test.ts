import { describe, expect, it } from 'vitest'
import { checkParameters } from '../checkParameters.ts'
import { loadKnowledge } from '../loadKnowledge.ts'
import type { Vendor } from '../vendors.ts'
import type { CheckedEntry } from './access.ts'
import type { RuleContext } from './rule.ts'

async function found(
  vendor: Vendor,
  values: Record<string, string> | CheckedEntry[],
  context: RuleContext = {},
): Promise<string[]> {
  const { dictionary } = await loadKnowledge(vendor)
  const entries = Array.isArray(values) ? values : Object.entries(values).map(([key, value]) => ({ key, value }))
  return [...checkParameters(dictionary, entries, context)].flatMap(([id, findings]) =>
    findings.map(({ severity, code }) => `${severity} ${id} ${code}`),
  )
}

describe('rules for a Green’up station', () => {
  it.each<[Record<string, string>, string[]]>([
    [{ HeartbeatInterval: '9' }, ['error heartbeatinterval too-small']],
    [{ HeartbeatInterval: '10' }, []],
    [{ HeartbeatInterval: '86400' }, []],
    [{ HeartbeatInterval: '86401' }, ['error heartbeatinterval too-large']],
    [{ WebSocketPingInterval: '300' }, ['hint websocketpinginterval no-action']],
    [{ BlinkRepeat: '5' }, ['hint blinkrepeat no-action']],
    [{ UnlockConnectorOnEVSideDisconnect: 'True' }, ['hint unlockconnectoronevsidedisconnect no-action']],
    [{ LightIntensity: '50' }, ['warning lightintensity write-rejected']],
    [{ LightIntensity: '100' }, []],
    [{ MaxEnergyOnInvalidId: '5' }, ['warning maxenergyoninvalidid write-rejected']],
    [{ ConnectorPhaseRotation: '1.RST' }, ['warning connectorphaserotation write-rejected']],
    [{ URL: 'wss://ocpp.example.test/cpo/', UID: 'A1' }, ['warning url url-ends-with-slash']],
    [{ URL: 'wss://ocpp.example.test/cpo/A1', UID: 'A1' }, ['warning url uid-in-url']],
    [{ URL: 'wss://ocpp.example.test/cpo', UID: 'A1' }, []],
    [{ URL: 'ws://ocpp.example.test', UID: 'A1' }, ['warning url backend-unsecured']],
    [{ URL: 'ws://192.168.1.120:9000', UID: 'A1' }, []],
    [
      { URL: 'ws://192.168.1.120:9000', AuthorizationKey: 'long-and-odd-0123' },
      ['hint authorizationkey basic-unsecured'],
    ],
    [{ OCPPPlugAndCharge: 'True' }, ['warning ocppplugandcharge plug-and-charge']],
    [{ OCPPPlugAndCharge: 'False' }, []],
    [{ AllowOfflineTxForUnknownId: 'True' }, ['hint allowofflinetxforunknownid unknown-ids-offline']],
    [{ UID: 'A1', AuthorizationKey: 'a1' }, ['warning authorizationkey password-is-name']],
    [{ confBootNotificationTime: '30' }, ['warning confbootnotificationtime key-spelled-otherwise']],
  ])('%j: %j', async (values, expected) => {
    expect(await found('legrand', values)).toEqual(expected)
  })

  it('say nothing of a read-only value the station itself has, and rule out another one', async () => {
    expect(await found('legrand', { LightIntensity: '50' }, { station: new Map([['lightintensity', '50']]) })).toEqual(
      [],
    )
    expect(await found('legrand', { LightIntensity: '50' }, { station: new Map([['lightintensity', '100']]) })).toEqual(
      ['error lightintensity write-rejected'],
    )
    expect(await found('legrand', [{ key: 'LightIntensity', value: '50', readonly: true }])).toEqual([])
  })
})

describe('rules for EVlink', () => {
  it.each<[Record<string, string>, string[]]>([
    [{ ocppConnectTimeOut: '61' }, ['error ocppconnecttimeout replaced-by-station']],
    [{ confModemRetryInterval: '14' }, ['error confmodemretryinterval replaced-by-station']],
    [{ meterValueSampleInterval: '0' }, ['warning metervaluesampleinterval disputed-value']],
    [
      { meterValueSampleInterval: '0', MeterValuesSampledData: 'Voltage' },
      ['warning metervaluesampleinterval disputed-value', 'hint metervaluessampleddata samples-not-sent'],
    ],
    [{ ResetRetries: '3' }, ['error resetretries fixed-value']],
    [{ ResetRetries: '0' }, []],
    [{ ConnectionTimeOut: '60' }, ['error connectiontimeout fixed-value']],
    [{ StopTransactionOnInvalidId: 'True' }, []],
    [{ HeartbeatInterval: '60' }, ['warning heartbeatinterval read-only-here']],
    [{ WebSocketPingInterval: '30' }, ['warning websocketpinginterval read-only-here']],
    [{ NumberOfConnectors: '2' }, []],
    [
      { ChargingScheduleAllowedChargingRateUnit: 'Current,Power' },
      ['error chargingscheduleallowedchargingrateunit amperes-only'],
    ],
    [
      { ChargingScheduleAllowedChargingRateUnit: 'current' },
      ['warning chargingscheduleallowedchargingrateunit spelled-otherwise'],
    ],
    [{ ocppVersion: '1.6', ocppCentralAddress: 'http://10.0.0.5/ocpp' }, ['error ocppversion soap-needs-15']],
    [{ ocppVersion: '1.5', ocppCentralAddress: 'http://10.0.0.5/ocpp' }, []],
    [{ ocppVersion: '1.5', ocppCentralAddress: 'wss://x.example/' }, ['hint ocppversion json-with-15']],
    [{ ocppVersion: '1.6', ocppCentralAddress: 'wss://x.example/' }, []],
    [
      { ocppCentralAddress: 'wss://x.example/', ocppDefaultBoxAddrPublic: 'http://192.0.2.1:8080' },
      ['hint ocppdefaultboxaddrpublic soap-only'],
    ],
    [{ ocppCentralAddress: 'ws://x.example/' }, ['warning ocppcentraladdress backend-unsecured']],
    [
      { ocppVersion: '1.5', MeterValuesSampledData: 'Current.Offered' },
      ['error metervaluessampleddata measurand-needs-16', 'hint metervaluessampleddata limited-value'],
    ],
    [{ ocppVersion: '1.5', MeterValuesSampledData: 'Voltage.L1-N' }, ['hint metervaluessampleddata phase-hidden']],
    [{ ocppVersion: '1.6', MeterValuesSampledData: 'Current.Offered' }, ['hint metervaluessampleddata limited-value']],
    [{ boxIdentity: 'UNDEFINED' }, ['hint boxidentity identity-is-mac']],
    [
      { truncateBootNotificationsSerialNumbers: 'False' },
      ['hint truncatebootnotificationsserialnumbers truncate-recommended'],
    ],
    [{ truncateBootNotificationsSerialNumbers: 'true' }, []],
    [{ operatingMode: '1' }, ['warning operatingmode authentication-off']],
    [
      { operatingMode: '2', ControlChargeByRemoteCommand: 'true' },
      ['warning controlchargebyremotecommand remote-command-with-rfid'],
    ],
    [{ operatingMode: '5', ControlChargeByRemoteCommand: 'true' }, []],
    [{ maxIntensitySocket: '32', maxIntensityStation: '16' }, ['warning maxintensitysocket socket-above-station']],
    [{ maxIntensitySocket: '16', maxIntensityStation: '16' }, []],
    [
      { maxIntensitySocket: '8', triphasedLoadSheddingFloorValue: '10' },
      ['warning triphasedloadsheddingfloorvalue floor-above-socket'],
    ],
    [
      { loadSheddingSetPoint: '5', monophasedLoadSheddingFloorValue: '6' },
      ['warning loadsheddingsetpoint set-point-below-floor'],
    ],
    [{ loadSheddingSetPoint: '0', monophasedLoadSheddingFloorValue: '6' }, []],
    [{ loadSheddingSetPoint: '6', monophasedLoadSheddingFloorValue: '6' }, []],
    [{ enableUnknown: 'false' }, ['warning enableunknown key-spelled-otherwise']],
  ])('%j: %j', async (values, expected) => {
    expect(await found('schneider', values)).toEqual(expected)
  })
})

describe('rules for AC SMART', () => {
  it('propose its own spelling of the charging rate unit for the standard’s', async () => {
    const { dictionary } = await loadKnowledge('weidmueller')
    const standard = [{ key: 'ChargingScheduleAllowedChargingRateUnit', value: 'Current' }]
    const [finding] = [...checkParameters(dictionary, standard).values()].flat()
    expect(finding).toMatchObject({
      severity: 'warning',
      code: 'key-spelled-otherwise',
      proposal: { key: 'ChargeScheduleAllowedChargingRateUnit', value: 'Current' },
    })
    const both = [...standard, { key: 'ChargeScheduleAllowedChargingRateUnit', value: 'Current' }]
    expect([...checkParameters(dictionary, both).values()].flat().map(({ code }) => code)).toEqual(['key-twice'])
  })

  it.each<[Record<string, string>, string[]]>([
    [{ MeterValuesSampledData: 'Voltage' }, ['warning metervaluessampleddata read-only-here']],
    [{ ConnectorMaximumCurrent: '32' }, []],
    [{ HeartbeatInterval: '5' }, []],
  ])('%j: %j', async (values, expected) => {
    expect(await found('weidmueller', values)).toEqual(expected)
  })
})
