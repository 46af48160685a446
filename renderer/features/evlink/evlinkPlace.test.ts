import { describe, expect, it } from 'vitest'
import { evlinkPlaceOf, queryOfEvlink } from './evlinkPlace.ts'

describe('the place an address of the EVlink page names', () => {
  it('is the one it was made from', () => {
    expect(evlinkPlaceOf(queryOfEvlink({ tab: 'guide', task: 'modem' }))).toMatchObject({ tab: 'guide', task: 'modem' })
    expect(evlinkPlaceOf(queryOfEvlink({ tab: 'events' })).tab).toBe('events')
  })

  it('takes an address from another page', () => {
    expect(evlinkPlaceOf('address=192.168.0.102').address).toBe('192.168.0.102')
  })

  it('is the overview where it names nothing or something unknown', () => {
    expect(evlinkPlaceOf('')).toEqual({ tab: 'overview', task: 'sign-in', address: null })
    expect(evlinkPlaceOf('tab=nope&task=nope')).toEqual({ tab: 'overview', task: 'sign-in', address: null })
  })
})
