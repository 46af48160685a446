import { describe, expect, it } from 'vitest'
import { parseXmlFile } from '../ocppconf/xmlFile.ts'
import { compareSets } from './compareSets.ts'
import { xmlSet } from './xmlSet.ts'

const open = (text: string) => xmlSet(parseXmlFile(new TextEncoder().encode(text)))

describe('xmlSet', () => {
  it('compares values by item whatever they are called, and by path where nobody knows them', () => {
    const left = open(
      '<OCPPConf><HeartbeatInterval>60</HeartbeatInterval><Oddity>1</Oddity><Extra a="1">x</Extra></OCPPConf>',
    )
    const right = open('<Config><HeartBeatInterval>900</HeartBeatInterval><Oddity>1</Oddity></Config>')
    const rows = compareSets(left, right)
    expect(rows.map(({ name, difference }) => [name, difference])).toEqual([
      ['heartbeatInterval', 'changed'],
      ['/Config/Oddity', 'same'],
      ['/OCPPConf/Extra', 'left-only'],
      ['/OCPPConf/Extra/@a', 'left-only'],
    ])
    expect(left.values[0]?.path).toBe('/OCPPConf/HeartbeatInterval')
  })

  it('counts the values each charging point has', () => {
    const point = (current: number) => `<ChargePoint><MaxCurrent>${current}</MaxCurrent></ChargePoint>`
    const [left, right] = [open(`<C>${point(16)}${point(32)}</C>`), open(`<C>${point(16)}${point(20)}</C>`)]
    const changed = compareSets(left, right).filter(row => row.difference === 'changed')
    expect(changed.map(({ name, left: a, right: b }) => [name, a?.value, b?.value])).toEqual([
      ['point.maxCurrent[2]', '32', '20'],
    ])
  })

  it('shows no password', () => {
    const { values } = open('<OCPPConf><WiFi><Key>fictional</Key></WiFi></OCPPConf>')
    expect(values.map(value => value.shown).join()).not.toContain('fictional')
  })
})
