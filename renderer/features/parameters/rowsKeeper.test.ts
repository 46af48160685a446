import { expect, it } from 'vitest'
import { ecotapDictionary } from '../../../shared/dictionary/ecotapDictionary.ts'
import { UNKNOWN_INSTALLATION } from '../../../shared/installation/installation.ts'
import { rowsKeeper } from './rowsKeeper.ts'

const file = [
  { key: 'com_OCPPID', value: 'NL*ECO*1000', readonly: false },
  { key: 'chg_StationMaxCurrent', value: 'much', readonly: false },
  { key: 'gsm_Model', value: 'X', readonly: false },
]
const sources = {
  dictionary: ecotapDictionary,
  station: null,
  file,
  drafts: {},
  ticks: {},
  installation: UNKNOWN_INSTALLATION,
}

it('gives the same rows for the same sources, and after an edit the same row for every other key', () => {
  const rowsOf = rowsKeeper()
  const first = rowsOf(sources)
  expect(rowsOf({ ...sources })).toBe(first)
  const edited = rowsOf({ ...sources, drafts: { com_ocppid: 'NEW' } })
  const kept = edited.filter(row => first.includes(row)).map(row => row.key)
  expect(kept).toEqual(['chg_StationMaxCurrent', 'gsm_Model', 'authorizationKey'])
  expect(edited.find(row => row.key === 'com_OCPPID')).toMatchObject({ value: 'NEW', state: 'changed' })
})

it('sees a finding that another value brought', () => {
  const rowsOf = rowsKeeper()
  const withTls = [...file, { key: 'com_Endpoint', value: 'wss://ocpp.example.test/', readonly: false }]
  const findings = (drafts: Record<string, string>) =>
    rowsOf({ ...sources, file: [...withTls, { key: 'com_Options', value: 'useTLS=1', readonly: false }], drafts })
      .find(row => row.key === 'com_Endpoint')
      ?.findings.map(({ code }) => code)
  expect(findings({})).not.toContain('wss-without-tls')
  expect(findings({ com_options: 'useTLS=0' })).toContain('wss-without-tls')
})
