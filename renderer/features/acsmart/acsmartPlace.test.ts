import { describe, expect, it } from 'vitest'
import { acsmartPlaceOf, queryOfAcsmart } from './acsmartPlace.ts'

describe('the place an address of the AC SMART page names', () => {
  it('is the one it was made from', () => {
    expect(acsmartPlaceOf(queryOfAcsmart('hand')).tab).toBe('hand')
  })

  it('takes an address from another page', () => {
    expect(acsmartPlaceOf('address=192.168.1.20')).toEqual({ tab: 'overview', address: '192.168.1.20' })
  })

  it('is the overview where it names nothing or something unknown', () => {
    expect(acsmartPlaceOf('tab=nope')).toEqual({ tab: 'overview', address: null })
  })
})
