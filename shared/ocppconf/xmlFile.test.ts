import { describe, expect, it } from 'vitest'
import { AppError, type ErrorInfo } from '../errors.ts'
import { MAX_XML_DEPTH, MAX_XML_NODES } from './scanXml.ts'
import { elementsOf } from './xmlFields.ts'
import { MAX_XML_FILE_BYTES, parseXmlFile, setXmlValue, toBytes } from './xmlFile.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const open = (text: string) => parseXmlFile(bytesOf(text))
const valuesOf = (text: string) => elementsOf(open(text)).map(({ path, value }) => [path, value])
const set = (text: string, path: string, value: string): string => setXmlValue(open(text), path, value).text

function refusal(run: () => unknown): ErrorInfo {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error.info
    throw error
  }
  throw new Error('nothing was refused')
}

const station = `<?xml version="1.0" encoding="UTF-8"?>\r
<!-- recovered from the station -->\r
<OCPPConf version='1'>\r
\t<Server><URI>ws://192.168.1.120:9000/a?b=1&amp;c=2</URI><UID/></Server>\r
\t<Point id="1"><Current>32</Current></Point>\r
\t<Point id="2"><Current><!-- A --><![CDATA[16]]></Current></Point>\r
</OCPPConf>\r
`

describe('the values of an XML file', () => {
  it('are those of attributes and of elements without elements inside, each with its path', () => {
    expect(valuesOf(station)).toEqual([
      ['/OCPPConf/@version', '1'],
      ['/OCPPConf/Server/URI', 'ws://192.168.1.120:9000/a?b=1&c=2'],
      ['/OCPPConf/Server/UID', ''],
      ['/OCPPConf/Point[1]/@id', '1'],
      ['/OCPPConf/Point[1]/Current', '32'],
      ['/OCPPConf/Point[2]/@id', '2'],
      ['/OCPPConf/Point[2]/Current', '16'],
    ])
  })

  it('have the five entities, character references, line ends and blanks of attributes resolved as XML says', () => {
    expect(valuesOf('<a b="x&#10;\r\ny&#x26;&quot;">&lt;&amp;&gt;&apos;&#x20AC;&#128268;\r\n\rz</a>')).toEqual([
      ['/a', "<&>'€🔌\n\nz"],
      ['/a/@b', 'x\n y&"'],
    ])
  })

  it('are not taken for something else where their names are those of objects', () => {
    expect(valuesOf('<__proto__ constructor="1"><toString>2</toString></__proto__>')).toEqual([
      ['/__proto__/@constructor', '1'],
      ['/__proto__/toString', '2'],
    ])
  })

  it('say which characters they take', () => {
    const { text, nodes } = open(station)
    const written = elementsOf({ text, nodes }).map(({ start, end }) => text.slice(start, end))
    expect(written).toEqual([
      '1',
      'ws://192.168.1.120:9000/a?b=1&amp;c=2',
      '',
      '1',
      '32',
      '2',
      '<!-- A --><![CDATA[16]]>',
    ])
  })
})

