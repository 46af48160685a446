import { describe, expect, it } from 'vitest'
import { parseParameterFile } from '../../../shared/parameters/parameterFile.ts'
import { applyText } from './applyText.ts'

const open = (text: string) => parseParameterFile(new TextEncoder().encode(text))
const file = open('{\r\n  "com_OCPPID": "A",\r\n  "chg_RatedCurrent": "16,16"\r\n}')

describe('applyText', () => {
  it('takes values that differ for drafts, and leaves the file as it is', () => {
    const { content, drafts } = applyText(file, { com_ocppid: 'x', gsm_apn: 'y' }, file.text.replace('"A"', '"B"'))
    expect(content).toBe(file)
    expect(drafts).toEqual({ gsm_apn: 'y', com_ocppid: 'B' })
  })

  it('has no draft left where a value is the old one again', () => {
    expect(applyText(file, { com_ocppid: 'x' }, file.text).drafts).toEqual({})
  })

  it.each([
    ['a new key', file.text.replace('"16,16"', '"16,16", "useTLS": "1"')],
    ['a key that is gone', '{"com_OCPPID": "A"}'],
    ['another indentation', file.text.replaceAll('  ', '\t')],
    ['a value that is spelled otherwise', file.text.replace('"A"', '"\\u0041"')],
  ])('takes the text for the file where it has %s', (_, text) => {
    const { content, drafts } = applyText(file, { com_ocppid: 'x', gsm_apn: 'y' }, text)
    expect(content.text).toBe(text)
    expect(drafts).toEqual({ gsm_apn: 'y' })
  })

  it('says where a text is no parameter file', () => {
    expect(() => applyText(file, {}, '{"a": }')).toThrow('json-syntax')
  })
})
