import { describe, expect, it } from 'vitest'
import { editedEntries } from './editedEntries.ts'

const entry = (key: string, value: string) => ({ key, readonly: false, value })

describe('editedEntries', () => {
  it('puts drafts in the place of what they edit, whatever the case of the key, and adds the others', () => {
    const base = [entry('Chg_A', '1'), entry('b', '2')]
    expect(editedEntries(base, { chg_a: '3', c: '4' })).toEqual([entry('Chg_A', '3'), entry('b', '2'), entry('c', '4')])
  })

  it('leaves out what was not kept over a reload, unless it was typed again', () => {
    const base = [entry('authorizationKey', ''), entry('other', '')]
    expect(editedEntries(base, {}, ['authorizationKey'])).toEqual([entry('other', '')])
    expect(editedEntries(base, { authorizationkey: 'u:fictional' }, ['authorizationKey'])).toEqual([
      entry('authorizationKey', 'u:fictional'),
      entry('other', ''),
    ])
  })
})
