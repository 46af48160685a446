import { describe, expect, it } from 'vitest'
import { diffParameters } from './diffParameters.ts'

const entry = (key: string, value: string, readonly = false) => ({ key, readonly, value })

describe('diffParameters', () => {
  it('sorts keys into changed, only here, only there and the same, with the spelling of the station', () => {
    const file = [entry('grid_InstallationMaxcurrent', '25'), entry('useTLS', '0'), entry('chg_Debug', 'x')]
    const station = [entry('UseTLS', '0'), entry('grid_InstallationMaxCurrent', '63'), entry('chg_Mode3Current', '0,0')]
    expect(diffParameters(file, station)).toEqual({
      changed: [{ key: 'grid_InstallationMaxCurrent', a: '25', b: '63' }],
      readOnly: [],
      onlyA: [entry('chg_Debug', 'x')],
      onlyB: [entry('chg_Mode3Current', '0,0')],
      same: ['UseTLS'],
    })
  })

  it('keeps differences that cannot be written apart, whichever side says so', () => {
    const file = [entry('gsm_SigQ', '20'), entry('NumberOfConnectors', '2', true), entry('com_OCPPID', 'A')]
    const station = [entry('gsm_SigQ', '21', true), entry('NumberOfConnectors', '1'), entry('com_OCPPID', 'B')]
    const { changed, readOnly } = diffParameters(file, station)
    expect(changed.map(({ key }) => key)).toEqual(['com_OCPPID'])
    expect(readOnly.map(({ key }) => key)).toEqual(['gsm_SigQ', 'NumberOfConnectors'])
  })

  it('compares values to the letter', () => {
    const { changed } = diffParameters([entry('com_ProtType', 'Lms')], [entry('com_ProtType', 'LMS')])
    expect(changed).toEqual([{ key: 'com_ProtType', a: 'Lms', b: 'LMS' }])
  })

  it('finds nothing different between a set and itself', () => {
    const set = [entry('a', '1'), entry('b', '2', true)]
    expect(diffParameters(set, set)).toEqual({ changed: [], readOnly: [], onlyA: [], onlyB: [], same: ['a', 'b'] })
  })
})
