import { describe, expect, it } from 'vitest'
import type { Unfinished } from '../../../shared/contract/backups.ts'
import type { Identity } from '../../../shared/contract/station.ts'
import { leftBehind, phaseOf, unfinishedOn } from './unfinishedFlash.ts'

const flash: Unfinished = {
  serial: '11790001',
  imageName: 'EVC4V32R18P3.bin',
  phase: 'write',
  acknowledged: 120_000,
  total: 394_040,
  at: 0,
}
const unknown: Identity = {
  vendor: null,
  model: null,
  serial: null,
  moduleId: null,
  bootloader: null,
  firmware: null,
  ocppId: null,
  protocol: null,
  modules: [],
  endpoint: null,
  address: null,
}

describe('an unfinished flash', () => {
  it('leaves the old program untouched while it was writing', () => {
    expect(leftBehind(flash)).toBe('old-program')
    expect(leftBehind({ ...flash, acknowledged: 0, total: 0 })).toBe('old-program')
  })

  it('may have the controller copying once the image was complete', () => {
    expect(leftBehind({ ...flash, phase: 'verify' })).toBe('copying')
    expect(leftBehind({ ...flash, phase: 'restart' })).toBe('copying')
    expect(leftBehind({ ...flash, acknowledged: flash.total })).toBe('copying')
  })

  it('counts as writing in a phase that is not known here', () => {
    expect(phaseOf({ ...flash, phase: 'something new' })).toBe('write')
    expect(phaseOf({ ...flash, phase: 'verify' })).toBe('verify')
  })

  it('belongs to the station it was noted under, and to no other', () => {
    expect(unfinishedOn({ ...unknown, serial: '11790001' }, [flash])).toBe(flash)
    expect(unfinishedOn({ ...unknown, serial: '11790002', ocppId: '11790001' }, [flash])).toBe(flash)
    expect(unfinishedOn({ ...unknown, serial: '11790002' }, [flash])).toBeNull()
    expect(unfinishedOn(unknown, [flash])).toBeNull()
  })
})
