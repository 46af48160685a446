import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldKey } from '../parameters/configurationKey.ts'
import { Checker } from './Checker.ts'
import { ecotapDictionary } from './ecotapDictionary.ts'
import { schneider } from './knowledge/schneider.ts'
import { weidmueller } from './knowledge/weidmueller.ts'

const dictionaries = [ecotapDictionary, schneider.dictionary, weidmueller.dictionary]
const values = [
  '',
  '0',
  '1',
  '16',
  '16,16',
  '32',
  'true',
  'useTLS=1',
  'useTLS=0',
  'a:b',
  'ws://x.example/',
  'LMS',
  'OCPP1.6J',
  'Master',
  ' 7',
]

const set = (keys: readonly string[]) =>
  fc.uniqueArray(
    fc.record({ key: fc.constantFrom(...keys), value: fc.constantFrom(...values), readonly: fc.boolean() }),
    { selector: ({ key }) => key, maxLength: 12 },
  )

const context = fc.record({
  station: fc.constantFrom(
    undefined,
    new Map([
      ['com_prottype', 'LMS'],
      ['chg_stationmaxcurrent', '25'],
    ]),
  ),
  installation: fc.constantFrom(undefined, { breaker: 10, cable: 6, phases: 1 as const, sockets: 2 }),
})

describe('a checker', () => {
  it.each(dictionaries)('that has seen other sets finds what a new one finds: $id', dictionary => {
    const names = dictionary.parameters.flatMap(({ key, aliases }) => [key, ...aliases, key.toUpperCase()])
    const visits = fc.array(fc.tuple(set([...names, 'not known']), context), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(visits, sets => {
        const old = new Checker(dictionary)
        for (const [entries, around] of sets) {
          expect(old.check(entries, around)).toEqual(new Checker(dictionary).check(entries, around))
        }
      }),
    )
  })

  it('leaves no finding of a value that is gone', () => {
    const checker = new Checker(ecotapDictionary)
    expect(checker.check([{ key: 'gsm_SigQ', value: '3' }], {}).size).toBe(1)
    expect(checker.check([], {}).size).toBe(0)
    expect(checker.check([{ key: 'GSM_sigq', value: '3' }], {}).has(foldKey('gsm_SigQ'))).toBe(true)
    expect(checker.check([{ key: 'gsm_SigQ', value: '30' }], {}).size).toBe(0)
  })

  it('never gets confused by more keys than it remembers', () => {
    const checker = new Checker(ecotapDictionary)
    for (let round = 0; round < 3; round += 1) {
      const many = Array.from({ length: 6000 }, (_, n) => ({ key: `made_up_${round}_${n}`, value: 'x' }))
      expect(checker.check([...many, { key: 'gsm_SigQ', value: '3' }], {}).size).toBe(1)
    }
  })
})
