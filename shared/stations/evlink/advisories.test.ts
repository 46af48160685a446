import { describe, expect, it } from 'vitest'
import en from '../../strings/en/evlink.json' with { type: 'json' }
import {
  adviceKinds,
  advisoriesFor,
  evlinkAdvisories,
  isHelpedByUpdate,
  releaseId,
  weaknessKinds,
} from './advisories.ts'
import { compareReleases, releaseNumbers } from './release.ts'

describe('releaseNumbers', () => {
  it.each([
    ['2.7.4.18', [2, 7, 4, 18]],
    ['v3.1.1-33', [3, 1, 1, 33]],
    ['3.2.0-12_v1', [3, 2, 0, 12]],
    ['V3.4.0.1', [3, 4, 0, 1]],
    ['3300-XX', [3, 3, 0, 0]],
  ])('reads %s', (text, numbers) => {
    expect(releaseNumbers(text)).toEqual(numbers)
  })

  it.each(['', 'R7', 'unknown', '3', 'x3.2.0'])('finds none in "%s"', text => {
    expect(releaseNumbers(text)).toBeNull()
  })
})

describe('compareReleases', () => {
  it('compares number by number, not as text', () => {
    expect(compareReleases([3, 10], [3, 9])).toBeGreaterThan(0)
    expect(compareReleases([3, 4, 0], [3, 4, 0, 1])).toBeLessThan(0)
    expect(compareReleases([3, 4], [3, 4, 0, 0])).toBe(0)
  })
})

describe('the release of an EVlink', () => {
  it.each([
    ['2.7.4.18', 'R4'],
    ['3.1.1-33', 'R5'],
    ['3.2.0-12', 'R6'],
    ['3.3.0.7', 'R7'],
    ['3.4.0.2', 'R8'],
    ['9.9.9.9', null],
    ['unknown', null],
  ])('%s is %s', (version, id) => {
    expect(releaseId(version)).toBe(id)
  })
})

describe('advisoriesFor', () => {
  it('names what holds for a release and a product, from the first affected to the last', () => {
    expect(advisoriesFor('parking', '3.2.0-12').ids).toEqual(['icsa-19-031-01', 'sevd-2021-194-06', 'sevd-2021-348-02'])
    expect(advisoriesFor('parking', '3.2.0-13').ids).toEqual(['sevd-2021-194-06', 'sevd-2021-348-02'])
    expect(advisoriesFor('city', '3.3.0.7').ids).toEqual(['sevd-2021-194-06', 'sevd-2021-348-02'])
    expect(advisoriesFor('parking', '3.4.0.1').ids).toEqual(['sevd-2021-348-02'])
    expect(advisoriesFor('parking', '3.4.0.2')).toEqual({ ids: [], certain: true })
  })

  it('names the end of life of a wallbox in every release', () => {
    expect(advisoriesFor('smart-wallbox', '3.4.0.2').ids).toEqual(['icsa-25-175-04'])
  })

  it('promises no update where none helps', () => {
    expect(isHelpedByUpdate(advisoriesFor('smart-wallbox', '3.4.0.1').ids)).toBe(true)
    expect(isHelpedByUpdate(advisoriesFor('smart-wallbox', '3.4.0.2').ids)).toBe(false)
  })

  it('tells nobody that a station nobody knows is safe', () => {
    expect(advisoriesFor('city', null)).toEqual({ ids: ['sevd-2021-194-06', 'sevd-2021-348-02'], certain: false })
    expect(advisoriesFor(null, '3.4.0.2').certain).toBe(false)
    expect(advisoriesFor(null, null).ids).toEqual(evlinkAdvisories.advisories.map(({ id }) => id))
  })

  it('has words for every weakness and every advice', () => {
    expect(Object.keys(en.advisory.kind).sort()).toEqual([...weaknessKinds].sort())
    expect(Object.keys(en.advisory.advice).sort()).toEqual([...adviceKinds].sort())
  })
})
