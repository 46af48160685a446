import { describe, expect, it } from 'vitest'
import type { EvlinkEvent } from '../../../shared/contract/evlink.ts'
import { faultsOf, faultyPlugs, firstFault } from './faults.ts'

const event = (code: string, ...good: boolean[]): EvlinkEvent => ({
  code,
  name: `Event ${code}`,
  alsoKnownAs: [],
  states: good.map(ok => ({ ok, text: ok ? 'OK' : 'Fault' })),
})
const plugs = ['112', '113']

describe('the faults of the maintenance report', () => {
  it('are the events with a plug that is not OK', () => {
    const events = { plugs, rows: [event('1', true, true), event('6', true, false)], readAt: 0 }
    expect(faultsOf(events).map(({ code }) => code)).toEqual(['6'])
    expect(faultyPlugs(event('6', true, false), plugs)).toEqual(['113'])
    expect(faultsOf(null)).toEqual([])
  })

  it('begin with one of the station itself, before one of its links', () => {
    expect(firstFault([event('30', false), event('6', false)])?.code).toBe('6')
    expect(firstFault([event('30', false), event('24', false)])?.code).toBe('30')
    expect(firstFault([])).toBeUndefined()
  })
})
