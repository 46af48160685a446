import { describe, expect, it } from 'vitest'
import { SimulatedLogin } from './SimulatedLogin.ts'

const rules = { wrongPasswords: 3, lockMs: 60_000, idleMs: 60_000 }

describe('the login of a simulated station', () => {
  it('is locked by wrong passwords one after the other, not by as many in all', () => {
    const login = new SimulatedLogin<string>(rules)
    login.refuse()
    login.refuse()
    login.admit('Ana')
    login.refuse()
    login.refuse()
    expect(login.isLocked).toBe(false)
    login.refuse()
    expect(login.isLocked).toBe(true)
    login.unlock()
    expect(login.isLocked).toBe(false)
  })

  it('knows its visitors until it forgets them, or until they were idle for too long', () => {
    const login = new SimulatedLogin<string>(rules)
    const [ana, ben] = [login.admit('Ana'), login.admit('Ben')]
    expect([login.visitor(ana), login.visitor(ben), login.visitor('')]).toEqual(['Ana', 'Ben', null])
    login.forget(ana)
    expect([login.visitor(ana), login.visitor(ben)]).toEqual([null, 'Ben'])
    login.forget()
    expect(login.visitor(ben)).toBeNull()
    const hasty = new SimulatedLogin<string>({ ...rules, idleMs: -1 })
    expect(hasty.visitor(hasty.admit('Cem'))).toBeNull()
  })
})
