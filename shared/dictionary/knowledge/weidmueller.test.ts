import { describe, expect, it } from 'vitest'
import { checkValue } from '../checkValue.ts'
import { weidmueller } from './weidmueller.ts'

describe('values of AC SMART', () => {
  it('are taken as they are, since the document says nothing about them', () => {
    for (const { key } of weidmueller.dictionary.parameters)
      expect(checkValue(weidmueller.dictionary, key, '-5 A'), key).toEqual([])
  })
})
