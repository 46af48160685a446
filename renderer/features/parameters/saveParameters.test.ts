import { describe, expect, it } from 'vitest'
import { ecotapDictionary } from '../../../shared/dictionary/ecotapDictionary.ts'
import { UNKNOWN_INSTALLATION } from '../../../shared/installation/installation.ts'
import { parseParameterFile } from '../../../shared/parameters/parameterFile.ts'
import { buildRows } from './rows.ts'
import { parametersToSave } from './saveParameters.ts'

const TEXT = '{ "chg_StationMaxCurrent" : "32",\n  "x_unknown": 7 }'
const station = [{ key: 'com_OCPPID', readonly: false, value: 'NL*ECO*1000' }]
const drafts = { chg_stationmaxcurrent: '25', authorizationkey: 'station:secret' }

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

describe('saving parameters', () => {
  it('changes only the edited values of a loaded file, and adds no secret', () => {
    const content = parseParameterFile(new TextEncoder().encode(TEXT))
    const rows = buildRows({
      dictionary: ecotapDictionary,
      station,
      file: content.entries,
      drafts,
      ticks: {},
      installation: UNKNOWN_INSTALLATION,
    })
    const file = { name: 'site.json', content, restoring: false, withheld: [] }
    expect(textOf(parametersToSave(rows, file, drafts))).toBe(TEXT.replace('32', '25'))
  })

  it('makes a file of the station’s values where none was loaded', () => {
    const rows = buildRows({
      dictionary: ecotapDictionary,
      station,
      file: null,
      drafts: { com_ocppid: 'NEW' },
      ticks: {},
      installation: UNKNOWN_INSTALLATION,
    })
    expect(JSON.parse(textOf(parametersToSave(rows, null, { com_ocppid: 'NEW' })))).toEqual({
      configurationKey: [{ key: 'com_OCPPID', readonly: false, value: 'NEW' }],
    })
  })
})
