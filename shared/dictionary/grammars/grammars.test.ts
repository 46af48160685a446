import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GrammarOf } from '../dictionarySchema.ts'
import { checkBoolean, parseBoolean, printBoolean } from './boolean.ts'
import { checkInteger } from './integer.ts'
import { checkIpv4 } from './ipv4.ts'
import { checkList, parseList, parseListItem, printList, printListItem } from './list.ts'
import { checkPhaseRotation } from './phaseRotation.ts'
import { checkUrl } from './url.ts'

interface Found {
  severity: string
  code: string
  value?: string
}
const said = (findings: readonly Found[]): string[] => findings.map(({ severity, code }) => `${severity} ${code}`)
const proposed = (findings: readonly Found[]): (string | undefined)[] => findings.map(({ value }) => value)

const yesNo: GrammarOf<'boolean'> = { kind: 'boolean', yes: 'True', no: 'False', also: [['1', '0']] }
const measurands: GrammarOf<'list'> = {
  kind: 'list',
  phases: ['L1', 'L1-N'],
  values: [{ value: 'Voltage' }, { value: 'Current.Import' }, { value: 'Current.Offered', only: 'OCPP 1.6' }],
}
const rotations: GrammarOf<'phaseRotation'> = { kind: 'phaseRotation', rotations: ['Unknown', 'RST', 'RTS'] }
const url: GrammarOf<'url'> = { kind: 'url', schemes: ['ws', 'wss'] }
const interval: GrammarOf<'integer'> = {
  kind: 'integer',
  min: 15,
  max: 60,
  special: [
    { value: 0, text: 'off' },
    { value: 5, text: 'odd', disputed: true },
  ],
}

describe('a boolean', () => {
  it.each([
    ['True', []],
    ['False', []],
    ['0', []],
    ['true', ['warning spelled-otherwise']],
    ['FALSE', ['warning spelled-otherwise']],
    ['yes', ['error not-a-boolean']],
    ['', ['error empty']],
  ])('%j: %j', (text, findings) => {
    expect(said(checkBoolean(yesNo, text))).toEqual(findings)
  })

  it('is offered in the vendor’s spelling', () => {
    expect(proposed(checkBoolean(yesNo, 'FALSE'))).toEqual(['False'])
  })

  it('keeps the text that already means it, and reads back what was set', () => {
    expect(printBoolean(yesNo, '1', true)).toBe('1')
    fc.assert(
      fc.property(
        fc.string(),
        fc.boolean(),
        (text, value) => parseBoolean(yesNo, printBoolean(yesNo, text, value)) === value,
      ),
    )
  })
})

describe('a whole number', () => {
  it.each([
    ['15', []],
    ['60', []],
    ['0', []],
    ['5', ['warning disputed-value']],
    ['14', ['error too-small']],
    ['61', ['error too-large']],
    ['1.5', ['error not-a-number']],
  ])('%j: %j', (text, findings) => {
    expect(said(checkInteger(interval, text))).toEqual(findings)
  })

  it('outside the range is named with what the station takes instead', () => {
    const [finding] = checkInteger({ kind: 'integer', min: 2, max: 60, outOfRange: 60 }, '90')
    expect(finding).toMatchObject({ code: 'replaced-by-station', data: { value: 90, min: 2, max: 60, taken: 60 } })
  })
})

describe('a list', () => {
  it.each([
    ['', []],
    ['Voltage', []],
    ['Voltage,Voltage.L1,Current.Import.L1-N', []],
    ['voltage', ['warning spelled-otherwise']],
    ['Voltage.L9', ['error list-item-unknown']],
    ['Current.Offered', ['hint limited-value']],
    ['Voltage,,Current.Import', ['error list-item-empty']],
    ['Voltage,Voltage', ['warning list-item-twice']],
    ['Voltage, Current.Import', ['hint blanks-in-list']],
  ])('%j: %j', (text, findings) => {
    expect(said(checkList(measurands, text))).toEqual(findings)
  })

  it('only warns of an item it does not know where others may exist', () => {
    expect(said(checkList({ ...measurands, open: true }, 'Humidity'))).toEqual(['warning list-item-unknown'])
  })

  it('is put right item by item', () => {
    expect(proposed(checkList(measurands, 'Current.Import,voltage.l1'))).toEqual(['Current.Import,Voltage.L1'])
    expect(proposed(checkList(measurands, 'Voltage,Voltage'))).toEqual(['Voltage'])
  })

  it('prints what it parsed', () => {
    fc.assert(fc.property(fc.string(), text => printList(parseList(text)) === text))
    for (const item of ['Voltage', 'Voltage.L1-N']) {
      const parsed = parseListItem(measurands, item.toUpperCase())
      expect(parsed && printListItem(parsed)).toBe(item)
    }
  })
})

describe('phase rotations', () => {
  it.each([
    ['1.RST', []],
    ['0.RST, 1.RST, 2.RTS', []],
    ['1.Unknown', []],
    ['1.rst', ['warning spelled-otherwise']],
    ['Unknown', ['hint rotation-without-connector']],
    ['1.XYZ', ['error not-in-list']],
    ['RST 1', ['error rotation-format']],
    ['1.RST,1.RTS', ['warning list-item-twice']],
    ['', ['error empty']],
  ])('%j: %j', (text, findings) => {
    expect(said(checkPhaseRotation(rotations, text))).toEqual(findings)
  })
})

describe('an address', () => {
  it.each([
    ['ws://192.0.2.10:9000', []],
    ['WSS://ocpp.example.test/path', []],
    ['http://ocpp.example.test', ['error url-scheme']],
    ['ocpp.example.test', ['error url-scheme']],
    ['ws://', ['error url-host-missing']],
    ['ws://a.example:70000', ['error endpoint-port']],
    ['ws://localhost', ['warning endpoint-local']],
    ['ws://user:secret@a.example', ['warning url-credentials']],
    ['ws://a.example/a b', ['warning endpoint-blank']],
    ['', ['error empty']],
  ])('%j: %j', (text, findings) => {
    expect(said(checkUrl(url, text))).toEqual(findings)
  })
})

describe('an IPv4 address', () => {
  it.each([
    ['host', '192.0.2.1', []],
    ['host', '192.0.2', ['error not-ipv4']],
    ['host', '192.0.2.256', ['error not-ipv4']],
    ['netmask', '255.255.255.0', []],
    ['netmask', '255.0.255.0', ['error netmask-invalid']],
  ] as const)('%s %j: %j', (role, text, findings) => {
    expect(said(checkIpv4({ kind: 'ipv4', role }, text))).toEqual(findings)
  })
})
