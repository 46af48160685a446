import { describe, expect, it } from 'vitest'
import { ecotapDictionary } from '../dictionary/ecotapDictionary.ts'
import { compareReport, type ReportWord } from './compareReport.ts'
import { compareSets } from './compareSets.ts'
import { parameterSet } from './parameterSet.ts'

const texts: Record<ReportWord, string> = {
  title: 'Comparison',
  left: 'Left',
  right: 'Right',
  origin: 'Origin',
  conflict: 'Conflicts',
  changed: 'Different',
  'left-changed': 'Changed left',
  'right-changed': 'Changed right',
  'left-only': 'Only left',
  'right-only': 'Only right',
  'read-only': 'Read-only',
  same: 'The same',
}
const words = (word: ReportWord): string => texts[word]
const set = (values: Record<string, string>) =>
  parameterSet(
    Object.entries(values).map(([key, value]) => ({ key, readonly: false, value })),
    ecotapDictionary,
  )

describe('compareReport', () => {
  it('lists conflicts first, each value on a line, and of the same only the number', () => {
    const origin = set({ chg_StationMaxCurrent: '25', com_OCPPID: 'A' })
    const left = set({ chg_StationMaxCurrent: '20', com_OCPPID: 'A', chg_RatedCurrent: '16,16', mine: '1\n2' })
    const right = set({ chg_StationMaxCurrent: '16', com_OCPPID: 'B', chg_RatedCurrent: '16,16' })
    const names = { left: 'site-12.json', right: '11790001', origin: 'backup' }
    expect(compareReport(compareSets(left, right, { origin }), names, words)).toBe(`Comparison

Left:   site-12.json
Right:  11790001
Origin: backup

Conflicts: 1
  chg_StationMaxCurrent
    Origin: 25
    Left:   20
    Right:  16

Changed right: 1
  com_OCPPID
    Origin: A
    Left:   A
    Right:  B

Only left: 1
  mine
    Left: 1\\n2

The same: 1
`)
  })

  it('tells that a secret differs, and not what it is', () => {
    const rows = compareSets(set({ authorizationKey: 'u:fictional1' }), set({ authorizationKey: 'u:fictional2' }))
    const report = compareReport(rows, { left: 'a', right: 'b', origin: null }, words)
    expect(report).toContain('Different: 1\n  authorizationKey\n    Left:  ***\n    Right: ***\n')
    expect(report).not.toContain('fictional')
    expect(report).not.toContain('Origin')
  })
})
