import type { LogVariant } from './scenarios.ts'

/** The options of chg_Debug (ECClite guide, table 1) that show or hide lines. */
export type DebugTopic =
  | 'gsm'
  | 'events'
  | 'com'
  | 'ocpp'
  | 'eth'
  | 'grid'
  | 'ctrl'
  | 'sensors'
  | 'modbus'
  | 'canbus'
  | 'sys'

/**
 * One line of the boot log. `t`: ms after power-on, with a boot window of 3 s. `{...}` is filled from the station; a line with an unknown
 * value is left out. `only`: printed by controllers with that trait. `mark`: what else happens at this line.
 */
export interface BootRow {
  t: number
  text: string
  topic?: DebugTopic
  only?: LogVariant
  mark?: 'application' | 'before-version'
}

type Options = Omit<BootRow, 't' | 'text'>
const row = (t: number, text: string, options: Options = {}): BootRow => ({ t, text, ...options })
const topic = (name: DebugTopic, only?: LogVariant): Options => (only ? { topic: name, only } : { topic: name })
const only = (variant: LogVariant): Options => ({ only: variant })

/** When the loader goes on to the application, in the times of the rows below. */
export const LEAVES_LOADER_AT = 3000
/** When the program is known to be valid or not. */
export const SIGNATURE_CHECK_AT = 3100

export const loaderRows: readonly BootRow[] = [
  row(0, 'EVCHARGER BOOTLOADER {loader} HWTYPE:{hardwareType}'),
  row(40, 'BOOT RCU40 ID: {moduleId}'),
  row(60, 'NO NEW FIRMWARE FOUND'),
  row(90, 'FLASH ID 1F 47 1 0'),
]

export const signatureRows: readonly BootRow[] = [
  row(SIGNATURE_CHECK_AT, 'Checking Firmware signature (size:{programSize}, CRC:{programCrc})'),
]

