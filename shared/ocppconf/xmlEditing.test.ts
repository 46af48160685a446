import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlChanges } from './changedValues.ts'
import {
  confirmXmlItems,
  editedXmlBytes,
  editXmlText,
  editXmlValue,
  openXmlEditing,
  redoXml,
  resetXmlValue,
  sayXmlItem,
  undoAllXml,
  undoXml,
  type XmlEditing,
  xmlMapping,
} from './xmlEditing.ts'
import { elementsOf } from './xmlFields.ts'
import { MAX_XML_FILE_BYTES, parseXmlFile } from './xmlFile.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const open = (text: string) => openXmlEditing(bytesOf(text))

/** Element names are made up. */
const conf = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r
<!-- recovered -->\r
<OCPPConf version='1'>\r
\t<Server><URI>ws://192.168.1.120:9000/a?b=1&#38;c</URI><UID/></Server>\r
\t<Eth><IpAddress><![CDATA[192.168.1.200]]></IpAddress><Gw/></Eth>\r
\t<HeartbeatInterval>60</HeartbeatInterval><TxMode>1</TxMode>\r
</OCPPConf>\r
`
const URI = '/OCPPConf/Server/URI'
const IP = '/OCPPConf/Eth/IpAddress'
const HEARTBEAT = '/OCPPConf/HeartbeatInterval'

const changesOf = (state: XmlEditing) => {
  if (!state.baseline || !state.file) throw new Error('no XML')
  return xmlChanges(state.baseline, state.file)
}

describe('a file that is edited by its values', () => {
  it('changes only the spans of these values, and counts them', () => {
    let state = open(conf)
    state = editXmlValue(state, URI, 'wss://ocpp.example.test/gu?a=1&b', 0)
    state = editXmlValue(state, IP, '192.168.10.20', 5000)
    expect(textOf(editedXmlBytes(state))).toBe(
      conf
        .replace('ws://192.168.1.120:9000/a?b=1&#38;c', 'wss://ocpp.example.test/gu?a=1&amp;b')
        .replace('192.168.1.200', '192.168.10.20'),
    )
    expect(changesOf(state)).toEqual({
      values: [
        { path: URI, before: 'ws://192.168.1.120:9000/a?b=1&c', after: 'wss://ocpp.example.test/gu?a=1&b' },
        { path: IP, before: '192.168.1.200', after: '192.168.10.20' },
      ],
      otherBytes: 0,
    })
  })

  it('has its old bytes again where the old value is typed again, whatever stood for it', () => {
    let state = editXmlValue(open(conf), URI, 'wss://x.example', 0)
    state = editXmlValue(state, '/OCPPConf/Server/UID', 'A1', 5000)
    state = editXmlValue(state, URI, 'ws://192.168.1.120:9000/a?b=1&c', 10_000)
    state = editXmlValue(state, '/OCPPConf/Server/UID', '', 15_000)
    expect(textOf(editedXmlBytes(state))).toBe(conf)
    expect(resetXmlValue(editXmlValue(state, URI, 'x', 0), URI, 0).text).toBe(state.source.text)
  })

  it('takes letters typed into one value in one go for one step, and undoes and redoes step by step', () => {
    let state = open(conf)
    state = editXmlValue(state, HEARTBEAT, '6', 0)
    state = editXmlValue(state, HEARTBEAT, '', 500)
    state = editXmlValue(state, HEARTBEAT, '9', 900)
    state = editXmlValue(state, HEARTBEAT, '90', 2500)
    state = editXmlValue(state, IP, '10.0.0.2', 2600)
    const value = (path: string): string | undefined =>
      elementsOf(state.file ?? { text: '', nodes: [] }).find(field => field.path === path)?.value
    expect(state.past).toHaveLength(3)
    state = undoXml(state)
    expect([value(IP), value(HEARTBEAT)]).toEqual(['192.168.1.200', '90'])
    state = undoXml(state)
    expect(value(HEARTBEAT)).toBe('9')
    state = undoXml(undoXml(state))
    expect(state.text).toBe(state.source.text)
    state = redoXml(redoXml(redoXml(redoXml(state))))
    expect([value(IP), value(HEARTBEAT)]).toEqual(['10.0.0.2', '90'])
    state = undoAllXml(state)
    expect(state.text).toBe(state.source.text)
    expect(undoXml(state).text).toContain('10.0.0.2')
  })

  it('refuses a character that no XML file can hold', () => {
    expect(() => editXmlValue(open(conf), IP, '\u0000', 0)).toThrow('xml-character')
  })
})

describe('a file that is edited by its text', () => {
  it('keeps the last values while the text is no XML, and says why it is none', () => {
    const state = open(conf)
    const broken = editXmlText(state, state.text.replace('</HeartbeatInterval>', ''), 'text', 0)
    expect(broken.problem).toMatchObject({ code: 'xml-syntax', data: { reason: 'close-tag-differs' } })
    expect(broken.file).toBe(state.file)
    expect(editXmlValue(broken, IP, '10.0.0.2', 0)).toBe(broken)
    expect(undoXml(broken).problem).toBeNull()
  })

  it('is in step with the values, and counts the bytes that belong to none', () => {
    const state = open(conf)
    const text = state.text.replace('>60<', '>90<').replace('<!-- recovered -->', '<!-- by hand -->')
    const edited = editXmlText(state, text, 'text', 0)
    expect(changesOf(edited)).toEqual({ values: [{ path: HEARTBEAT, before: '60', after: '90' }], otherBytes: 8 })
    const further = editXmlValue(edited, IP, '10.0.0.2', 0)
    expect(further.text).toBe(text.replace('192.168.1.200', '10.0.0.2'))
  })

  it('counts what changes the spelling of a value and not the value', () => {
    const edited = editXmlText(open(conf), open(conf).text.replace('&#38;', '&amp;'), 'text', 0)
    expect(changesOf(edited)).toEqual({ values: [], otherBytes: 3 })
  })

  it('counts bytes also where an element that held a value holds elements now', () => {
    const edited = editXmlText(open(conf), open(conf).text.replace('>60<', '><s>60</s><'), 'text', 0)
    expect(changesOf(edited)).toEqual({ values: [], otherBytes: 9 })
  })

  it('may be no XML from the beginning, and is compared with how it first was one', () => {
    const state = open('<a><b>1</a>')
    expect(state).toMatchObject({ file: null, baseline: null, problem: { code: 'xml-syntax' } })
    expect(xmlMapping(state).matches).toEqual([])
    const mended = editXmlText(state, '<a><b>1</b></a>', 'text', 0)
    expect(mended).toMatchObject({ problem: null })
    expect(changesOf(mended)).toEqual({ values: [], otherBytes: 0 })
  })

  it('refuses a text that its bytes would not stand for', () => {
    const state = open('<?xml version="1.0" encoding="UTF-8"?><a>1</a>')
    expect(editXmlText(state, state.text.replace('UTF-8', 'UTF-16'), '', 0).problem?.code).toBe('xml-encoding')
    const large = `<a>${'x'.repeat(MAX_XML_FILE_BYTES)}</a>`
    expect(editXmlText(state, large, '', 0).problem?.code).toBe('file-too-large')
  })

  it('keeps a history of at most 200 steps and 8 million characters', () => {
    let state = open('<a/>')
    for (let n = 0; n < 300; n += 1) state = editXmlText(state, `<a>${n}</a>`, '', n)
    expect(state.past).toHaveLength(200)
    const long = 'x'.repeat(250_000)
    for (let n = 0; n < 60; n += 1) state = editXmlText(state, `<a>${n}${long}</a>`, '', n)
    expect(state.past.reduce((sum, text) => sum + text.length, 0)).toBeLessThanOrEqual(8_000_000)
    expect(undoXml(state).text).toBe(`<a>58${long}</a>`)
  })

  it.each([
    ['file-too-large', new Uint8Array(MAX_XML_FILE_BYTES + 1)],
    ['file-encoding', Buffer.from([0x3c, 0x61, 0xc3, 0x3e])],
    ['xml-encoding', Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a/>')],
  ])('refuses bytes that are no text: %s', (code, bytes) => {
    expect(() => openXmlEditing(bytes)).toThrow(code)
  })
})

describe('what elements are taken for', () => {
  it('does not change with their values', () => {
    const state = editXmlValue(open(conf), IP, 'no address', 0)
    expect(xmlMapping(state).matches.find(({ path }) => path === IP)?.item).toBe('rj45.ip')
  })

  it('is found anew where elements come or go', () => {
    const edited = editXmlText(open(conf), open(conf).text.replace('<TxMode>1</TxMode>', '<SSID>depot</SSID>'), '', 0)
    expect(xmlMapping(edited).matches.map(({ item }) => item)).toContain('wifi.ssid')
  })

  it('is what a person says; an item of which there is one leaves its former element', () => {
    const path = '/OCPPConf/TxMode'
    let state = sayXmlItem(open(conf), path, 'heartbeatInterval')
    const taken = () => xmlMapping(state).matches.filter(({ item }) => item === 'heartbeatInterval')
    expect(taken()).toEqual([{ item: 'heartbeatInterval', path, certainty: 'given', reasons: ['given'] }])
    state = sayXmlItem(state, HEARTBEAT, 'heartbeatInterval')
    expect(taken().map(match => match.path)).toEqual([HEARTBEAT])
    state = sayXmlItem(state, HEARTBEAT, null)
    expect(taken()).toEqual([])
  })

  it('is said to be right once all names were looked through', () => {
    const state = confirmXmlItems(open(conf))
    expect(state.checked).toBe(true)
    expect(new Set(xmlMapping(state).matches.map(({ certainty }) => certainty))).toEqual(new Set(['given']))
    expect(xmlMapping(state).unknown).toEqual(xmlMapping(open(conf)).unknown)
  })
})

describe('any edits of values', () => {
  it('leave every byte outside of these values as it was', () => {
    const edit = fc.record({
      pick: fc.nat(),
      value: fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('<', '&amp;', ']]>', '"', 'é\n', '')),
    })
    const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/u
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), edits => {
        let state = open(conf)
        for (const { pick, value } of edits) {
          const fields = elementsOf(state.file ?? { text: '', nodes: [] })
          const path = fields[pick % fields.length]?.path ?? ''
          if (!forbidden.test(value)) state = editXmlValue(state, path, value, pick)
        }
        expect(changesOf(state).otherBytes).toBe(0)
        // Told without the code under test: everything between the values is what it was, but for an element that was empty.
        const between = (text: string): string[] => {
          const file = parseXmlFile(bytesOf(text))
          let at = 0
          const parts = elementsOf(file).map(({ start, end }) => {
            const part = file.text.slice(at, start)
            at = end
            return part
          })
          return [...parts, file.text.slice(at)]
        }
        const open2 = (part: string): string => part.replaceAll(/\/>|><\/(?:UID|Gw)>|^<\/(?:UID|Gw)>|>$/g, '')
        expect(between(state.text).map(open2)).toEqual(between(state.source.text).map(open2))
      }),
      { numRuns: 300 },
    )
  })
})