describe('setting a value', () => {
  it('changes its characters alone', () => {
    expect(set(station, '/OCPPConf/Point[1]/Current', '20')).toBe(station.replace('>32<', '>20<'))
    expect(set(station, '/OCPPConf/@version', `2'"<&`)).toBe(station.replace("'1'", `'2&apos;"&lt;&amp;'`))
  })

  it('gives an element without content an end tag, and nothing else', () => {
    expect(set(station, '/OCPPConf/Server/UID', 'A<B')).toBe(station.replace('<UID/>', '<UID>A&lt;B</UID>'))
    expect(set('<a b="1" />', '/a', 'x')).toBe('<a b="1" >x</a>')
    expect(set('<a></a>', '/a', 'x')).toBe('<a>x</a>')
  })

  it('leaves CDATA as CDATA and comments where they are', () => {
    const written = set(station, '/OCPPConf/Point[2]/Current', 'a]]>b\r&')
    expect(written).toBe(station.replace('[CDATA[16]]>', '[CDATA[a]]]]><![CDATA[>b]]>&#xD;<![CDATA[&]]>'))
    expect(elementsOf(open(written)).at(-1)?.value).toBe('a]]>b\r&')
  })

  it('changes nothing where the value is the same, however it is written', () => {
    const file = open('<a>&#65;<![CDATA[B]]></a>')
    expect(setXmlValue(file, '/a', 'AB')).toBe(file)
    const empty = open('<a/>')
    expect(setXmlValue(empty, '/a', '')).toBe(empty)
  })

  it('takes a number in a path or not where there is one only', () => {
    expect(set('<a><b>1</b></a>', '/a[1]/b[1]', '2')).toBe('<a><b>2</b></a>')
    expect(set('<a><b>1</b><b>2</b></a>', '/a/b', '3')).toBe('<a><b>3</b><b>2</b></a>')
  })

  it.each(['', '/', 'a', '/b', '/a/b[0]', '/a/b[3]', '/a/@b', '/a//b', '/a/b[1', '/a/b/', '/a/c', '/a'])(
    'finds nothing at %j',
    path => {
      expect(refusal(() => set('<a><b>1</b><b>2</b></a>', path, '3'))).toEqual({
        code: 'xml-element-unknown',
        data: { path },
      })
    },
  )

  it('refuses what the file does not have and what XML cannot hold', () => {
    expect(refusal(() => set(station, '/OCPPConf/Nothing', '1'))).toEqual({
      code: 'xml-element-unknown',
      data: { path: '/OCPPConf/Nothing' },
    })
    expect(refusal(() => set(station, '/OCPPConf/Server', '1')).code).toBe('xml-element-unknown')
    expect(refusal(() => set('<a/>', '/a', 'x\u0000'))).toEqual({
      code: 'xml-character',
      data: { character: 'U+0000' },
    })
    expect(refusal(() => set('<a/>', '/a', '\uD800x'))).toEqual({
      code: 'xml-character',
      data: { character: 'U+D800' },
    })
  })
})

describe('what is no XML is refused with its place', () => {
  it.each([
    ['', 1, 1, 'no-root'],
    ['  \n<!-- x -->', 2, 11, 'no-root'],
    ['<a>\n<b></a>', 2, 4, 'close-tag-differs'],
    ['<a></a></b>', 1, 8, 'close-tag-alone'],
    ['<a>\r\n  <b>\r\n', 2, 3, 'unclosed-tag'],
    ['<a>x', 1, 1, 'unclosed-tag'],
    ['<a/><!-- x', 1, 11, 'unexpected-end'],
    ['<a/>\n <b/>', 2, 2, 'two-roots'],
    ['<a/>\n x', 2, 2, 'text-outside-root'],
    ['x<a/>', 1, 1, 'text-outside-root'],
    ['<a/> <![CDATA[x]]>', 1, 6, 'text-outside-root'],
    ['<a>R&D</a>', 1, 5, 'ampersand'],
    ['<a>R&D</a><!-- ; -->', 1, 5, 'ampersand'],
    ['<a>&;</a>', 1, 4, 'ampersand'],
    ['<a>&#0;</a>', 1, 4, 'character-reference'],
    ['<a>&#xD800;</a>', 1, 4, 'character-reference'],
    ['<a>]]></a>', 1, 6, 'cdata-end-in-text'],
    ['<a b="<"/>', 1, 7, 'less-in-attribute'],
    ['<a b=1/>', 1, 6, 'attribute-unquoted'],
    ['<a b/>', 1, 5, 'attribute-name'],
    ['<a b >', 1, 6, 'attribute-without-value'],
    ['<a b="1"c="2"/>', 1, 9, 'attributes-touch'],
    ['<a b="1" b="2"/>', 1, 16, 'attribute-twice'],
    ['<a>\u0001</a>', 1, 4, 'character'],
    ['<a><!-- -- --></a>', 1, 11, 'comment'],
    ['<a>< b/></a>', 1, 5, 'tag-name'],
    [' <?xml version="1.0"?><a/>', 1, 7, 'declaration'],
    ['<?xml encoding="UTF-8"?><a/>', 1, 15, 'declaration'],
    ['<a><? x?></a>', 1, 6, 'processing-instruction'],
  ])('%j', (text, line, column, reason) => {
    expect(refusal(() => open(text))).toEqual({ code: 'xml-syntax', data: { line, column, reason } })
  })

  it.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 1, 1],
    ['<?xml version="1.0"?>\n<!-- <!x --> <?p?>\n <!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 3, 2],
    ['<!doctype html><a/>', 1, 1],
    ['<a><!DOCTYPE a></a>', 1, 4],
  ])('%j as a DOCTYPE, without reading it', (text, line, column) => {
    expect(refusal(() => open(text))).toEqual({ code: 'xml-doctype', data: { line, column } })
  })

  it('and takes no comment or CDATA that speaks of one for it', () => {
    expect(valuesOf('<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>')).toEqual([['/a', '<!DOCTYPE a>']])
  })

  it.each(['nbsp', 'constructor', '__proto__'])('knows no entity %s', name => {
    const data = { line: 2, column: 1, name }
    expect(refusal(() => open(`<a>\n&${name};</a>`))).toEqual({ code: 'xml-entity', data })
  })

  it('goes no deeper than the limit', () => {
    const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
    expect(valuesOf(nested(MAX_XML_DEPTH))).toHaveLength(1)
    const data = { line: 1, column: MAX_XML_DEPTH * 3 + 1, limit: MAX_XML_DEPTH }
    expect(refusal(() => open(nested(MAX_XML_DEPTH + 1)))).toEqual({ code: 'xml-too-deep', data })
    expect(refusal(() => open('<a>'.repeat(80_000))).code).toBe('xml-too-deep')
  })

  it('takes no more elements and attributes than the limit', () => {
    const many = (count: number): string => `<r>${'<a/>'.repeat(count - 1)}</r>`
    expect(valuesOf(many(MAX_XML_NODES))).toHaveLength(MAX_XML_NODES - 1)
    expect(refusal(() => open(many(MAX_XML_NODES + 1)))).toMatchObject({ code: 'xml-too-many' })
  })

  it('and reads no more than 256 kB', () => {
    const size = MAX_XML_FILE_BYTES + 1
    const limit = MAX_XML_FILE_BYTES
    expect(refusal(() => parseXmlFile(new Uint8Array(size)))).toEqual({ code: 'file-too-large', data: { size, limit } })
    expect(elementsOf(open(`<a>${'x'.repeat(limit - 7)}</a>`))[0]?.value).toHaveLength(limit - 7)
  })
})

