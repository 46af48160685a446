import { describe, expect, it } from 'vitest'
import { hashOf, placeOf } from './view.ts'

describe('the place in the location', () => {
  it('survives a reload: what is written is read back', () => {
    for (const place of [
      { page: 'start', tab: 'overview', query: '' },
      { page: 'station', tab: 'log', query: '' },
      { page: 'settings', tab: 'overview', query: '' },
      { page: 'dictionary', tab: 'overview', query: 'search=a%3Fb%2Fc&entry=legrand%2FUID' },
    ] as const) {
      expect(placeOf(hashOf(place))).toEqual(place)
    }
  })

  it('is the start page when the location says nothing we know', () => {
    expect(placeOf('')).toEqual({ page: 'start', tab: 'overview', query: '' })
    expect(placeOf('#/nowhere/log')).toEqual({ page: 'start', tab: 'log', query: '' })
    expect(placeOf('#/station/nothing')).toEqual({ page: 'station', tab: 'overview', query: '' })
  })
})