/** From a valid program on: wording, order and lengths as in the logs of real V32 controllers; all identifiers are fictional. */
export const applicationRows: readonly BootRow[] = [
  row(3480, 'PRGCODE CRC VALID {programCrc}, {programCrc}'),
  row(3500, 'Starting APPLICATION CODE'),
  row(3700, 'Syslog init [3] 152,199,47'),
  row(3710, 'LPCID [0300402295C8142100000000F50020C4] FLASHID [1F470100]'),
  row(3720, 'CFG version:{configVersion}'),
  row(3722, 'PARAMETER MIGRATION V8>V10', only('production')),
  row(3724, 'SV CFG():{configCrc}', only('production')),
  row(3726, '{damagedConfig}'),
  row(3740, 'Protocol [CH][TYPE]:[{channel}][{protocol}]'),
  row(
    3750,
    'PGrid[{gridRole}]MIN.I[{minCurrent}]STATION[{stationCurrent}]INSTALLATION[{gridCurrent}]SUPERVISOR[0]',
    topic('grid'),
  ),
  row(3755, 'APN:[{apnName}],[{apnUser}],[{apnPassword}]', topic('gsm')),
  row(3760, 'SMS SERVER:[{smsServer}]', topic('gsm')),
  row(3762, 'WS PING:[{wsPing}s]', topic('com')),
  row(3765, 'OCPP ID [{ocppId}]'),
  row(3768, 'Model Name [{model}]'),
  row(3770, 'Vendor Name [{vendor}]'),
  row(3773, 'Chargepoint serial [{serial}]'),
  row(3780, 'Meter0:SN[21990001]{meter0}Opt[0]'),
  row(3785, 'Meter1:SN[21990002]{meter1}Opt[0]'),
  row(3795, 'DEST:[{endpointPath}],[{endpointHost}]'),
  row(3800, 'OPTIONS: APP[353405052], CH[4115,4115]'),
  row(3803, 'OUT1/2 CFG:[1,2]'),
  row(3806, 'RELAY2 CFG:[0,0]'),
  row(3810, 'PHASE ORDER (L0=off) [L1L2L3][L1L2L3]'),
  row(3815, 'Save Json CFG to FLASH'),
  row(3820, 'search_json(key):tag not found [0-0][0][0]'),
  row(3830, 'Chk erase {configRange}'),
  row(3940, '{configSectors}'),
  row(3945, 'Chk erase END'),
  row(3990, '{configSaved}', { mark: 'before-version' }),
  row(4000, '{firmwareLine}', { mark: 'application' }),
  row(4005, 'MODULES:[{modules}]'),
  row(4015, 'Chk erase 7F000-7FFA5'),
  row(4060, 'Chk erase END'),
  row(4070, 'CAN RX RINGBUFFER CTX: 0x10005700 block 0x2007c040 length 64 element size 16', topic('canbus')),
  row(4072, 'CAN TX RINGBUFFER CTX: 0x10005720 block 0x2007c44a length 300 element size 13', topic('canbus')),
  row(4080, 'APP INIT RCU40 ID: {moduleId}'),
  row(4100, 'RAM SIZE/CEILING:128KB/122732'),
  row(4102, 'EEP SIZE/CEILING:64KB/37938'),
  row(4104, 'FLASH SIZE/CEILING:4096KB/3674112'),
  row(4106, 'STACK/HEAP:10007F58/10005734'),
  row(4108, 'CARD MEMORY SIZE:1024'),
  row(4110, '=========      ======='),
  row(4112, 'Heap Size      : 0k (max:3932138k) (10005734-10005734)'),
  row(4114, 'Stack size     : 0k (10007898), max:1.8kb Gap:8.3kb'),
  row(4116, '=========      ======='),
  row(4120, 'Channel signature keys not found, creating new ones', only('production')),
  row(4125, 'Save channel ECDSA keys', only('production')),
  row(4150, 'INITIALIZING EVENT FLASH MANAGER', topic('events')),
  row(4200, 'ERASING EVPAGE [11]', topic('events')),
  row(4900, 'EVENT FLASH MANAGER START [WRID:0][1980/2048]MEM USAGE[96]', topic('events')),
  row(4910, 'ADDEV[Boot,134,134]CH[0]IDX[45]CMD[0]SQ[{messageId}]T[{now}]', topic('events')),
  row(4915, 'LICENSE CRC:BF7EE85/BF7EE85'),
  row(4950, 'GSM MUX start', topic('gsm')),
  row(4955, 'GSM Thread active', topic('gsm')),
  row(4960, 'GSM RST CAUSE:[REGULAR][GSMNOK]', topic('gsm')),
  row(4965, 'GSM POWERED: OFF', topic('gsm')),
  row(4970, 'GSM Init', topic('gsm')),
  row(4980, 'APPLICATION COMMS INIT', topic('com')),
  row(5100, 'SV CFG():{configCrc}'),
  row(5110, 'Lock Thread initialized', topic('ctrl')),
  row(5115, 'MODBUS Thread active', topic('modbus')),
  row(5130, 'SYS:EV[45,0]RX[19,605]CAN[1,2]GSM[60,2]', topic('sys')),
  row(5200, 'FORCE CHANNEL STATUS UPD [0]', topic('ctrl')),
  row(5205, 'FORCE CHANNEL STATUS UPD [1]', topic('ctrl')),
  row(5400, 'Locks init done', topic('ctrl')),
  row(5420, 'LEDSTATE CH[0] state[Boot(111)]', topic('ctrl')),
  row(5425, 'LEDSTATE CH[1] state[Boot(111)]', topic('ctrl')),
  row(5600, 'INIT RFID0:0@115200', topic('sensors')),
  row(5650, 'PKT found on RFID2 port', topic('sensors')),
  row(5700, 'Reader init error (32);0,1,2,1', topic('sensors', 'meter-fault')),
  row(5800, 'KWH METER [CH][SERIAL][TYPE]:[0][21990001][{meterName0}]', topic('modbus', 'healthy')),
  row(5900, 'KWH METER [CH][SERIAL][TYPE]:[1][21990002][{meterName1}]', topic('modbus', 'healthy')),
  row(6000, 'KWH:AD[1]RG[48]R[1]OK', topic('modbus', 'healthy')),
  row(6000, 'KWH:AD[1]RG[FC00]REC[9,9]ERR[TO]', topic('modbus', 'meter-fault')),
  row(6050, 'CHGFLAGS[0][12000000,12000800][KWH error,RFID][28]', topic('ctrl', 'meter-fault')),
  row(6055, 'LEDSTATE CH[0] state[KWH0 error(116)]', topic('ctrl', 'meter-fault')),
  row(6200, 'DHCP INIT', topic('eth', 'eth')),
  row(7400, 'DHCP: State BOUND', topic('eth', 'eth')),
  row(7402, ' IP address 192.0.2.45', topic('eth', 'eth')),
  row(7404, ' gateway 192.0.2.1', topic('eth', 'eth')),
  row(7406, ' DNS server 192.0.2.1', topic('eth', 'eth')),
  row(7600, 'DNS SERV:192.0.2.1', topic('eth', 'eth')),
  row(7700, 'DNS RESOLVED:198.51.100.20', topic('eth', 'eth')),
  row(6200, 'GSM PWR ON', topic('gsm', 'gsm')),
  row(6600, 'GSM PWR[ON]:[ON]->[OK]', topic('gsm', 'gsm')),
  row(6700, 'GSM Modem: BG95-M3', topic('gsm', 'gsm')),
  row(6750, 'GSM IMEI[350000000000017]', topic('gsm', 'gsm')),
  row(6760, 'GSM IMSI: 204080000000017', topic('gsm', 'gsm')),
  row(6770, 'GSM CCID[89310000000000000017]', topic('gsm', 'gsm')),
  row(7200, 'GSM REG:5, SQ:{signal},', topic('gsm', 'gsm')),
  row(7210, 'GSM NETWORK_REGISTRATION DONE', topic('gsm', 'gsm')),
  row(7300, 'GSM IP Init [{apnName}]', topic('gsm', 'gsm')),
  row(7500, 'APN OK [{apnName}]', topic('gsm', 'gsm')),
  row(7510, 'IP:10.0.2.45', topic('gsm', 'gsm')),
  row(7520, 'WF(AT->OK)-->[ATOK]', topic('gsm', 'gsm')),
  row(7710, 'HTTP connect to [198.51.100.20][80][1]', topic('com')),
  row(7720, 'WS CONNECTING [GET {endpointTarget} HTTP/1.1]', topic('com')),
  row(7900, 'WS CONNECTION ERROR 0', topic('com', 'production')),
  row(7905, 'HTTP CLIENT CLOSE [5]', topic('com', 'production')),
  row(7910, 'EV RETRY [4] DELAY [3] Min', topic('events', 'production')),
  row(7900, 'WS CONNECTION OK', topic('com', 'in-service')),
  row(7910, 'SLAVE_CNT:0', topic('grid')),
  row(8308, 'get_json_str(status):[Accepted]', topic('ocpp', 'in-service')),
  row(8310, 'get_json_int32(interval):[{heartbeat}]', topic('ocpp', 'in-service')),
  row(8312, '{now}:OCPP BOOT OK', topic('ocpp', 'in-service')),
  row(8314, 'OCPP RESP [{messageId}] OK', topic('ocpp', 'in-service')),
  row(8400, 'LEDSTATE CH[0] state[Ready(1)]', topic('ctrl', 'healthy')),
  row(8405, 'LEDSTATE CH[1] state[Ready(1)]', topic('ctrl')),
]
