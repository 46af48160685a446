import { describe, expect, it } from 'vitest'
import { errorData } from '../shared/errors.ts'
import { nextStepSchema, stationConditionSchema } from '../shared/job.ts'
import { nextStepFor } from './nextStepFor.ts'

describe('nextStepFor', () => {
  it('has a step for every error in every job and state', () => {
    for (const code of Object.keys(errorData)) {
      for (const job of ['receive', 'send', 'reset', 'flash'] as const) {
        for (const station of stationConditionSchema.options) {
          const known = Object.keys(errorData).find((name): name is keyof typeof errorData => name === code)
          if (known) expect(nextStepSchema.options).toContain(nextStepFor(known, job, station))
        }
      }
    }
  })

  it('offers to go on only while the old program is untouched', () => {
    expect(nextStepFor('link-lost', 'flash', 'old-firmware-safe')).toBe('resume-flash')
    expect(nextStepFor('link-lost', 'flash', 'firmware-unknown')).toBe('wait-then-power-cycle')
    expect(nextStepFor('link-lost', 'flash', 'copying-firmware')).toBe('wait-then-power-cycle')
    expect(nextStepFor('link-lost', 'send', 'old-firmware-safe')).toBe('reconnect')
  })

  it('never sends a person with a dead program anywhere but to flashing again', () => {
    for (const code of ['flash-program-invalid', 'flash-boot-loop', 'link-lost'] as const) {
      expect(nextStepFor(code, 'flash', 'firmware-invalid')).toBe('flash-again')
    }
  })
})
