import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import keys from '../../resources/dictionaries/schneider/keys.json' with { type: 'json' }
import { createDictionary } from './dictionary.ts'
import type { Grammar, Parameter } from './dictionarySchema.ts'
import { parseBoolean } from './grammars/boolean.ts'

const dictionary = createDictionary(keys)

/** What was taken from the vendor's guide by hand, where it lies beside the project. */
const folder = new URL('../../../shared/facts/', import.meta.url)
const besides = existsSync(new URL('schneider-evlink.json', folder))
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

const scalar = z.union([z.string(), z.number(), z.boolean()]).nullish()
const factSchema = z.object({
  key: z.string(),
  type: z.string(),
  access: z.enum(['RW', 'RO']),
  unit: z.string().nullish(),
  min: scalar,
  max: scalar,
  default: scalar,
  fixed_value: scalar,
  applies: z.object({ parking: z.boolean(), city: z.boolean(), smart_wallbox: z.boolean() }),
  allowed: z.record(z.string(), z.unknown()).nullish(),
  allowed_values: z.array(z.string()).nullish(),
  allowed_measurands: z.array(z.string()).nullish(),
  ocpp16_only_measurands: z.array(z.string()).nullish(),
  phases: z.array(z.string()).nullish(),
  max_length: z.number().nullish(),
  full_example: z.string().nullish(),
  special: z.record(z.string(), z.string()).nullish(),
  out_of_range: z.object({ below: z.number(), above: z.number() }).nullish(),
  standard_key: z.string().nullish(),
  ocpp_name: z.string().nullish(),
  source: z.array(z.object({ lines: z.string() })),
})
type Fact = z.infer<typeof factSchema>

const productNames = { parking: 'parking', city: 'city', smart_wallbox: 'smart-wallbox' } as const

function productsOf({ applies }: Fact): string[] {
  return (['parking', 'city', 'smart_wallbox'] as const)
    .filter(product => applies[product])
    .map(product => productNames[product])
}

/** The smallest and largest value a grammar lets through without an error, as the guide's table prints them. */
function rangeOf(grammar: Grammar): [unknown, unknown] {
  switch (grammar.kind) {
    case 'integer':
      return [grammar.min, grammar.max ?? grammar.maxNamed]
    case 'boolean':
      return [false, true]
    case 'enum': {
      const values = grammar.values.map(({ value }) => (/^\d+$/.test(value) ? Number(value) : value))
      return [values[0], values.at(-1)]
    }
    default:
      return [undefined, undefined]
  }
}

/** The values the guide explains, of those it was asked for: each spelling of a boolean counts. */
function explainedOf(grammar: Grammar, asked: string[]): string[] {
  if (grammar.kind === 'enum') return grammar.values.filter(({ mentionedOnly }) => !mentionedOnly).map(v => v.value)
  return grammar.kind === 'boolean'
    ? asked.filter((value, index) => parseBoolean(grammar, value) === (index === 1))
    : []
}

const text = (value: unknown): string => JSON.stringify(value ?? null)

/** Everything a key of ours says otherwise than the facts, as `key aspect: fact, ours`. */
function differences(fact: Fact, ours: Parameter): string[] {
  const { grammar } = ours
  const integer = grammar.kind === 'integer' ? grammar : undefined
  const list = grammar.kind === 'list' ? grammar : undefined
  const compared: [string, unknown, unknown][] = [
    ['key', fact.key, ours.key],
    ['access', fact.access, ours.access],
    ['unit', fact.unit, ours.unit],
    ['products', productsOf(fact), ours.applies.products ?? Object.values(productNames)],
    ['fixed', fact.fixed_value?.toString(), ours.fixed],
    ['default', fact.default?.toString(), ours.default ?? ours.fixed],
    ['out of range', fact.out_of_range?.below, integer?.outOfRange],
    ['special', Object.keys(fact.special ?? {}).map(Number), integer?.special?.map(({ value }) => value) ?? []],
    ['length', fact.max_length, ours.length?.max],
    ['standard', fact.standard_key, ours.standard?.key],
    ['lines', fact.source[0]?.lines, ours.sources[0].lines],
    ['on the wire', fact.ocpp_name ?? fact.key, ours.key],
  ]
  // Only what the guide prints as a range is one; a boolean that is read only has none.
  if ((fact.min ?? undefined) !== undefined || integer?.min !== undefined || integer?.max !== undefined)
    compared.push(['range', [fact.min, fact.max], rangeOf(grammar)])
  if (fact.allowed && Object.keys(fact.allowed).length > 0)
    compared.push(['explained', Object.keys(fact.allowed), explainedOf(grammar, Object.keys(fact.allowed))])
  if (fact.allowed_measurands) {
    compared.push(['measurands', fact.allowed_measurands, list?.values.map(({ value }) => value)])
    const limited = list?.values.filter(({ only }) => only !== undefined).map(({ value }) => value)
    compared.push(['OCPP 1.6 only', fact.ocpp16_only_measurands, limited], ['phases', fact.phases, list?.phases])
    compared.push(['example', fact.full_example, ours.examples[0]])
  }
  if (fact.allowed_values)
    compared.push(['rotations', fact.allowed_values, grammar.kind === 'phaseRotation' ? grammar.rotations : undefined])
  return compared
    .filter(([, theirs, own]) => text(theirs) !== text(own))
    .map(([aspect, theirs, own]) => `${fact.key} ${aspect}: ${text(theirs)}, ours ${text(own)}`)
}

