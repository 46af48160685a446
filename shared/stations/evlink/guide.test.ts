import { describe, expect, it } from 'vitest'
import { schneider } from '../../dictionary/knowledge/schneider.ts'
import en from '../../strings/en/evlink.json' with { type: 'json' }
import { evlinkGuide, evlinkStepIds, evlinkTasks, simTypes } from './guide.ts'

const steps = Object.values(evlinkGuide).flat()
const webFields = new Map(schneider.webFields?.fields.map(field => [field.id, field]))

describe('the guide by hand', () => {
  it('has every task with at least one step, and words for all of them', () => {
    expect(Object.keys(evlinkGuide)).toEqual([...evlinkTasks])
    for (const task of evlinkTasks) expect(evlinkGuide[task].length, task).toBeGreaterThan(0)
    expect(Object.keys(en.guide.task)).toEqual([...evlinkTasks])
    expect(Object.keys(en.guide.step)).toEqual([...evlinkStepIds])
    expect(new Set(steps.map(({ id }) => id))).toEqual(new Set(evlinkStepIds))
  })

  it('names fields of the dictionary on the page the dictionary has them on, and values it lists', () => {
    for (const { field, subTab, value } of steps) {
      const known = field === null ? undefined : webFields.get(field)
      if (!known) continue
      expect(known.page, field ?? '').toBe(subTab)
      if (value !== null && known.values.length > 0) expect(known.values, field ?? '').toContain(value)
    }
    const unknown = steps.filter(({ field }) => field !== null && !webFields.has(field)).map(({ field }) => field)
    expect(new Set(unknown)).toEqual(new Set(['truncateSerials', 'Via WAN']))
  })

  it('opens the modem to the internet only in one task and closes it in another', () => {
    const viaWan = Object.entries(evlinkGuide).flatMap(([task, all]) =>
      all.filter(({ field }) => field === 'Via WAN').map(({ value }) => [task, value]),
    )
    expect(viaWan).toEqual([
      ['modem', 'on'],
      ['modem-end', 'off'],
    ])
  })

  it('knows three kinds of SIM, of which the one without internet cannot be tried', () => {
    expect(simTypes.map(({ number, web, testable }) => [number, web, testable])).toEqual([
      [1, true, true],
      [2, false, false],
      [3, true, true],
    ])
    expect(Object.keys(en.sim)).toEqual(simTypes.map(({ id }) => id))
  })
})
