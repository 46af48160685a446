import { describe, expect, it } from 'vitest'
import { compareSets } from '../../../shared/compare/compareSets.ts'
import { parameterSet } from '../../../shared/compare/parameterSet.ts'
import { xmlSet } from '../../../shared/compare/xmlSet.ts'
import { parseXmlFile } from '../../../shared/ocppconf/xmlFile.ts'
import { tickable, valuesToEdit, valuesToWrite, xmlWith } from './takeOver.ts'

const entry = (key: string, value: string) => ({ key, readonly: false, value })
const xml = (text: string) => parseXmlFile(new TextEncoder().encode(text))

describe('taking parameters over', () => {
  it('edits what the parameters page does not have already', () => {
    const left = [entry('A', '1'), entry('B', '1'), entry('C', '1')]
    const right = [entry('a', '2'), entry('b', '2'), entry('d', '2')]
    const rows = compareSets(
      parameterSet(left, { find: () => undefined }),
      parameterSet(right, { find: () => undefined }),
    )
    const sides = new Map([
      ['a', 'right'],
      ['b', 'left'],
      ['c', 'left'],
      ['d', 'right'],
    ] as const)
    expect([...valuesToEdit(rows, sides, left)]).toEqual([
      ['a', '2'],
      ['d', '2'],
    ])
    expect([...valuesToEdit(rows, sides, [])]).toHaveLength(4)
  })
})

describe('taking values of XML over', () => {
  it('writes them into the left file, by its own paths, and changes no other byte', () => {
    const text =
      "<OCPPConf>\r\n <HeartbeatInterval>60</HeartbeatInterval><!-- x --><Oddity a='1'>1</Oddity></OCPPConf>\r\n"
    const left = xml(text)
    const right = xml('<C><HeartBeatInterval>900</HeartBeatInterval><Oddity a="2">7</Oddity><New>1</New></C>')
    const rows = compareSets(xmlSet(left), xmlSet(right))
    const all = new Map(rows.map(row => [row.id, 'right' as const]))
    const saved = new TextDecoder().decode(xmlWith(left, valuesToWrite(rows, all)))
    expect(saved).toBe(text.replace('60', '900').replace("a='1'>1<", "a='2'>7<"))
    expect(rows.filter(row => row.name.endsWith('New')).flatMap(row => tickable('xml', row))).toEqual([])
  })
})
