import { describe, expect, it } from 'vitest'
import { checkValue } from '../checkValue.ts'
import { schneider } from './schneider.ts'

function codes(key: string, value: string): string[] {
  return checkValue(schneider.dictionary, key, value).map(finding => `${finding.severity} ${finding.code}`)
}

describe('values of EVlink', () => {
  it.each([
    ['ocppConnectTimeOut', '2', []],
    ['ocppConnectTimeOut', '61', ['error replaced-by-station']],
    ['confModemRetryInterval', '14', ['error replaced-by-station']],
    ['rfidStatusTimeout', '65535', []],
    ['rfidStatusTimeout', '65536', ['error too-large']],
    ['monophasedLoadSheddingFloorValue', '5', ['error too-small']],
    ['ocppBoxLocalPort', '0', ['error too-small']],
    ['TransactionMessageAttempts', '1000000', []],
    // The largest current is that of the board, which the guide does not put into numbers.
    ['maxIntensitySocket', '80', []],
    ['loadSheddingSetPoint', '0', []],
  ])('%s takes %s as the guide says: %j', (key, value, found) => {
    expect(codes(key, value)).toEqual(found)
  })

  it('leave a meter interval of 0 to the installer: the guide’s range forbids it, its text explains it', () => {
    expect(codes('meterValueSampleInterval', '0')).toEqual(['warning disputed-value'])
    expect(codes('meterValueSampleInterval', '14')).toEqual(['error too-small'])
  })

  it('warn of numbers the guide’s range has and its text does not explain', () => {
    expect(codes('operatingMode', '3')).toEqual(['warning mentioned-only-value'])
    expect(codes('authenticationManager', '3')).toEqual(['warning mentioned-only-value'])
    expect(codes('authenticationManager', '4')).toEqual(['error not-in-list'])
  })

  it('are true and false in the spellings of table and text, and 0 and 1 where the guide says so', () => {
    for (const value of ['true', 'False']) expect(codes('compressDiagnostic', value)).toEqual([])
    expect(codes('compressDiagnostic', '1')).toEqual(['error not-a-boolean'])
    expect(codes('allowPluggedCable', '1')).toEqual([])
  })

  it('are measurands with phases, 500 characters at most', () => {
    expect(codes('MeterValuesSampledData', 'Voltage.L2-N,Current.Import.L3')).toEqual([])
    expect(codes('MeterValuesSampledData', 'Power.Active.Import')).toEqual(['error list-item-unknown'])
    const phases = ['L1', 'L2', 'L3', 'L1-N', 'L2-N', 'L3-N', 'L1-L2', 'L2-L3', 'L3-L1']
    const every = ['Energy.Active.Import.Register', 'Current.Import', 'Voltage'].flatMap(name =>
      phases.map(phase => `${name}.${phase}`),
    )
    expect(every.join().length).toBeGreaterThan(500)
    expect(codes('MeterValuesSampledData', every.join())).toEqual(['error too-long'])
  })
})
