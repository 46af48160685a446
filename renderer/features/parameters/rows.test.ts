import { describe, expect, it } from 'vitest'
import { ecotapDictionary } from '../../../shared/dictionary/ecotapDictionary.ts'
import { UNKNOWN_INSTALLATION } from '../../../shared/installation/installation.ts'
import type { ConfigurationKey } from '../../../shared/parameters/configurationKey.ts'
import { filterRows } from './filterRows.ts'
import { nearestKey } from './nearestKey.ts'
import { buildRows, type Row, type RowSources } from './rows.ts'

function entry(key: string, value: string, readonly = false): ConfigurationKey {
  return { key, value, readonly }
}

function rowsOf(sources: Partial<RowSources>): Row[] {
  return buildRows({
    dictionary: ecotapDictionary,
    station: null,
    file: null,
    drafts: {},
    ticks: {},
    installation: UNKNOWN_INSTALLATION,
    ...sources,
  })
}

function stateOf(rows: readonly Row[], key: string): string | undefined {
  const row = rows.find(found => found.key === key)
  return row && `${row.state}${row.ticked ? ', ticked' : ''}${row.canTick ? '' : ', blocked'}`
}

const station = [
  entry('com_OCPPID', 'NL*ECO*1000'),
  entry('chg_StationMaxCurrent', '32'),
  entry('gsm_SigQ', '20', true),
  entry('chg_SktType', 'Lock+CP+PP'),
  entry('grid_InstallationMaxCurrent', '250'),
]

describe('the rows of the parameter table', () => {
  it('stand in groups, in the order of the dictionary, spelled as the station spells them', () => {
    expect(rowsOf({ station: [...station, entry('vendor_New', '1')] }).map(row => row.key)).toEqual([
      'chg_StationMaxCurrent',
      'chg_SktType',
      'gsm_SigQ',
      'com_OCPPID',
      'authorizationKey',
      'grid_InstallationMaxCurrent',
      'vendor_New',
    ])
  })

  it('say what a value is against the station', () => {
    const rows = rowsOf({ station, drafts: { com_ocppid: 'NL*ECO*2041', chg_stationmaxcurrent: 'much' } })
    expect(stateOf(rows, 'com_OCPPID')).toBe('changed, ticked')
    expect(stateOf(rows, 'chg_StationMaxCurrent')).toBe('error, blocked')
    expect(stateOf(rows, 'gsm_SigQ')).toBe('read-only, blocked')
    expect(stateOf(rows, 'chg_SktType')).toBe('not-documented')
    expect(stateOf(rows, 'grid_InstallationMaxCurrent')).toBe('same')
    expect(stateOf(rows, 'authorizationKey')).toBe('write-only, blocked')
  })

  it('say what a value is against the file', () => {
    const file = [entry('com_ocppid', 'NL*ECO*2041'), entry('chg_StationMaxCurrent', '25'), entry('gsm_Model', 'X')]
    const rows = rowsOf({ station, file, drafts: { chg_stationmaxcurrent: '32' } })
    expect(stateOf(rows, 'com_OCPPID')).toBe('changed, ticked')
    expect(stateOf(rows, 'chg_StationMaxCurrent')).toBe('differs-from-file')
    expect(stateOf(rows, 'gsm_Model')).toBe('only-in-file')
    expect(stateOf(rows, 'grid_InstallationMaxCurrent')).toBe('not-in-file')
  })

  it('work with a file alone: nothing is known of the station, edits are marked', () => {
    const rows = rowsOf({ file: station, drafts: { com_ocppid: 'NEW' } })
    expect(stateOf(rows, 'grid_InstallationMaxCurrent')).toBe('not-received')
    expect(stateOf(rows, 'com_OCPPID')).toBe('changed, ticked')
  })

  it('have a value that was taken over from elsewhere for a key that neither file nor station has, as it is spelled there', () => {
    const spelled = { vendor_new: 'vendor_New' }
    const rows = rowsOf({ file: [entry('com_OCPPID', 'A')], drafts: { vendor_new: '1' }, spelled })
    expect(stateOf(rows, 'vendor_New')).toBe('changed, ticked')
    expect(rowsOf({ drafts: { vendor_new: '1' }, spelled })).toEqual([])
  })

  it('follow the ticks a person set, but never tick what cannot be sent', () => {
    const ticks = { gsm_sigq: true, com_ocppid: true, chg_stationmaxcurrent: false }
    const rows = rowsOf({ station, ticks, drafts: { chg_stationmaxcurrent: '25' } })
    expect(rows.filter(row => row.ticked).map(row => row.key)).toEqual(['com_OCPPID'])
  })

  it('take a key that can only be written once it was typed, with the rule of useTLS', () => {
    const options = entry('com_Options', 'UseTLS=1')
    const drafts = { authorizationkey: 'station:secret' }
    expect(stateOf(rowsOf({ station: [options], drafts }), 'authorizationKey')).toBe('changed, ticked')
    const withoutTls = rowsOf({ station: [entry('com_Options', 'UseTLS=0')], drafts })
    expect(stateOf(withoutTls, 'authorizationKey')).toBe('error, blocked')
  })
})

describe('what feeds the station', () => {
  it('is held against the currents', () => {
    const file = [entry('chg_StationMaxCurrent', '32')]
    const found = (installation: RowSources['installation']) =>
      rowsOf({ file, installation })
        .find(row => row.key === 'chg_StationMaxCurrent')
        ?.findings.map(({ code }) => code)
    expect(found(UNKNOWN_INSTALLATION)).toEqual([])
    expect(found({ ...UNKNOWN_INSTALLATION, breaker: 25 })).toEqual(['above-breaker'])
  })
})

describe('filters and search', () => {
  const rows = rowsOf({ station, drafts: { com_ocppid: 'A B', chg_stationmaxcurrent: 'much' } })
  const describeRow = (row: Row): string => (row.key === 'gsm_SigQ' ? 'Quality of the mobile signal' : '')
  const keys = (filter: 'all' | 'changed' | 'problems', search = ''): string[] =>
    filterRows(rows, { filter, group: null, search }, describeRow).map(row => row.key)

  it('keep changed rows, or rows with errors and warnings', () => {
    expect(keys('changed')).toEqual(['chg_StationMaxCurrent', 'com_OCPPID'])
    expect(keys('problems')).toEqual(['chg_StationMaxCurrent', 'com_OCPPID'])
  })

  it('search keys in any case, and descriptions', () => {
    expect(keys('all', 'OCPPid')).toEqual(['com_OCPPID'])
    expect(keys('all', 'mobile')).toEqual(['gsm_SigQ'])
  })

  it('keep the rows of one group', () => {
    const left = filterRows(rows, { filter: 'all', group: 'network', search: '' }, describeRow)
    expect(left.map(row => row.key)).toEqual(['gsm_SigQ'])
  })

  it('propose the nearest key where nothing is found', () => {
    expect(nearestKey(rows, 'chg_SktTipe')).toBe('chg_SktType')
    expect(nearestKey(rows, 'entirely else')).toBeNull()
  })
})
