import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { elementsOf, type XmlField } from './xmlFields.ts'
import { parseXmlFile, setXmlValue, toBytes } from './xmlFile.ts'
import { decodeAttribute, decodeContent, piecesOf } from './xmlText.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const open = (text: string) => parseXmlFile(bytesOf(text))

// Documents for property tests: whatever XML 1.0 allows without a DOCTYPE.

const blank = fc.constantFrom('', ' ', '\n', '\r\n', '\r', '\t', '\r\n  ')
const gap = fc.constantFrom(' ', '\n', '\r\n\t', '  ')
const name = fc.constantFrom('a', 'B', 'Point', 'ns:URI', 'é', '_x.1-2', 'toString', 'xmlns')
const safe = fc.constantFrom(
  '0',
  '007',
  '1e3',
  'true',
  ' ',
  'é',
  '🔌',
  "'",
  ']',
  '>',
  ';',
  '#',
  '-',
  '\t',
  '\n',
  '\r\n',
  '\r',
)
const reference = fc.constantFrom('&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&#65;', '&#x20ac;', '&#10;', '&#13;')

/** Text never has `]]>`: a `>` is left out behind brackets. */
const text = fc
  .array(fc.oneof(safe, reference), { minLength: 1, maxLength: 5 })
  .map(parts => parts.join('').replaceAll(']]>', ']] >'))
const cdata = fc
  .array(fc.oneof(safe, fc.constantFrom('&', '<', '"', '<a>', '<!--', '&nope;', ']]')), { maxLength: 4 })
  .map(parts => `<![CDATA[${parts.join('').replaceAll(']]>', ']] >')}]]>`)
const comment = fc.constantFrom('<!-- a & b < c -->', '<!---->', '<!-- <!DOCTYPE x> é\r\n -->', '<!-- <![CDATA[ -->')
const instruction = fc.constantFrom('<?p?>', '<?target a="1" & <x>?>', '<?xml-stylesheet href="x"?>')
const aside = fc.oneof(comment, instruction)

const attribute = fc
  .tuple(fc.array(fc.oneof(safe, reference), { maxLength: 4 }), fc.constantFrom('"', "'"), blank, blank)
  .map(([parts, quote, before, after]) => `${before}=${after}${quote}${parts.join('').replaceAll(quote, '')}${quote}`)
const attributes = fc
  .uniqueArray(fc.tuple(gap, name, attribute), { maxLength: 3, selector: ([, key]) => key })
  .map(list => list.map(parts => parts.join('')).join(''))

/** Content of an element without elements inside. Two texts in a row are one. */
const leaf = fc.array(fc.oneof(text, text, cdata, aside), { maxLength: 4 }).map(parts => {
  return parts.join('').replaceAll(/\]\]>(?<!<!\[CDATA\[[\s\S]*)/g, ']] >')
})

const element = fc.letrec<{ tree: string }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.tuple(name, attributes, blank).map(([tag, list, end]) => `<${tag}${list}${end}/>`),
    fc
      .tuple(name, attributes, blank, leaf)
      .map(([tag, list, end, inside]) => `<${tag}${list}${end}>${inside}</${tag}${end}>`),
    fc
      .tuple(name, attributes, fc.array(fc.tuple(blank, fc.oneof(tie('tree'), aside)), { maxLength: 4 }), tie('tree'))
      .map(([tag, list, inside, child]) => `<${tag}${list}>${inside.flat().join('')}${child}</${tag}>`),
  ),
})).tree

const declaration = fc.constantFrom(
  '',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-8"?>\r\n',
  "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>",
)

const documentText = fc
  .tuple(
    declaration,
    fc.array(fc.oneof(aside, gap), { maxLength: 2 }),
    element,
    fc.array(fc.oneof(aside, gap), { maxLength: 2 }),
  )
  .map(([head, before, root, after]) => head + before.join('') + root + after.join(''))

