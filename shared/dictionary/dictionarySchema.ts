import { z } from 'zod'

const optionBase = {
  name: z.string().min(1),
  text: z.string().optional(),
  obsolete: z.boolean().optional(),
  /** Other spellings the same guide prints. */
  aliases: z.array(z.string()).optional(),
}

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

/**
 * One value of a list. Texts: `dictionary-<vendor>:values.<text>`, none where the value speaks for itself. `action`: no state but a command;
 * `mentionedOnly`: named in the guide's prose, not in its table; `only`: where the value holds, as the guide writes it.
 */
const enumValueSchema = z.strictObject({
  value: z.string(),
  text: z.string().optional(),
  deprecated: z.boolean().optional(),
  action: z.boolean().optional(),
  mentionedOnly: z.boolean().optional(),
  only: z.string().optional(),
})
export type EnumValue = z.infer<typeof enumValueSchema>

/** A number with a meaning of its own; it may lie outside the range. `disputed`: the guide's range forbids what its text allows. */
const specialNumberSchema = z.strictObject({
  value: z.number().int(),
  text: z.string(),
  disputed: z.boolean().optional(),
})
export type SpecialNumber = z.infer<typeof specialNumberSchema>

/** How a value is written. `exactly`: the number of fields the guide states; `usual`: the number its example has. */
export const grammarSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), maxLength: z.number().int().positive().optional() }),
  z.strictObject({
    kind: z.literal('integer'),
    min: z.number().int().optional(),
    max: z.number().int().optional(),
    /** A limit the guide names without a number (`Imax Card`). */
    maxNamed: z.string().optional(),
    special: z.array(specialNumberSchema).optional(),
    /** What the station takes by itself instead of a number outside the range. */
    outOfRange: z.number().int().optional(),
  }),
  /** `yes` and `no`: how this vendor spells them; `also`: other pairs the same guide or the standard uses, yes first. */
  z.strictObject({
    kind: z.literal('boolean'),
    yes: z.string(),
    no: z.string(),
    also: z.array(z.tuple([z.string(), z.string()])).optional(),
    /** Texts of what yes and no mean, where the guide says more than on and off. */
    texts: z.strictObject({ yes: z.string(), no: z.string() }).optional(),
  }),
  /** `open`: the values are examples. `exact`: another case is worth a word; else any case is what the device itself may write. */
  z.strictObject({
    kind: z.literal('enum'),
    open: z.boolean().optional(),
    exact: z.boolean().optional(),
    values: z.array(enumValueSchema).min(1),
  }),
  /** Items parted by commas, each at most once. `open`: others may exist. `phases`: an item may end in a phase, as `Voltage.L1`. */
  z.strictObject({
    kind: z.literal('list'),
    open: z.boolean().optional(),
    phases: z.array(z.string()).optional(),
    values: z.array(enumValueSchema).min(1),
  }),
  /** `connector.rotation` parted by commas, as `1.RST,2.RTS` (OCPP 1.6, 9.1.7). */
  z.strictObject({ kind: z.literal('phaseRotation'), rotations: z.array(z.string()).min(1) }),
  /** An address with one of `schemes`; `joinedWith`: the key whose value the station adds after a slash. */
  z.strictObject({
    kind: z.literal('url'),
    schemes: z.array(z.string()).min(1),
    joinedWith: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('ipv4'), role: z.enum(['host', 'netmask']) }),
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
  /** A name that becomes the last part of an address. */
  z.strictObject({ kind: z.literal('ocppId'), maxLength: z.number().int().positive().optional() }),
  z.strictObject({ kind: z.literal('credentials') }),
  z.strictObject({
    kind: z.literal('operator'),
    known: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
])
export type Grammar = z.infer<typeof grammarSchema>
export type GrammarKind = Grammar['kind']
export type GrammarOf<Kind extends GrammarKind> = Extract<Grammar, { kind: Kind }>

/** The JSON schema of the file, for editors that check while one types: `resources/dictionaries/schema/<file>.schema.json`. */
export const schemaNameSchema = z.string().optional()

/** Where a fact stands. `document` is a name of the file's `documents`, `lines` those of its text form (`552,555`, `162-189`). */
export const sourceSchema = z.strictObject({
  document: z.string(),
  section: z.string().optional(),
  table: z.number().int().optional(),
  lines: z
    .string()
    .regex(/^\d+(-\d+)?(,\d+(-\d+)?)*$/)
    .optional(),
})
export type Source = z.infer<typeof sourceSchema>
/** At least one; the first is the one to name. */
export const sourcesSchema = z.tuple([sourceSchema], sourceSchema)

