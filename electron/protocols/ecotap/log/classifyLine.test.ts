import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LogTopic } from '../../../../shared/log/logLine.ts'
import { classifyLine } from './classifyLine.ts'
import { recording, recordingNames } from './recordings/recording.ts'

const examples: Partial<Record<LogTopic, readonly string[]>> = {
  boot: [
    'EVCHARGER BOOTLOADER 04HW20 HWTYPE:20',
    'PRGCODE CRC VALID 1623, 1623',
    'Starting APPLICATION CODE',
    'HW420FW32R10',
    'HW4.xFW32R18P3',
    'MODULES:[OCPP,ETH,PTEST]',
  ],
  config: [
    'SV CFG():48825E8E',
    'Chk erase 90000-919ED',
    'Chk erase END',
    'X90000X91000',
    'Saved 6637 bytes of Json CFG to FLASH crc:2C76',
    'search_json(key):tag not found [0-0][0][0]',
    'Invalid CRC rec_CFG():160, 890F1A17=890F1A17 (end:298)',
    'ENCRYPT KEY:[000102030405060708090A0B0C0D0E0F]',
  ],
  ocpp: [
    'OCPP OUT:[0][252]---------',
    '[2,"3207","Heartbeat",{}]',
    'END--------------',
    'get_json_int32(interval):[240]',
    'ocpp_process_incoming_request(2800-2853):',
    'cmd_JSON_COMMAND [ChangeConfiguration][2][37]',
    'Sending 1/1360 (281b) OCPP EVENTS, 0 waiting',
    'DEST:[/#SN#],[ocpp.example.test:80]',
  ],
  ws: ['WS PING:[240s]', 'WS PONG TIMEOUT', 'HTTP connect to [198.51.100.20][80][1]', 'HTTP CLIENT CLOSE [5]'],
  gsm: ['GSM REG:5, SQ:20,', 'APN:[m2mservices],[],[]', 'SMS SERVER:[]', 'IP:198.51.100.77', 'WF(AT->OK)-->[ATOK]'],
  eth: ['DHCP: State BOUND', ' IP address 192.0.2.45', ' gateway 192.0.2.1', ' DNS server 192.0.2.1'],
  grid: ['PGrid[3:MASTER]MIN.I[6]STATION[32]INSTALLATION[250]SUPERVISOR[0]', 'SLAVE_CNT:0', 'SLAVECOUNT[2]'],
  meter: ['KWH:AD[1]RG[48]R[1]OK', 'KWH METER [CH][SERIAL][TYPE]:[0][21990001][Eastron SDM72D]', 'Meter0:SN[0]Type[1]'],
  channel: ['LEDSTATE CH[0] state[Ready(1)]', 'CHGFLAGS[0][12000000,12000800][KWH error,RFID][28]', 'Locks init done'],
  reader: ['INIT RFID0:0@115200', 'Reader init error (32);0,1,2,1', 'PKT found on RFID2 port'],
  can: ['CAN RX RINGBUFFER CTX: 0x10005700 block 0x2007c040 length 64 element size 16'],
  modbus: ['MODBUS Thread active'],
  event: ['ERASING EVPAGE [11]', 'EV RETRY [4] DELAY [3] Min', 'ADDEV[Boot,134,134]CH[0]IDX[45]CMD[0]SQ[3207]'],
  sys: [
    'SYS:EV[45,625]CAN[1,2]WS[10]',
    'IP free Heap : 7k',
    '=========      =======',
    'FLASH SIZE/CEILING:4096KB/3674112',
  ],
  flash: ['erase 10000-70338', 'copy flash 100000->10000 size:60338', 'copy flash OK crc:9314'],
  other: ['', 'something nobody has described', 'erased', 'copying flash'],
}

describe('classifyLine', () => {
  for (const [topic, lines] of Object.entries(examples)) {
    it(`knows lines about '${topic}'`, () => {
      for (const line of lines) expect([line, classifyLine(line).topic]).toEqual([line, topic])
    })
  }

  it('takes only the two words of the loader for flash text', () => {
    const sources = ['erase 10000-70338', 'copy flash OK crc:9314', 'Chk erase 90000-919ED', 'ERASING EVPAGE [11]']
    expect(sources.map(line => classifyLine(line).source)).toEqual(['flash', 'flash', 'controller', 'controller'])
  })

  it('knows every line of every recording', () => {
    const unknown = recordingNames.flatMap(recording).filter(line => classifyLine(line).topic === 'other')
    expect(unknown).toEqual([])
  })

  it('says the same with a time or a date before each line', () => {
    for (const line of recordingNames.flatMap(recording)) {
      expect(classifyLine(`2026-01-15 08:00:08:${line}`)).toEqual(classifyLine(line))
      expect(classifyLine(`08:00:08:${line}`)).toEqual(classifyLine(line))
    }
  })

  it('gives an answer, and always the same one, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), line => {
        expect(classifyLine(line)).toEqual(classifyLine(line))
      }),
    )
  })
})
