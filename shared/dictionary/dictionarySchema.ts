import { z } from 'zod'

const optionBase = { name: z.string().min(1), text: z.string().optional(), obsolete: z.boolean().optional() }

/** One option of a `name=value` list. `levels`: how many debug levels it has, each one bit from 1 up. */
export const optionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...optionBase, kind: z.literal('flag') }),
  z.strictObject({ ...optionBase, kind: z.literal('levels'), levels: z.number().int().min(1).max(5) }),
  z.strictObject({ ...optionBase, kind: z.literal('text'), maxLength: z.number().int().positive() }),
])
export type Option = z.infer<typeof optionSchema>

/** One place of a positional list. Texts: `dictionary:fields.<name>`. */
export const positionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    name: z.string(),
    required: z.boolean().optional(),
    maxLength: z.number().int().positive().optional(),
  }),
  z.strictObject({
    kind: z.literal('integer'),
    name: z.string(),
    required: z.boolean().optional(),
    usualMin: z.number().int().optional(),
    usualMax: z.number().int().optional(),
  }),
  z.strictObject({
    kind: z.literal('enum'),
    name: z.string(),
    required: z.boolean().optional(),
    values: z.array(z.string()).min(1),
  }),
])
export type Position = z.infer<typeof positionSchema>

/** Texts: `dictionary:values.<text>`. `action`: no state but a command; `mentionedOnly`: named in the guide's prose, not in its table. */
const enumValueSchema = z.strictObject({
  value: z.string(),
  text: z.string(),
  deprecated: z.boolean().optional(),
  action: z.boolean().optional(),
  mentionedOnly: z.boolean().optional(),
})
export type EnumValue = z.infer<typeof enumValueSchema>

/** How a value is written. `exactly`: the number of fields the guide states; `usual`: the number its example has. */
export const grammarSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), maxLength: z.number().int().positive().optional() }),
  z.strictObject({ kind: z.literal('integer'), min: z.number().int().optional(), max: z.number().int().optional() }),
  z.strictObject({ kind: z.literal('enum'), open: z.boolean().optional(), values: z.array(enumValueSchema).min(1) }),
  z.strictObject({
    kind: z.literal('perChannel'),
    min: z.number().int().optional(),
    max: z.number().int().optional(),
    count: z.number().int().positive(),
  }),
  z.strictObject({ kind: z.literal('options'), options: z.array(optionSchema).min(1) }),
  z.strictObject({
    kind: z.literal('positional'),
    exactly: z.number().int().positive().optional(),
    usual: z.number().int().positive().optional(),
    fields: z.array(positionSchema).min(1),
  }),
  z.strictObject({ kind: z.literal('address') }),
  z.strictObject({ kind: z.literal('endpoint') }),
  z.strictObject({ kind: z.literal('ocppId'), maxLength: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('credentials') }),
  z.strictObject({
    kind: z.literal('operator'),
    known: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
])
export type Grammar = z.infer<typeof grammarSchema>
export type GrammarKind = Grammar['kind']
export type GrammarOf<Kind extends GrammarKind> = Extract<Grammar, { kind: Kind }>

export const parameterSchema = z.strictObject({
  key: z.string().min(1),
  group: z.string(),
  access: z.enum(['RW', 'RO', 'WO']),
  /** False where the source does not print the access and it is inferred. */
  accessStated: z.boolean().default(true),
  grammar: grammarSchema,
  unit: z.string().nullable().default(null),
  examples: z.array(z.string()),
  effects: z.strictObject({ restartsAfterSeconds: z.number().int().positive() }).nullable().default(null),
  secret: z.boolean().default(false),
  /** `guide`: the vendor documents it; `seen`: found on devices, so its rules are hints only. */
  evidence: z.enum(['guide', 'seen']),
  source: z.strictObject({ document: z.string(), section: z.string().optional(), table: z.number().int().optional() }),
})
export type Parameter = z.infer<typeof parameterSchema>

export const dictionarySchema = z.strictObject({
  $comment: z.string().optional(),
  id: z.string(),
  vendor: z.string(),
  controllers: z.array(z.string()),
  documents: z.record(z.string(), z.strictObject({ title: z.string(), edition: z.string().nullable() })),
  groups: z.array(z.string()),
  parameters: z.array(parameterSchema),
})
export type DictionaryData = z.infer<typeof dictionarySchema>