export const documentsSchema = z.record(
  z.string(),
  z.strictObject({ title: z.string(), edition: z.string().nullable(), language: z.string().optional() }),
)

/** What an entry holds for, by the names the file declares; an absent list means all. */
export const appliesSchema = z.strictObject({
  products: z.array(z.string()).min(1).optional(),
  releases: z.array(z.string()).min(1).optional(),
  controllers: z.array(z.string()).min(1).optional(),
})
export type Applies = z.infer<typeof appliesSchema>

const accessSchema = z.enum(['RW', 'RO', 'WO'])
export type Access = z.infer<typeof accessSchema>

/** What a write or a change does besides. */
export const sideEffectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('restart'), afterSeconds: z.number().int().positive() }),
  /** It holds at once, without a restart. */
  z.strictObject({ kind: z.literal('immediate') }),
  /** In a station with two sides it has to be set on both. */
  z.strictObject({ kind: z.literal('bothSides') }),
  /** The station takes and shows it, and does nothing with it. */
  z.strictObject({ kind: z.literal('noAction') }),
])
export type SideEffect = z.infer<typeof sideEffectSchema>

/** What an entry says that its documents do not print: a finding about it is then a warning at most. */
const inferredSchema = z.enum(['key', 'type', 'unit', 'range', 'default', 'required', 'access'])

export const parameterSchema = z.strictObject({
  /** As it is written on the wire. */
  key: z.string().min(1),
  /** Other spellings: of the other language's guide, of another chapter, of the web page. Never another entry's key. */
  aliases: z.array(z.string().min(1)).default([]),
  group: z.string(),
  /** As the vendor has it. */
  access: accessSchema,
  /** False where the source does not print the access and it is inferred. */
  accessStated: z.boolean().default(true),
  /** What ChangeConfiguration answers, where a guide says so. `no-action`: accepted, and nothing happens. */
  writeResult: z.enum(['accepted', 'rejected', 'no-action', 'not-supported']).nullable().default(null),
  /** The OCPP 1.6 key this is, and the access it has there. `RO or RW`: the standard leaves it to the station. */
  standard: z
    .strictObject({ key: z.string(), access: z.enum(['RW', 'RO', 'WO', 'RO or RW']) })
    .nullable()
    .default(null),
  /** Whether the vendor says that a station must have it. */
  required: z.enum(['required', 'optional']).nullable().default(null),
  grammar: grammarSchema,
  unit: z.string().nullable().default(null),
  /** Characters of the whole value. */
  length: z.strictObject({ min: z.number().int().optional(), max: z.number().int() }).nullable().default(null),
  /** As it is written on the wire; null where no document has one. */
  default: z.string().nullable().default(null),
  /** The value it always has. */
  fixed: z.string().nullable().default(null),
  examples: z.array(z.string()),
  applies: appliesSchema.default({}),
  /** Who may change it. `unknown` where no document says so: it is never guessed. */
  changedBy: z.enum(['cpo', 'installer', 'unknown']).default('unknown'),
  sideEffects: z.array(sideEffectSchema).default([]),
  secret: z.boolean().default(false),
  inferred: z.array(inferredSchema).default([]),
  /** `guide`: a document explains it; `seen`: found on devices, so its rules are hints only. */
  evidence: z.enum(['guide', 'seen']),
  /** Texts: `dictionary-<vendor>:notes.<name>`. */
  notes: z.array(z.string()).default([]),
  sources: sourcesSchema,
})
export type Parameter = z.infer<typeof parameterSchema>

/** `keys.json` of a vendor. Texts: `dictionary:groups.<group>`, `dictionary-<vendor>:parameters.<key>`. */
export const dictionarySchema = z.strictObject({
  $schema: schemaNameSchema,
  $comment: z.string().optional(),
  id: z.string(),
  vendor: z.string(),
  /** The name of the folder and of the file of texts. */
  folder: z.string(),
  controllers: z.array(z.string()).default([]),
  products: z.array(z.strictObject({ id: z.string(), name: z.string(), references: z.array(z.string()) })).default([]),
  releases: z.array(z.strictObject({ id: z.string(), version: z.string() })).default([]),
  documents: documentsSchema,
  groups: z.array(z.string()),
  parameters: z.array(parameterSchema),
})
export type DictionaryData = z.infer<typeof dictionarySchema>
