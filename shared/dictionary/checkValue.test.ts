import { describe, expect, it } from 'vitest'
import { checkValue } from './checkValue.ts'
import { ecotapDictionary } from './ecotapDictionary.ts'

function codes(key: string, value: string): string[] {
  return checkValue(ecotapDictionary, key, value).map(finding => `${finding.severity} ${finding.code}`)
}

function proposals(key: string, value: string): (string | undefined)[] {
  return checkValue(ecotapDictionary, key, value).map(finding => finding.proposal?.value)
}

describe('a value is checked by what the guide says of its key', () => {
  it('finds nothing wrong in any example of the guide', () => {
    const accused = ecotapDictionary.parameters
      .flatMap(parameter =>
        parameter.examples.map(
          example => [parameter.key, ...checkValue(ecotapDictionary, parameter.key, example)] as const,
        ),
      )
      .filter(([, ...findings]) => findings.some(finding => finding.severity !== 'hint'))
    expect(accused).toEqual([])
  })

  it('knows a key whatever its case, and has nothing to say of a key it does not know', () => {
    expect(codes('CHG_stationmaxcurrent', 'much')).toEqual(['error not-a-number'])
    expect(codes('chg_io_Relay3', 'anything')).toEqual([])
  })

  it('refuses numbers outside the stated range', () => {
    expect(codes('chg_MinChargingCurrent', '64')).toEqual(['error too-large'])
    expect(codes('grid_InstallationMaxcurrent', '10000')).toEqual(['error too-large'])
    expect(codes('chg_StationMaxCurrent', '-1')).toEqual(['error too-small'])
    expect(codes('chg_RatedCurrent', '16,')).toEqual(['error empty'])
  })

  it('takes one value for each channel and warns of more than the guide has', () => {
    expect(codes('chg_RatedCurrent', '16')).toEqual([])
    expect(codes('chg_RatedCurrent', '16,16,16')).toEqual(['warning more-values-than-documented'])
  })

  it('takes a choice in any case, warns of deprecated ones and refuses others', () => {
    expect(codes('com_ProtType', 'ocpp1.6j')).toEqual([])
    expect(codes('com_ProtType', 'Lms')).toEqual(['warning deprecated-value'])
    expect(codes('com_ProtType', 'OCPP2.0.1')).toEqual(['error not-in-list'])
    expect(codes('com_ProtCh', 'WLAN')).toEqual(['warning not-among-examples'])
    expect(codes('grid_Role', 'Supervisor')).toEqual(['warning mentioned-only-value'])
  })

  it('checks options against the guide and keeps those it does not list', () => {
    expect(codes('com_Options', 'Events=2')).toEqual(['error option-not-a-flag'])
    expect(codes('com_Options', 'Events')).toEqual(['error option-without-value'])
    expect(codes('com_Options', 'Events=1,events=0')).toEqual(['warning option-twice'])
    expect(codes('gsm_Options', 'noSmsChk=0,Enable2G=1')).toEqual(['hint option-not-documented'])
    expect(proposals('com_Options', 'Events=1,,Wdt=0')).toEqual(['Events=1,Wdt=0'])
    expect(proposals('com_Options', 'Events=1, Wdt=0')).toEqual(['Events=1,Wdt=0'])
    expect(codes('com_OCPPInfo', `modelname=${'x'.repeat(26)}`)).toEqual(['error option-too-long'])
  })

  it('takes debug levels as a sum of bits and warns of levels an option does not have', () => {
    expect(codes('chg_Debug', 'gsm=7')).toEqual([])
    expect(codes('chg_Debug', 'gsm=8')).toEqual(['warning option-levels-undocumented'])
    expect(proposals('chg_Debug', 'gsm=9,sys=1')).toEqual(['gsm=1,sys=1'])
    expect(codes('chg_Debug', 'gsm=32')).toEqual(['error option-not-levels'])
    expect(codes('chg_Debug', 'gsm=high')).toEqual(['error option-not-levels'])
  })

  it('checks the places of meter, reader and APN lists', () => {
    expect(codes('chg_KWH1', 'EASTR_SDM72D,1,9600,X,1')).toEqual(['error field-not-in-list'])
    expect(codes('chg_KWH1', 'PULSE,,1000')).toEqual(['warning field-count-unusual'])
    expect(codes('chg_KWH1', 'EASTR_SDM72D,300,9600,N,1')).toEqual(['warning field-unusual'])
    expect(codes('chg_Reader1', 'sl032,CH3')).toEqual(['error field-not-in-list'])
    expect(codes('chg_Reader1', 'sl032')).toEqual(['error field-count'])
    expect(codes('gsm_APN', 'm2mservices')).toEqual(['error field-count'])
    expect(codes('gsm_APN', `${'a'.repeat(40)},,`)).toEqual(['error field-too-long'])
  })

  it('limits an OCPP ID to 25 characters and warns of characters a URL cannot carry', () => {
    expect(codes('com_OCPPID', 'N'.repeat(25))).toEqual([])
    expect(codes('com_OCPPID', 'N'.repeat(26))).toEqual(['error too-long'])
    expect(codes('com_OCPPID', 'NL/1000')).toEqual(['warning ocpp-id-in-url'])
  })

  it('wants a key as username:password', () => {
    expect(codes('authorizationKey', 'station:se:cret')).toEqual([])
    for (const wrong of ['', 'secret', ':secret', 'station:'])
      expect(codes('authorizationKey', wrong)).toEqual(['error credentials-format'])
  })

  it('reads endpoints with and without a scheme', () => {
    expect(codes('com_Endpoint', 'ocpp.example.test:80/#OSN#')).toEqual([])
    expect(codes('com_Endpoint', 'wss://ocpp.example.test/#OSN#')).toEqual(['hint endpoint-scheme-open'])
    expect(codes('com_Endpoint', 'https://ocpp.example.test/')).toEqual(['warning endpoint-scheme'])
    expect(codes('com_Endpoint', 'localhost:9000/#SN#')).toEqual(['warning endpoint-local'])
    expect(codes('com_Endpoint', 'ocpp.example.test:99999/')).toEqual(['error endpoint-port'])
    expect(codes('com_Endpoint', 'ocpp.example.test/#ID#')).toEqual(['warning endpoint-variable'])
    expect(codes('com_Endpoint', '')).toEqual(['error endpoint-host-missing'])
  })

  it('takes an operator as 0 or five digits', () => {
    expect(codes('gsm_Oper', '20408')).toEqual([])
    expect(codes('gsm_Oper', '2040')).toEqual(['error operator-format'])
  })

  it('has hints only for keys that no guide explains', () => {
    expect(codes('com_AuthTimeOut', 'soon')).toEqual(['hint not-a-number'])
  })

  it('warns of blanks around a value and of control characters', () => {
    expect(proposals('com_OCPPID', ' NL*ECO*1000')).toEqual(['NL*ECO*1000'])
    expect(codes('gsm_SMS', 'a\nb')).toEqual(['hint control-characters'])
  })
})