describe('the encoding of an XML file', () => {
  const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')

  it.each([
    ['UTF-8', bytesOf('<a>€</a>')],
    ['UTF-8 with a mark', bytesOf('\uFEFF<?xml version="1.0" encoding="utf-8"?><a>€</a>')],
    ['UTF-16LE', utf16('<?xml version="1.0" encoding="utf-16"?><a>€🔌</a>')],
    ['UTF-16BE', utf16('<a>€</a>').swap16()],
  ])('%s is kept', (_, bytes) => {
    const file = parseXmlFile(bytes)
    expect([...toBytes(file)]).toEqual([...bytes])
    const there = toBytes(setXmlValue(setXmlValue(file, '/a', '🔌ü'), '/a', '€'))
    expect(elementsOf(parseXmlFile(there))[0]?.value).toBe('€')
    if (!file.text.includes('🔌')) expect([...there]).toEqual([...bytes])
  })

  it('is ASCII where another 8-bit one is named and only ASCII is used; what is set stays so', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><a b="">x</a>'
    const file = setXmlValue(setXmlValue(open(text), '/a', 'é🔌'), '/a/@b', 'ü')
    expect(file.text).toBe(text.replace('>x<', '>&#xE9;&#x1F50C;<').replace('""', '"&#xFC;"'))
    expect(set(text.replace('x<', '<![CDATA[x]]><'), '/a', 'aéb')).toContain('<![CDATA[a]]>&#xE9;<![CDATA[b]]>')
  })

  it.each([
    ['ISO-8859-1', 'unknown', Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>', 'latin1')],
    ['UTF-16', 'UTF-8', bytesOf('<?xml version="1.0" encoding="utf-16"?><a/>')],
    ['utf-8', 'UTF-16LE', utf16('<?xml version="1.0" encoding="utf-8"?><a/>')],
  ])('is refused where the file names %s and has %s', (declared, found, bytes) => {
    expect(refusal(() => parseXmlFile(bytes))).toEqual({ code: 'xml-encoding', data: { declared, found } })
  })

  it.each([
    ['UTF-16LE', Buffer.from('<a/>', 'utf16le')],
    ['UTF-32LE', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])],
    ['unknown', Buffer.from('<a>é</a>', 'latin1')],
    ['unknown', Buffer.concat([utf16('<a/>'), Buffer.from([0x20])])],
    ['unknown', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x3c, 0x00])],
  ])('is refused as %s', (encoding, bytes) => {
    expect(refusal(() => parseXmlFile(bytes))).toEqual({ code: 'file-encoding', data: { encoding } })
  })
})
