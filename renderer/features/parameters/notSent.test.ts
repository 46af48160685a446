import { describe, expect, it } from 'vitest'
import { ecotapDictionary } from '../../../shared/dictionary/ecotapDictionary.ts'
import { UNKNOWN_INSTALLATION } from '../../../shared/installation/installation.ts'
import { changedOptions, notSent } from './notSent.ts'
import { buildRows } from './rows.ts'

describe('what is not sent', () => {
  it('is named with its reason: an error, a read-only key, a tick taken away', () => {
    const station = [
      { key: 'chg_StationMaxCurrent', readonly: false, value: '32' },
      { key: 'com_OCPPID', readonly: false, value: 'A' },
      { key: 'gsm_SigQ', readonly: true, value: '20' },
      { key: 'grid_Role', readonly: false, value: 'Slave' },
    ]
    const file = [{ key: 'gsm_SigQ', readonly: false, value: '99' }]
    const drafts = { chg_stationmaxcurrent: 'x', com_ocppid: 'B' }
    const rows = buildRows({
      dictionary: ecotapDictionary,
      station,
      file,
      drafts,
      ticks: { com_ocppid: false },
      installation: UNKNOWN_INSTALLATION,
    })
    expect(notSent(rows).map(({ row, reason }) => `${row.key} ${reason}`)).toEqual([
      'chg_StationMaxCurrent error',
      'gsm_SigQ read-only',
      'com_OCPPID not-ticked',
    ])
  })
})

describe('a long list in the sheet', () => {
  it('shows only the options that change', () => {
    expect(changedOptions('a=0,UseTLS=0,c=1', 'a=0,UseTLS=1,c=1')).toEqual({ before: 'UseTLS=0', after: 'UseTLS=1' })
    expect(changedOptions('16,16,16', '16,16,10')).toBeNull()
  })
})
