import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeTemplateText, fillTemplateText, parseTemplateText, type TemplatePiece } from './templateText.ts'

const fill = (value: string, values: Record<string, string> = {}): string =>
  fillTemplateText(parseTemplateText(value), name => values[name])

/** Texts with more braces than people write. */
const bracy = fc.string({ unit: fc.constantFrom('{', '}', 'a', '_', ' ', '"', '\n', 'é'), maxLength: 24 })

describe('a value of a template', () => {
  it.each([
    ['NL*{{uid}}', 'NL*7'],
    ['{{ uid }}', '7'],
    ['{{UID}}/{{uid}}', '7/7'],
    ['{{{uid}}}', '{7}'],
    ['{{{{uid}}', '{{uid}}'],
    ['{{{{{{uid}}', '{{7'],
    ['{a} }} {', '{a} }} {'],
    ['{{serial}}', '{{serial}}'],
  ])('%s with uid=7 is %s', (value, filled) => {
    expect(fill(value, { uid: '7' })).toBe(filled)
  })

  it.each(['{{', '{{}}', '{{a b}}', '{{a-b}}', 'x {{é}}', `{{${'a'.repeat(41)}}}`, '{{a'])(
    '%s has a {{ that is no variable',
    value => expect(parseTemplateText(value).map(({ kind }) => kind)).toContain('broken'),
  )

  it('means any text once that is escaped, and never a variable', () => {
    fc.assert(
      fc.property(bracy, text => {
        expect(parseTemplateText(escapeTemplateText(text))).toEqual(text === '' ? [] : [{ kind: 'text', text }])
      }),
    )
  })

  it('is the variables and texts it was written from', () => {
    const piece = fc.oneof(
      bracy.map((text): TemplatePiece => ({ kind: 'text', text })),
      fc.constantFrom('uid', 'serial_2', '9').map((name): TemplatePiece => ({ kind: 'variable', name })),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), pieces => {
        const written = pieces
          .map(one => (one.kind === 'variable' ? `{{${one.name}}}` : escapeTemplateText(one.text)))
          .join('')
        const plain = pieces.map(one => (one.kind === 'variable' ? '#' : one.text)).join('')
        expect(fill(written, { uid: '#', serial_2: '#', 9: '#' })).toBe(plain)
      }),
    )
  })

  it('never looks into what a variable holds', () => {
    expect(fill('{{a}}{{b}}', { a: '{{b}}', b: '{{a}}' })).toBe('{{b}}{{a}}')
  })
})
