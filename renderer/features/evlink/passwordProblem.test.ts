import { describe, expect, it } from 'vitest'
import { passwordProblem } from './passwordProblem.ts'

const twice = (password: string) => ({ password, repeated: password })

describe('a new password', () => {
  it('has 8 to 64 characters and is typed twice the same', () => {
    expect(passwordProblem(twice(''), null)).toBe('none')
    expect(passwordProblem(twice('seven77'), null)).toBe('short')
    expect(passwordProblem(twice('x'.repeat(65)), null)).toBe('long')
    expect(passwordProblem({ password: 'Kabel-7-Meter', repeated: 'Kabel-7-Metre' }, null)).toBe('different')
    expect(passwordProblem(twice('Kabel-7-Meter'), '3N200000002')).toBeNull()
  })

  it('is not one that everyone tries, and not the serial number', () => {
    expect(passwordProblem(twice('Administrator'), null)).toBe('weak')
    expect(passwordProblem(twice('3n200000002'), '3N200000002')).toBe('weak')
  })
})
