/** A file as an installer may have it from a colleague: a BOM, tabs, Windows line ends, an escape, a key nobody knows. All data is fictional. */
const values: readonly (readonly [key: string, value: string])[] = [
  ['chg_RatedCurrent', '16,l6'],
  ['chg_StationMaxCurrent', '32 A'],
  ['chg_MinChargingCurrent', '6'],
  ['chg_Ch1Options', 'PlugAndCharge=0,OvercurrentSens=2'],
  ['chg_KWH1', 'EASTR_SDM72D,1,9600,X,1'],
  ['chg_Reader1', 'sl032,any'],
  ['chg_Debug', 'warn=1,error=1,gsm=9'],
  ['eth_cfg', 'type=static,ip=192.0.2.45,netmask=255.255.255.0,dns=192.0.2.1,gw=198.51.100.1'],
  ['gsm_APN', 'an.access.point.name.longer.than.the.modem.takes.example,,'],
  ['gsm_Oper', 'Vodafone'],
  ['com_ProtCh', 'ETH'],
  ['com_ProtType', 'OCPP2.0'],
  ['com_Endpoint', 'ocpp.example.test:99999/#OSN#'],
  ['com_OCPPID', 'NL*ECO*1000 '],
  ['com_Options', 'Events=1,BlockBeforeBoot=1,Wdt=1,useTLS=1'],
  ['grid_Role', 'Station_ctrl'],
  ['vendor_Unknown', 'kept \\u00e9\\/ as it is'],
]

/** The keys in which something is wrong. */
export const plantedProblems = [
  'chg_RatedCurrent',
  'chg_StationMaxCurrent',
  'chg_Ch1Options',
  'chg_KWH1',
  'chg_Debug',
  'eth_cfg',
  'gsm_APN',
  'gsm_Oper',
  'com_ProtType',
  'com_Endpoint',
  'com_OCPPID',
  'com_Options',
] as const

/** The file's bytes; `corrected` has other values for some keys, every other byte is the same. */
export function problemsFile(corrected: ReadonlyMap<string, string> = new Map()): Buffer {
  const entries = values.map(
    ([key, value]) => `\t\t{ "key": "${key}",\t"readonly": false, "value": "${corrected.get(key) ?? value}" }`,
  )
  const lines = ['{', '\t"configurationKey": [', entries.join(',\r\n'), '\t],', '\t"note": "fictional"', '}', '']
  return Buffer.from(`\ufeff${lines.join('\r\n')}`)
}
