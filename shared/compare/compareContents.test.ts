import { describe, expect, it } from 'vitest'
import { compareContents } from './compareContents.ts'
import { openContent } from './openContent.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const json = (values: Record<string, string>) => openContent(utf8(JSON.stringify(values)))

describe('openContent', () => {
  it('tells XML from parameters by what is in the file, with and without a byte order mark', () => {
    const xml = '<OCPPConf/>'
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Array.from(xml).flatMap(letter => [letter.charCodeAt(0), 0])])
    for (const bytes of [utf8(xml), utf8(`\uFEFF${xml}`), utf16]) {
      expect(openContent(bytes).kind).toBe('xml')
    }
    for (const text of ['{"a":"1"}', '\uFEFF{"a":"1"}', ' \n{"configurationKey":[]}']) {
      expect(openContent(utf8(text)).kind).toBe('parameters')
    }
  })

  it('throws what the readers throw', () => {
    expect(() => openContent(utf8('{'))).toThrow(
      expect.objectContaining({ info: expect.objectContaining({ code: 'json-syntax' }) }),
    )
    expect(() => openContent(utf8('<a>'))).toThrow(
      expect.objectContaining({ info: expect.objectContaining({ code: 'xml-syntax' }) }),
    )
    expect(() => openContent(utf8(''))).toThrow()
  })
})

describe('compareContents', () => {
  it('compares by what the values mean to the vendor whose keys they are', async () => {
    const ecotap = await compareContents(
      json({ com_ProtType: 'Lms', com_OCPPID: 'A' }),
      json({ com_ProtType: 'LMS', com_OCPPID: 'A' }),
      null,
    )
    expect(ecotap?.map(row => row.difference)).toEqual(['same', 'same'])
    const nobodys = await compareContents(json({ Oddity: 'Lms' }), json({ Oddity: 'LMS' }), null)
    expect(nobodys?.map(row => row.difference)).toEqual(['changed'])
  })

  it('compares no parameters with XML, and with no origin of the other kind', async () => {
    const [parameters, xml] = [json({ a: '1' }), openContent(utf8('<a>1</a>'))]
    expect(await compareContents(parameters, xml, null)).toBeNull()
    expect(await compareContents(xml, parameters, null)).toBeNull()
    expect(await compareContents(parameters, parameters, xml)).toBeNull()
    expect(await compareContents(xml, xml, parameters)).toBeNull()
    expect(await compareContents(xml, xml, xml)).toHaveLength(1)
  })

  it('takes elements of XML for what a person said they are, and masks them so', async () => {
    const xml = (value: string) => openContent(utf8(`<OCPPConf><Oddity>${value}</Oddity></OCPPConf>`))
    const said = async () => new Map([['/OCPPConf/Oddity', 'wifi.key' as const]])
    const rows = await compareContents(xml('fictional-a'), xml('fictional-b'), null, said)
    expect(rows).toMatchObject([{ name: 'wifi.key', difference: 'changed' }])
    expect(rows?.map(({ left, right }) => `${left?.shown} ${right?.shown}`).join()).not.toContain('fictional')
  })
})
