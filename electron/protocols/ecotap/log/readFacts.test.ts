import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type StationFact, stationFactSchema } from '../../../../shared/contract/station.ts'
import { readFacts } from './readFacts.ts'
import { type RecordingName, recording, recordingNames } from './recordings/recording.ts'

function heard(lines: readonly string[], from: StationFact[] = []): StationFact[] {
  return lines.reduce(readFacts, from)
}

/** `channel 1 ready Ready`: a fact in one line. */
function words(facts: readonly StationFact[]): string[] {
  return facts.map(({ name, number, stateCode, value }) =>
    [name, number, stateCode, value].filter(x => x !== null).join(' '),
  )
}

const expected: Record<RecordingName, string[]> = {
  'ethernet-V32R16': [
    'firmware started V32R16',
    'central-system accepted OCPP1.6, ETH',
    'channel 1 ready Ready',
    'channel 2 ready Ready',
    'meter 1 found Eastron SDM72D, 21990001',
    'meter 2 found Eastron SDM72D, 21990002',
    'reader found RFID0',
    'grid active STATION CTRL, 25 A',
    'network address 192.0.2.45',
  ],
  'gsm-V32R18P3': [
    'firmware started V32R18P3',
    'central-system failed OCPP1.6, GSM',
    'channel 1 ready Ready',
    'channel 2 ready Ready',
    'meter 1 found Eastron SDM72D, 21990001',
    'meter 2 found Eastron SDM72D, 21990002',
    'reader found RFID0',
    'grid active STATION CTRL, 25 A',
    'network address 198.51.100.77',
  ],
  'production-V32R10': [
    'firmware started V32R10',
    'central-system accepted LMS, GSM',
    'channel 1 ready Ready',
    'reader found RFID0',
    'grid active STATION CTRL, 254 A',
  ],
  'faulty-V32R18P3': [
    'firmware started V32R18P3',
    'central-system failed OCPP1.6, ETH',
    'channel 1 fault KWH0 error',
    'channel 2 ready Ready',
    'meter 1 silent 21990001',
    'meter 2 found Eastron SDM72D, 21990002',
    'reader fault 32',
    'grid active MASTER, 32 A',
    'network address 192.0.2.45',
  ],
  'old-V31R5': [
    'firmware started V31R5',
    'central-system connecting LMS, GSM',
    'channel 1 ready Ready',
    'reader found RFID0',
    'grid active STATION CTRL, 25 A',
  ],
  'flash-V32R18P3': [
    'firmware started V32R18P3',
    'central-system connecting OCPP1.6, ETH',
    'meter 1 connecting 21990001',
    'meter 2 connecting 21990002',
    'grid active STATION CTRL, 25 A',
  ],
}

describe('readFacts', () => {
  for (const name of recordingNames) {
    it(`tells the state at the end of the recording ${name}`, () => {
      expect(words(heard(recording(name)))).toEqual(expected[name])
    })
  }

  it('names the line that says it', () => {
    const facts = heard(recording('faulty-V32R18P3'))
    expect(facts.find(fact => fact.name === 'meter')?.line).toBe('KWH:AD[1]RG[FC00]REC[9,9]ERR[TO]')
  })

  it('gives the same array while nothing changes', () => {
    const facts = heard(recording('ethernet-V32R16'))
    const usual = ['KWH:AD[1]RG[52]R[1]OK', 'SYS:EV[45,625]CAN[1,2]WS[10]', 'LEDSTATE CH[0] state[Ready(1)]', 'x', '']
    for (const line of usual) expect(readFacts(facts, line)).toBe(facts)
  })

  it('knows nothing again after a banner', () => {
    const facts = heard(recording('ethernet-V32R16'))
    expect(readFacts(facts, 'EVCHARGER BOOTLOADER 04HW20 HWTYPE:20')).toEqual([])
  })

  it('shows a program that the loader does not start', () => {
    expect(words(heard(['PRGCODE CRC INVALID 1623, 9314']))).toEqual(['firmware crc-invalid 1623, 9314'])
  })

  it('sees a meter come back', () => {
    const facts = heard(recording('faulty-V32R18P3'))
    expect(words(readFacts(facts, 'KWH:AD[1]RG[48]R[1]OK'))).toContain('meter 1 found 21990001')
  })

  it('finds the meter by the address its line names', () => {
    const meter = 'Meter0:SN[21990001]Type[23]Speed[9600]Addr[7]Opt[0]'
    expect(words(heard([meter, 'KWH:AD[7]RG[FC00]REC[9,9]ERR[TO]']))).toEqual(['meter 1 silent 21990001'])
  })

  it('takes a channel for faulty only where a flag is named an error', () => {
    expect(words(heard(['CHGFLAGS[0][2000000,12000000][RFID][28]']))).toEqual([])
    expect(words(heard(['CHGFLAGS[1][12000000,12000800][KWH error,RFID][28]']))).toEqual(['channel 2 fault KWH error'])
  })

  it('sees the central system again after a reconnect, by the heartbeat', () => {
    const lines = ['WS PONG TIMEOUT', 'OCPP OUTREQ[Heartbeat,181]']
    const broken = heard(lines, heard(recording('ethernet-V32R16')))
    expect(words(broken)).toContain('central-system failed OCPP1.6, ETH')
    const back = heard(['WS CONNECTION OK', 'OCPP OUTREQ[Heartbeat,181]'], broken)
    expect(words(back)).toContain('central-system accepted OCPP1.6, ETH')
  })

  it('stays within the contract and bounded for any text', () => {
    const starts = [
      '',
      'KWH:AD[',
      'LEDSTATE CH[0] state[',
      'PGrid[0:',
      'Meter0:SN[',
      'CHGFLAGS[0][0,0][',
      'IP:',
      'HW4.xFW32R',
    ]
    const line = fc.tuple(fc.constantFrom(...starts), fc.string({ unit: 'binary', maxLength: 700 }))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), lines => {
        for (const fact of heard(lines.map(parts => parts.join('')))) {
          expect(stationFactSchema.safeParse(fact).success).toBe(true)
          expect(fact.value.length).toBeLessThanOrEqual(300)
        }
      }),
    )
  })
})
