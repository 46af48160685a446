/** Why a text is no XML. Texts: `errors:xmlReason.<reason>`. */
export const xmlReasons = [
  'ampersand',
  'attribute-name',
  'attribute-twice',
  'attribute-unquoted',
  'attribute-without-value',
  'attributes-touch',
  'cdata-end-in-text',
  'character',
  'character-reference',
  'close-tag-alone',
  'close-tag-differs',
  'comment',
  'declaration',
  'less-in-attribute',
  'no-root',
  'processing-instruction',
  'tag-name',
  'text-outside-root',
  'two-roots',
  'unclosed-tag',
  'unexpected-end',
] as const
export type XmlReason = (typeof xmlReasons)[number]

/** What saxes says, and what it means; the first that fits. */
const MEANINGS: readonly (readonly [RegExp, XmlReason])[] = [
  [/entity name/, 'ampersand'],
  [/malformed character entity/, 'character-reference'],
  [/duplicate attribute/, 'attribute-twice'],
  [/attribute without value/, 'attribute-without-value'],
  [/unquoted attribute value/, 'attribute-unquoted'],
  [/no whitespace between attributes/, 'attributes-touch'],
  [/in attribute name/, 'attribute-name'],
  [/disallowed in char data/, 'cdata-end-in-text'],
  [/malformed comment/, 'comment'],
  [/processing instruction/, 'processing-instruction'],
  [
    /declaration|version|encoding value|standalone|expected (the name|one of)|name\/value|value (required|must)|whitespace required/i,
    'declaration',
  ],
  [/only one root/, 'two-roots'],
  [/must contain a root/, 'no-root'],
  [/outside of root/, 'text-outside-root'],
  [/unexpected close tag/, 'close-tag-differs'],
  [/unmatched closing tag/, 'close-tag-alone'],
  [/unclosed tag/, 'unclosed-tag'],
  [/unexpected end/, 'unexpected-end'],
  [/disallowed character\.$/, 'character'],
]

/** The reason behind a message of saxes, without its place. Anything else is wrong between `<` and `>`. */
export function xmlReasonOf(message: string): XmlReason {
  return MEANINGS.find(([pattern]) => pattern.test(message))?.[1] ?? 'tag-name'
}
