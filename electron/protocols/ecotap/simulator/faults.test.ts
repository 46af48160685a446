import { describe, expect, it } from 'vitest'
import { FaultPlan, faultNames, faultSchema, parseFault } from './faults.ts'
import { readAtWrongBaud } from './wrongBaud.ts'

describe('faults', () => {
  it('are read from what a person types', () => {
    expect(parseFault('vanish,at=block,block=7')).toMatchObject({ name: 'vanish', at: 'block', block: 7 })
    expect(parseFault('lost-answers,share=0.05')).toMatchObject({ share: 0.05, seed: 1 })
    expect(parseFault('boot-loop,afterFlash=true')).toMatchObject({ afterFlash: true })
    expect(parseFault('key-answers,key=com_ProtCh,answer=none')).toMatchObject({ key: 'com_ProtCh', answer: 'none' })
    expect(() => parseFault('no-such-fault')).toThrow()
    expect(() => parseFault('lost-answers,share=2')).toThrow()
  })

  it('have a name each', () => {
    expect(new Set(faultNames).size).toBe(faultSchema.options.length)
  })

  it('of a moment strike there once', () => {
    const plan = new FaultPlan()
    plan.add({ name: 'vanish', at: 'block', block: 7 })
    expect(plan.takeBreak({ at: 'block', number: 6 })).toBeUndefined()
    expect(plan.takeBreak({ at: 'copy' })).toBeUndefined()
    expect(plan.takeBreak({ at: 'block', number: 7 })).toMatchObject({ name: 'vanish' })
    expect(plan.takeBreak({ at: 'block', number: 7 })).toBeUndefined()
  })
})

describe('a receiver at another speed', () => {
  it('reads the same at the same speed, and something else at half and double', () => {
    const text = Buffer.from('EVCHARGER BOOTLOADER 04HW20\r\n')
    expect(readAtWrongBaud(text, 1)).toEqual(text)
    expect(readAtWrongBaud(text, 0.5).length).toBeLessThan(text.length)
    expect(readAtWrongBaud(text, 2).length).toBeGreaterThan(text.length)
    expect(readAtWrongBaud(text, 2).toString('latin1')).not.toContain('BOOT')
  })
})
