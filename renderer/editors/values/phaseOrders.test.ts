import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { netmasks } from './netmasks.ts'
import { nextConnector, phaseOrders, setPhaseOrder, withoutConnector } from './phaseOrders.ts'

const orders = fc.uniqueArray(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom('RST', 'RTS', 'Unknown')), {
  selector: ([connector]) => connector,
  minLength: 1,
})

describe('the order of phases', () => {
  it('is set in its place, with the spelling of the others kept', () => {
    expect(setPhaseOrder('0.RST, 2.rts,1.RST', 2, 'STR')).toBe('0.RST,2.STR,1.RST')
    expect(setPhaseOrder('', 1, 'RST')).toBe('1.RST')
    expect(setPhaseOrder('1.RST,1.RTS,RST', 1, 'STR')).toBe('1.STR,RST')
  })

  it('reads back as it was set, and leaves every other connector as it was', () => {
    fc.assert(
      fc.property(orders, fc.nat({ max: 5 }), (all, connector) => {
        const text = all.map(item => item.join('.')).join(',')
        const after = setPhaseOrder(text, connector, 'TSR')
        expect(phaseOrders(after)).toContainEqual({ connector, rotation: 'TSR' })
        const others = (value: string) => phaseOrders(value).filter(order => order.connector !== connector)
        expect(others(after)).toEqual(others(text))
      }),
    )
  })

  it('goes with its connector, but never the last one', () => {
    expect(withoutConnector('0.RST,1.RTS', 0)).toBe('1.RTS')
    expect(withoutConnector('1.RTS', 1)).toBeNull()
  })

  it('is offered for the first connector that has none', () => {
    expect(nextConnector('0.RST,1.RST,3.RST')).toBe(2)
    expect(nextConnector('')).toBe(1)
  })
})

describe('netmasks to choose from', () => {
  it('leave room for a station and a router at least', () => {
    expect(netmasks[0]).toEqual({ mask: '255.255.255.252', prefix: 30, hosts: 2 })
    expect(netmasks.find(({ prefix }) => prefix === 24)).toEqual({ mask: '255.255.255.0', prefix: 24, hosts: 254 })
    expect(netmasks.at(-1)).toMatchObject({ mask: '128.0.0.0', prefix: 1 })
  })
})
