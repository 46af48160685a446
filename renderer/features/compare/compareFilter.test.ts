import { describe, expect, it } from 'vitest'
import { type ComparedRow, compareSets } from '../../../shared/compare/compareSets.ts'
import { parameterSet } from '../../../shared/compare/parameterSet.ts'
import { filterCompared, filterCounts } from './compareFilter.ts'

const set = (values: Record<string, string>) =>
  parameterSet(
    Object.entries(values).map(([key, value]) => ({ key, readonly: false, value })),
    { find: () => undefined },
  )
const rows = compareSets(
  set({ one: '1', two: '2', three: '3', here: 'x', same: '0', authorizationKey: 'u:fictional' }),
  set({ One: '1', two: '20', three: '30', there: 'y', same: '0', authorizationKey: 'u:other' }),
  { origin: set({ two: '2', three: '0', same: '0' }) },
)
const names = (found: readonly ComparedRow[]) => found.map(row => row.name)

describe('what a comparison shows', () => {
  it('is counted by filter', () => {
    expect(filterCounts(rows)).toEqual({
      differences: 5,
      conflicts: 2,
      changed: 3,
      leftOnly: 1,
      rightOnly: 1,
      readOnly: 0,
      same: 2,
    })
  })

  it('has the conflicts first', () => {
    expect(names(filterCompared(rows, 'differences', ''))).toEqual([
      'three',
      'authorizationKey',
      'two',
      'here',
      'there',
    ])
    expect(names(filterCompared(rows, 'same', ''))).toEqual(['One', 'same'])
  })

  it('is searched by key and value, and never by what a secret is', () => {
    expect(names(filterCompared(rows, 'differences', ' 30 '))).toEqual(['three'])
    expect(names(filterCompared(rows, 'differences', 'THERE'))).toEqual(['there'])
    expect(names(filterCompared(rows, 'differences', 'fictional'))).toEqual([])
  })
})
