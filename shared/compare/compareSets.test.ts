import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ecotapDictionary } from '../dictionary/ecotapDictionary.ts'
import type { ConfigurationKey } from '../parameters/configurationKey.ts'
import type { ComparedSet } from './comparedSet.ts'
import { type ComparedRow, compareSets, type Difference } from './compareSets.ts'
import { countDifferences } from './countDifferences.ts'
import { mergeSides, sidesToTake, takenValues } from './mergeSides.ts'
import { parameterSet, sameMeaning } from './parameterSet.ts'

const unknown = { find: () => undefined }
const entry = (key: string, value: string, readonly = false): ConfigurationKey => ({ key, readonly, value })
const set = (values: Record<string, string>): ComparedSet =>
  parameterSet(
    Object.entries(values).map(([key, value]) => entry(key, value)),
    unknown,
  )
const differences = (rows: readonly ComparedRow[]): Record<string, Difference> =>
  Object.fromEntries(rows.map(({ name, difference }) => [name, difference]))

describe('compareSets of two', () => {
  it('sorts keys into changed, only here, only there and the same, with the spelling of the right', () => {
    const file = set({ grid_InstallationMaxcurrent: '25', useTLS: '0', chg_Debug: 'x' })
    const station = set({ UseTLS: '0', grid_InstallationMaxCurrent: '63', chg_Mode3Current: '0,0' })
    expect(differences(compareSets(file, station))).toEqual({
      grid_InstallationMaxCurrent: 'changed',
      UseTLS: 'same',
      chg_Debug: 'left-only',
      chg_Mode3Current: 'right-only',
    })
  })

  it('keeps differences that cannot be written apart, whichever side or the dictionary says so', () => {
    const file = [entry('gsm_SigQ', '20'), entry('NumberOfConnectors', '2', true), entry('com_OCPPID', 'A')]
    const station = [entry('gsm_SigQ', '21', true), entry('NumberOfConnectors', '1'), entry('com_OCPPID', 'B')]
    const rows = compareSets(parameterSet(file, unknown), parameterSet(station, unknown))
    expect(rows.map(({ difference }) => difference)).toEqual(['read-only', 'read-only', 'changed'])
    expect(parameterSet([entry('gsm_SigQ', '20')], ecotapDictionary).values).toMatchObject([{ readOnly: true }])
  })

  it('compares to the letter, and with a dictionary by meaning', () => {
    const left = [entry('com_ProtType', 'Lms'), entry('com_Options', 'comMaster=0,useTLS=1'), entry('com_OCPPID', 'a')]
    const right = [entry('com_ProtType', 'LMS'), entry('com_Options', 'UseTLS=1,comMaster=0'), entry('com_OCPPID', 'A')]
    const same = sameMeaning(ecotapDictionary)
    const sets = [parameterSet(left, ecotapDictionary), parameterSet(right, ecotapDictionary)] as const
    expect(compareSets(...sets).map(row => row.difference)).toEqual(['changed', 'changed', 'changed'])
    expect(compareSets(...sets, { same }).map(row => row.difference)).toEqual(['same', 'same', 'changed'])
  })

  it('matches another spelling of a key, and keeps both where one set has both', () => {
    const aliased = { find: (key: string) => (/^(Ping|ping_old)$/i.test(key) ? dictionaryKey('Ping') : undefined) }
    const old = parameterSet([entry('ping_old', '1')], aliased)
    expect(differences(compareSets(old, parameterSet([entry('Ping', '1')], aliased)))).toEqual({ Ping: 'same' })
    const both = parameterSet([entry('ping_old', '1'), entry('Ping', '2')], aliased)
    expect(both.values.map(({ id }) => id)).toEqual(['ping_old', 'ping'])
  })

  it('shows no secret', () => {
    const entries = [entry('authorizationKey', 'user:fictional'), entry('gsm_APN', 'name,user,fictional')]
    const shown = parameterSet(entries, ecotapDictionary).values.map(value => value.shown)
    expect(shown.join()).not.toContain('fictional')
    expect(shown[1]).toContain('name')
  })
})

function dictionaryKey(key: string) {
  const known = ecotapDictionary.parameters[0]
  if (!known) throw new Error('the dictionary is empty')
  return { ...known, key }
}