describe('a static address', () => {
  const address = (ip: string, netmask: string, gw: string, dns = '192.0.2.1'): string =>
    `type=static,ip=${ip},netmask=${netmask},dns=${dns},gw=${gw}`

  it('fits its subnet', () => {
    expect(codes('eth_cfg', address('192.0.2.45', '255.255.255.0', '192.0.2.1'))).toEqual([])
  })

  it('is stopped where its gateway is in another subnet, with the first address of the subnet as a proposal', () => {
    const [finding] = checkValue(ecotapDictionary, 'eth_cfg', address('192.0.2.45', '255.255.255.0', '198.51.100.1'))
    expect(finding).toMatchObject({ severity: 'error', code: 'gateway-outside-subnet', field: 'gw' })
    expect(finding?.data).toMatchObject({ first: '192.0.2.1', last: '192.0.2.254' })
    expect(finding?.proposal).toEqual({ key: 'eth_cfg', value: address('192.0.2.45', '255.255.255.0', '192.0.2.1') })
  })

  it('needs an address, a netmask of ones and zeros, and is no network or broadcast address', () => {
    expect(codes('eth_cfg', address('0.0.0.0', '255.255.255.0', '192.0.2.1'))).toEqual(['error address-missing'])
    expect(codes('eth_cfg', address('192.0.2.45', '255.0.255.0', '192.0.2.1'))).toEqual(['error netmask-invalid'])
    expect(codes('eth_cfg', address('192.0.2.255', '255.255.255.0', '192.0.2.1'))).toEqual(['error address-not-a-host'])
    expect(codes('eth_cfg', address('192.0.2.45', '255.255.255.0', '192.0.2.1', '192.0.2.256'))).toEqual([
      'error address-not-ipv4',
    ])
  })

  it('may do without gateway and name server, with a warning', () => {
    expect(codes('eth_cfg', address('192.0.2.45', '255.255.255.0', '0.0.0.0', '0.0.0.0'))).toEqual([
      'warning address-unset',
      'warning address-unset',
    ])
  })
})