/** Values a person or a file may bring: markup, references, line ends, every plane; nothing that XML cannot hold. */
const anyValue = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.oneof(safe, reference, fc.constantFrom('<', '&', '"', ']]>', '<![CDATA[', ']]', '<a/>', '-->')))
      .map(parts => parts.join('')),
  )
  .filter(value => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(value))

describe('any document', () => {
  const edited = fc.record({ text: documentText, pick: fc.nat(), value: anyValue })

  it('keeps every byte but those of the value that is set, and reads that value back', () => {
    fc.assert(
      fc.property(edited, fc.boolean(), ({ text, pick, value }, wide) => {
        const bytes = wide ? Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le') : bytesOf(text)
        const file = parseXmlFile(bytes)
        expect(Buffer.compare(toBytes(file), bytes)).toBe(0)
        const fields = elementsOf(file)
        const field = fields[pick % fields.length]
        if (!field) throw new Error('a document without values')
        const changed = setXmlValue(file, field.path, value)
        // Foreign bytes: everything before the span and behind it; `/>` of an empty element is its span.
        const after = Buffer.from(toBytes(changed))
        const unit = wide ? 2 : 1
        const length = (part: string): number => Buffer.byteLength(part, wide ? 'utf16le' : 'utf8')
        const head = length(file.text.slice(0, field.start)) + (wide ? unit : 0)
        const isEmpty = !field.attribute && file.text.startsWith('/>', field.start) && field.start === field.end
        const tail = length(file.text.slice(isEmpty ? field.end + 2 : field.end))
        expect(Buffer.compare(after.subarray(0, head), bytes.subarray(0, head))).toBe(0)
        expect(Buffer.compare(after.subarray(after.length - tail), bytes.subarray(bytes.length - tail))).toBe(0)
        const again = parseXmlFile(after)
        expect(again.nodes).toEqual(changed.nodes)
        expect(elementsOf(again).map(({ path, value: now }) => [path, now])).toEqual(
          fields.map(({ path, value: old }) => [path, path === field.path ? value : old]),
        )
        if (!field.attribute && !isEmpty) {
          const asides = ({ start, end }: XmlField, within: string) =>
            piecesOf(within.slice(start, end)).filter(({ kind }) => kind === 'aside')
          const now = elementsOf(again).find(({ path }) => path === field.path) ?? field
          expect(asides(now, again.text)).toEqual(asides(field, file.text))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('has the values that fast-xml-parser reads', () => {
    const reader = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseTagValue: false,
      parseAttributeValue: false,
      processEntities: false,
      trimValues: false,
      cdataPropName: '#cdata',
    })
    fc.assert(
      fc.property(edited, ({ text, pick, value }) => {
        const file = open(text)
        const fields = elementsOf(file)
        const changed = setXmlValue(file, fields[pick % fields.length]?.path ?? '', value)
        const read = independentValues(reader.parse(changed.text))
        expect(elementsOf(changed).map(({ value: ours }) => ours)).toEqual(read)
      }),
      { numRuns: 300 },
    )
  })
})

/** The values of fast-xml-parser's ordered tree, attributes first; entities by the functions under test, since it is told to leave them. */
function independentValues(tree: unknown): string[] {
  if (!Array.isArray(tree)) throw new Error('no tree')
  return tree.flatMap((entry: Record<string, unknown>) => {
    const name = Object.keys(entry).find(key => key !== ':@') ?? ''
    if (name === '#text' || name === '#cdata' || name.startsWith('?')) return []
    const attributes = Object.values(entry[':@'] ?? {}).map(value => decodeAttribute(String(value)))
    const children = entry[name]
    if (!Array.isArray(children)) throw new Error('no children')
    const text = children.map(child =>
      '#cdata' in child
        ? String(child['#cdata'][0]['#text'])
        : '#text' in child
          ? decodeContent(String(child['#text']))
          : null,
    )
    const inner = independentValues(children)
    const isLeaf = children.every(
      child => '#text' in child || '#cdata' in child || Object.keys(child)[0]?.startsWith('?'),
    )
    return [...(isLeaf ? [text.join('')] : []), ...attributes, ...inner]
  })
}
