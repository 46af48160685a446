import { describe, expect, it } from 'vitest'
import { checkStations, columnOf } from './checkStations.ts'
import { parseTemplate } from './template.ts'

const template = parseTemplate(
  'json',
  new TextEncoder().encode(
    '{"com_OCPPID":"{{uid}}","chg_StationMaxCurrent":"{{current}}","com_OCPPInfo":"CpSn={{serial}}"}',
  ),
)

/** A table of rows from line 2 on. */
function table(columns: string[], ...rows: string[][]) {
  return { delimiter: ';' as const, columns, rows: rows.map((cells, n) => ({ line: n + 2, cells })), broken: [] }
}
const codes = (checked: ReturnType<typeof checkStations>) =>
  checked.stations.map(({ line, findings }) => [
    line,
    findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  ])

describe('a table of stations against a template', () => {
  it('is checked row by row; a bad row is named and the others can be used', () => {
    const checked = checkStations(
      template,
      table(
        ['UID', 'serial', 'current'],
        ['NL*1', '11790001', '25'],
        ['x'.repeat(26), '11790002', '25'],
        ['NL*3', '', '25'],
        ['NL*4', '11790004', 'much'],
        ['NL*5', '11790005'],
        ['NL*6', '11790006', '25', ''],
      ),
      new Map(),
    )
    expect(codes(checked)).toEqual([
      [2, []],
      [3, ['too-long']],
      [4, ['variable-empty']],
      [5, ['not-a-number']],
      [6, ['cells-missing']],
      [7, ['cells-too-many']],
    ])
    expect(checked.stations.map(({ good }) => good)).toEqual([true, false, false, false, false, false])
  })

  it('refuses all rows that share a serial or a uid, and says which', () => {
    const checked = checkStations(
      template,
      table(['uid', 'serial', 'current'], ['NL*1', '1', '25'], ['nl*1', '2', '25'], ['NL*3', '3', '25']),
      new Map(),
    )
    expect(codes(checked)).toEqual([
      [2, ['duplicate']],
      [3, ['duplicate']],
      [4, []],
    ])
    expect(checked.stations[0]?.findings[0]).toMatchObject({ data: { variable: 'uid', value: 'NL*1', lines: '3' } })
  })

  it('takes a fixed value where the row has none, and names missing and unused columns', () => {
    const checked = checkStations(
      template,
      table(['uid', 'current', 'Remark'], ['NL*1', '', 'left door'], ['NL*2', '20', '']),
      new Map([['current', '25']]),
    )
    expect(checked).toMatchObject({ missing: ['serial'], unused: ['Remark'] })
    expect(checked.stations.map(({ values }) => values.get('current'))).toEqual(['25', '20'])
  })

  it('keeps rows that cannot be read in their place', () => {
    const broken = { ...table(['uid', 'serial', 'current'], ['NL*1', '1', '25']), broken: [{ line: 1, column: 2 }] }
    expect(codes(checkStations(template, broken, new Map()))).toEqual([
      [1, ['cells-quote']],
      [2, []],
    ])
  })

  it('tells the column a finding is about', () => {
    const rows = table(['uid', 'serial', 'current'], ['NL*1', '1', 'much'])
    const [finding] = checkStations(template, rows, new Map()).stations[0]?.findings ?? []
    expect(finding && columnOf(rows, finding)).toBe(3)
  })
})
