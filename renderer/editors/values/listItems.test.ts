import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GrammarOf } from '../../../shared/dictionary/dictionarySchema.ts'
import { hasItem, toggleItem, unlistedItems, withoutItem } from './listItems.ts'

const measurands: GrammarOf<'list'> = {
  kind: 'list',
  open: true,
  phases: ['L1', 'L1-N'],
  values: [{ value: 'Voltage' }, { value: 'Current.Import' }],
}

describe('the items of a list', () => {
  it('are added at the end as the guide spells them, and taken out however they are written', () => {
    expect(toggleItem(measurands, '', { value: 'Voltage', phase: null })).toBe('Voltage')
    expect(toggleItem(measurands, 'Voltage', { value: 'Current.Import', phase: 'L1' })).toBe(
      'Voltage,Current.Import.L1',
    )
    expect(toggleItem(measurands, 'VOLTAGE, Current.Import', { value: 'Voltage', phase: null })).toBe('Current.Import')
  })

  it('of one phase are not those of all', () => {
    expect(hasItem(measurands, 'Voltage.L1', { value: 'Voltage', phase: null })).toBe(false)
    expect(hasItem(measurands, 'voltage.l1-n', { value: 'Voltage', phase: 'L1-N' })).toBe(true)
  })

  it('that the guide does not list are named, kept and can be taken out', () => {
    expect(unlistedItems(measurands, 'Voltage,Frequency')).toEqual(['Frequency'])
    expect(toggleItem(measurands, 'Voltage,Frequency', { value: 'Voltage', phase: null })).toBe('Frequency')
    expect(withoutItem('Voltage,Frequency', 'Frequency')).toBe('Voltage')
  })

  it('are in it after one click and out of it after two, and no other item is touched', () => {
    const item = fc.constantFrom('Voltage', 'voltage.L1', 'Current.Import', 'Frequency', 'x y')
    const wanted = fc.record({
      value: fc.constantFrom('Voltage', 'Current.Import'),
      phase: fc.constantFrom(null, 'L1', 'L1-N'),
    })
    fc.assert(
      fc.property(fc.uniqueArray(item), wanted, (items, one) => {
        const text = items.join(',')
        const had = hasItem(measurands, text, one)
        const once = toggleItem(measurands, text, one)
        expect(hasItem(measurands, once, one)).toBe(!had)
        const twice = toggleItem(measurands, once, one)
        expect(hasItem(measurands, twice, one)).toBe(had)
        if (!had) expect(twice).toBe(text)
      }),
    )
  })
})
