import { describe, expect, it } from 'vitest'
import { shownSteps } from './shownSteps.ts'

const checked = [
  { step: 'recover', state: 'done' },
  { step: 'edit', state: 'done' },
  { step: 'store', state: 'done' },
  { step: 'check', state: 'done' },
  { step: 'activate', state: 'now' },
] as const

describe('shownSteps', () => {
  it('are the station’s as long as nothing was edited', () => {
    expect(shownSteps([...checked], false)).toEqual(checked)
  })

  it('go back to saving once something was edited', () => {
    expect(shownSteps([...checked], true).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'now',
      'waiting',
      'waiting',
    ])
  })
})