describe('compareSets with an origin', () => {
  it('tells who changed a value, and calls it a conflict where both did', () => {
    const origin = set({ A: '1', B: '1', C: '1', D: '1', E: '1' })
    const mine = set({ A: '2', B: '1', C: '2', D: '2', E: '1', F: '1' })
    const theirs = set({ A: '1', B: '3', C: '3', D: '2', E: '1', F: '2', G: '1' })
    expect(differences(compareSets(mine, theirs, { origin }))).toEqual({
      A: 'left-changed',
      B: 'right-changed',
      C: 'conflict',
      D: 'same',
      E: 'same',
      F: 'conflict',
      G: 'right-only',
    })
  })

  it('merges by itself what one side changed, and leaves conflicts to a person', () => {
    const rows = compareSets(set({ A: '2', B: '1', C: '2' }), set({ A: '1', B: '3', C: '3' }), {
      origin: set({ A: '1', B: '1', C: '1' }),
    })
    expect([...mergeSides(rows)]).toEqual([
      ['a', 'left'],
      ['b', 'right'],
    ])
    expect([...takenValues(rows, new Map([...mergeSides(rows), ['c', 'right']]))]).toEqual([
      ['A', '2'],
      ['B', '3'],
      ['C', '3'],
    ])
  })

  it('merges nothing by itself without an origin', () => {
    expect(mergeSides(compareSets(set({ A: '1' }), set({ A: '2' }))).size).toBe(0)
  })
})

const values = fc.dictionary(fc.constantFrom('A', 'b', 'C', 'd', 'E', 'f'), fc.constantFrom('1', '2', '3'))
const readOnlyKeys = fc.subarray(['A', 'b', 'C'])
const sets = fc.tuple(values, readOnlyKeys).map(([entries, locked]) =>
  parameterSet(
    Object.entries(entries).map(([key, value]) => entry(key, value, locked.includes(key))),
    unknown,
  ),
)
const mirrored: Partial<Record<Difference, Difference>> = {
  'left-only': 'right-only',
  'right-only': 'left-only',
  'left-changed': 'right-changed',
  'right-changed': 'left-changed',
}
/** A set after values were taken over into it. */
function withTaken(into: ComparedSet, taken: ReadonlyMap<string, string>): ComparedSet {
  const all = new Map(into.values.map(({ name, value }) => [name, value]))
  for (const [name, value] of taken) all.set(name, value)
  return set(Object.fromEntries(all))
}

describe('any comparison', () => {
  it('has every value of either side once', () => {
    fc.assert(
      fc.property(sets, sets, fc.option(sets), (left, right, origin) => {
        const rows = compareSets(left, right, { origin })
        const ids = new Set([...left.values, ...right.values].map(({ id }) => id))
        expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort())
        const counts = countDifferences(rows)
        const { changed, leftOnly, rightOnly, readOnly, same } = counts
        expect(changed + leftOnly + rightOnly + readOnly + same).toBe(rows.length)
      }),
    )
  })

  it('is mirrored when the sides are swapped', () => {
    fc.assert(
      fc.property(sets, sets, fc.option(sets), (left, right, origin) => {
        const there = compareSets(left, right, { origin })
        const back = new Map(compareSets(right, left, { origin }).map(row => [row.id, row]))
        for (const { id, difference } of there) {
          expect(back.get(id)?.difference).toBe(mirrored[difference] ?? difference)
        }
        const [one, other] = [
          takenValues(there, mergeSides(there)),
          takenValues([...back.values()], mergeSides([...back.values()])),
        ]
        expect(new Map([...one].map(([key, value]) => [key.toLowerCase(), value]))).toEqual(
          new Map([...other].map(([key, value]) => [key.toLowerCase(), value])),
        )
      }),
    )
  })

  it('is equal but for what only the left has when all of the right is taken over', () => {
    fc.assert(
      fc.property(values, values, fc.option(sets), (before, now, origin) => {
        const [left, right] = [set(before), set(now)]
        const rows = compareSets(left, right, { origin })
        const all = rows.filter(row => sidesToTake(row).includes('right')).map(({ id }) => [id, 'right'] as const)
        const after = compareSets(withTaken(left, takenValues(rows, new Map(all))), right)
        const only = Object.keys(before).filter(key => now[key] === undefined)
        expect(
          after
            .filter(row => row.difference !== 'same')
            .map(row => row.name)
            .sort(),
        ).toEqual(only.sort())
        expect(after.every(row => row.difference === 'same' || row.difference === 'left-only')).toBe(true)
      }),
    )
  })

  it('takes nothing over from a value or to a value that cannot be written', () => {
    fc.assert(
      fc.property(sets, sets, fc.option(sets), (left, right, origin) => {
        const rows = compareSets(left, right, { origin })
        for (const wanted of ['left', 'right'] as const) {
          const taken = takenValues(rows, new Map(rows.map(({ id }) => [id, wanted])))
          const locked = rows.filter(row => row.left?.readOnly || row.right?.readOnly).map(({ name }) => name)
          expect(locked.filter(name => taken.has(name))).toEqual([])
        }
      }),
    )
  })

  it('takes the side that changed where the other is the origin itself, and finds no conflict', () => {
    fc.assert(
      fc.property(values, values, (before, now) => {
        const [origin, changed] = [set(before), set(now)]
        for (const [left, right] of [
          [changed, origin],
          [origin, changed],
        ] as const) {
          const rows = compareSets(left, right, { origin })
          expect(rows.some(row => row.difference === 'conflict')).toBe(false)
          for (const [name, value] of takenValues(rows, mergeSides(rows))) expect(now[name]).toBe(value)
        }
      }),
    )
  })
})
