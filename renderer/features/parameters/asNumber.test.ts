import { expect, it } from 'vitest'
import { asNumber } from './asNumber.ts'

it.each([
  ['', null],
  ['  ', null],
  ['25', 25],
  [' 1 ', 1],
  ['1600', 1600],
  ['1601', undefined],
  ['0', undefined],
  ['-3', undefined],
  ['16.5', undefined],
  ['16A', undefined],
])('%j is %j', (text, value) => {
  expect(asNumber(text, 1600)).toBe(value)
})
