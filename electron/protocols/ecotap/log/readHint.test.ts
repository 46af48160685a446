import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logHintSchema } from '../../../../shared/log/logLine.ts'
import { readHint } from './readHint.ts'
import { type RecordingName, recording } from './recordings/recording.ts'

function codes(name: RecordingName): string[] {
  return recording(name).flatMap(line => readHint(line)?.code ?? [])
}

describe('readHint', () => {
  it('explains what matters in a start without faults, and nothing else', () => {
    expect(codes('ethernet-V32R16')).toEqual(['program-valid', 'config-saved', 'central-system-accepted'])
  })

  it('explains the faults of a faulty unit', () => {
    expect(codes('faulty-V32R18P3')).toEqual([
      'program-valid',
      'config-saved',
      'reader-error',
      'meter-silent',
      'websocket-failed',
      'meter-silent',
    ])
  })

  it('explains a weak mobile network and a lost connection', () => {
    expect(codes('gsm-V32R18P3').slice(-2)).toEqual(['gsm-signal-weak', 'websocket-pong-timeout'])
  })

  it('explains a firmware that has no service interface', () => {
    expect(readHint('HW420FW31R05')).toEqual({
      code: 'firmware-too-old',
      severity: 'error',
      data: { version: 'V31R5', needs: 'V32' },
    })
    expect(readHint('HW420FW32R10')).toBeUndefined()
  })

  it('takes the values for its text from the line', () => {
    expect(readHint('SV CFG():7C0E19D2')?.data).toEqual({ checksum: '7C0E19D2' })
    expect(readHint('KWH:AD[2]RG[FC00]REC[9,9]ERR[TO]')?.data).toEqual({ address: '2' })
    expect(readHint('Reader init error (32);0,1,2,1')?.data).toEqual({ number: '32' })
    expect(readHint('PRGCODE CRC INVALID 1623, 9314')?.data).toEqual({ first: '1623', second: '9314' })
    expect(readHint('Invalid CRC rec_CFG():160, 890F1A17=890F1A17 (end:298)')?.data).toEqual({ record: '160' })
  })

  it('takes 8 and 99 for a weak signal, and 9 for a good one', () => {
    const signals = [0, 8, 9, 20, 99].map(signal => readHint(`GSM REG:5, SQ:${signal},`)?.data.signal)
    expect(signals).toEqual(['0', '8', undefined, undefined, '99'])
  })

  it('does not call a meter silent that answers or answers wrongly', () => {
    expect(readHint('KWH:AD[1]RG[48]R[1]OK')).toBeUndefined()
    expect(readHint('KWH:AD[1]RG[FC00]REC[9,9]ERR[CRC]')).toBeUndefined()
  })

  it('stays within the contract for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), line => {
        const hint = readHint(line)
        expect(hint === undefined || logHintSchema.safeParse(hint).success).toBe(true)
      }),
    )
  })
})