/** Each difference, and why it stands. */
const reasons: Record<string, string> = {
  'enableUnknown key: "enableUnknown", ours "AllowOfflineTxForUnknownId"':
    'The guide says that OCPP renames it; a key is named here as it is written on the wire, and found by both names.',
  'ocppDefaultBoxAddrPublic range: [1,65535], ours [null,null]':
    'The range of a port, printed in the row of an address; a note says so.',
  'WebSocketPingInterval unit: null, ours "s"':
    'The column is empty, the description counts seconds; the unit is marked inferred.',
  'WebSocketPingInterval range: [null,null], ours [0,null]': 'The description forbids negative values.',
  'HeartBeatInterval unit: null, ours "s"': 'Seconds in OCPP 1.6; the unit is marked inferred.',
  'ConnectionTimeOut unit: null, ours "s"': 'Seconds in OCPP 1.6; the unit is marked inferred.',
}

describe('the EVlink keys', () => {
  it('are 60, 24 of them read only', () => {
    expect(dictionary.parameters).toHaveLength(60)
    expect(dictionary.parameters.filter(({ access }) => access === 'RO')).toHaveLength(24)
  })

  it('say what the station takes instead of a value out of range for two keys only, as the guide does', () => {
    const replaced = dictionary.parameters.flatMap(({ key, grammar }) =>
      grammar.kind === 'integer' && grammar.outOfRange !== undefined ? [[key, grammar.outOfRange]] : [],
    )
    expect(replaced).toEqual([
      ['confModemRetryInterval', 0],
      ['ocppConnectTimeOut', 60],
    ])
  })

  it('warn of every key that can be read only here though OCPP lets it be written', () => {
    const traps = dictionary.parameters.filter(({ access, standard }) => access === 'RO' && standard?.access === 'RW')
    expect(traps).toHaveLength(10)
    expect(traps.filter(({ notes }) => !notes.includes('readOnlyHere'))).toEqual([])
    const warned = dictionary.parameters.filter(({ notes }) => notes.includes('readOnlyHere'))
    expect(warned).toEqual(traps)
  })

  it('name section and lines of the guide', () => {
    const unplaced = dictionary.parameters.filter(({ sources }) => sources.some(at => !at.section || !at.lines))
    expect(unplaced).toEqual([])
  })
})

describe.runIf(besides)('beside the facts, the EVlink keys', () => {
  const facts = besides
    ? z.object({ parameters: z.array(factSchema) }).parse(read('schneider-evlink.json')).parameters
    : []

  it('are the same, by their name or another spelling', () => {
    const found = facts.map(({ key }) => dictionary.find(key)?.key)
    expect(found).toEqual(dictionary.parameters.map(({ key }) => key))
  })

  it('differ only where there is a reason', () => {
    const found = facts.flatMap(fact => {
      const ours = dictionary.find(fact.key)
      return ours ? differences(fact, ours) : []
    })
    expect(found).toEqual(Object.keys(reasons))
  })

  it('have the access that the standard gives them', () => {
    const standardSchema = z.object({ keys: z.array(z.object({ key: z.string(), accessibility: z.string() })) })
    const { keys: standard } = standardSchema.parse(read('ocpp16-standard-keys.json'))
    const access = new Map(standard.map(({ key, accessibility }) => [key, accessibility.replace(/\bR\b/, 'RO')]))
    const wrong = dictionary.parameters.filter(
      ours => ours.standard && access.get(ours.standard.key) !== ours.standard.access,
    )
    expect(wrong.map(({ key, standard: own }) => [key, own?.access, access.get(own?.key ?? '')])).toEqual([])
  })
})
