import { describe, expect, it } from 'vitest'
import { greenupPlace, greenupQuery } from './greenupPlace.ts'

describe('the place of the Green’Up page', () => {
  it('comes back from its own query', () => {
    expect(greenupPlace(greenupQuery('hand', 'store'))).toMatchObject({ tab: 'hand', task: 'store' })
    expect(greenupPlace(greenupQuery('file'))).toMatchObject({ tab: 'file', task: null })
  })

  it('takes an address from another page', () => {
    expect(greenupPlace('address=192.168.1.200').address).toBe('192.168.1.200')
  })

  it('shows the overview for anything unknown', () => {
    expect(greenupPlace('tab=log&task=fly')).toEqual({
      tab: 'overview',
      task: null,
      address: null,
    })
  })
})
