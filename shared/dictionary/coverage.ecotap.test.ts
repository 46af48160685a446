import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Grammar, Option, Parameter } from './dictionarySchema.ts'
import { ecotapDictionary } from './ecotapDictionary.ts'
import { addressFields } from './grammars/address.ts'

/** What was taken from the ECClite guide by hand, where it lies beside the project. */
const file = new URL('../../../shared/facts/ecotap-evc.json', import.meta.url)
const besides = existsSync(file)

const number = z.number().nullish()
const optionSchema = z.object({
  kind: z.string(),
  max: number,
  max_length: number,
  aliases: z.array(z.string()).optional(),
  obsolete: z.boolean().optional(),
})
const fieldSchema = z.object({ max_length: number, allowed: z.array(z.string()).optional() })
const factSchema = z.object({
  key: z.string(),
  access: z.enum(['RW', 'RO', 'WO']),
  access_stated: z.boolean(),
  standard_ocpp_key: z.null(),
  unit: z.string().nullable(),
  default: z.string().nullish(),
  examples: z.array(z.object({ value: z.string(), key: z.string().optional() })),
  side_effects: z.array(z.object({ after_s: z.number() })).default([]),
  grammar: z.object({
    kind: z.string(),
    min: number,
    max: number,
    max_length: number,
    allowed: z.array(z.string()).optional(),
    deprecated: z.array(z.string()).default([]),
    special: z.record(z.string(), z.string()).default({}),
    known: z.record(z.string(), z.string()).optional(),
    fields: z.array(fieldSchema).default([]),
    options: z.record(z.string(), optionSchema).default({}),
  }),
  source: z.array(z.object({ lines: z.string() })),
})
type Fact = z.infer<typeof factSchema>

/** One fact a line, as `path: value`; the two sides are compared as sets. */
function factLines({ grammar, ...fact }: Fact): string[] {
  const lines = [
    `access: ${fact.access} ${fact.access_stated}`,
    `unit: ${fact.unit}`,
    `default: ${fact.default ?? null}`,
  ]
  const add = (name: string, value: unknown): void => {
    if (value !== undefined && value !== null) lines.push(`${name}: ${String(value)}`)
  }
  add('min', grammar.min)
  add('max', grammar.max)
  add('length', grammar.max_length)
  for (const value of grammar.allowed ?? []) add('value', value)
  for (const value of grammar.deprecated) add('deprecated', value)
  for (const value of Object.keys(grammar.special)) add('special', value)
  for (const [code, name] of Object.entries(grammar.known ?? {})) add('operator', `${code} ${name}`)
  for (const [index, field] of grammar.fields.entries()) {
    add('field', index)
    add(`field ${index} length`, field.max_length)
    for (const value of field.allowed ?? []) add(`field ${index} value`, value)
  }
  for (const [name, option] of Object.entries(grammar.options)) {
    add('option', name)
    if (option.kind === 'bitmask') add(`${name} mask`, option.max)
    add(`${name} length`, option.max_length)
    for (const alias of option.aliases ?? []) if (alias !== name) add(`${name} alias`, alias)
    if (option.obsolete) add('obsolete', name)
  }
  for (const { after_s } of fact.side_effects) add('restart', after_s)
  for (const { value, key } of fact.examples) if (key === undefined || key === fact.key) add('example', value)
  for (const { lines: place } of fact.source) add('lines', place)
  return lines
}

function optionLines(option: Option): string[] {
  const lines = [`option: ${option.name}`]
  if (option.kind === 'levels') lines.push(`${option.name} mask: ${2 ** option.levels - 1}`)
  if (option.kind === 'text') lines.push(`${option.name} length: ${option.maxLength}`)
  if (option.obsolete) lines.push(`obsolete: ${option.name}`)
  return [...lines, ...(option.aliases ?? []).map(alias => `${option.name} alias: ${alias}`)]
}

function grammarLines(grammar: Grammar): string[] {
  switch (grammar.kind) {
    case 'integer':
    case 'perChannel':
      return [
        ...(grammar.min === undefined ? [] : [`min: ${grammar.min}`]),
        ...(grammar.max === undefined ? [] : [`max: ${grammar.max}`]),
        ...(grammar.kind === 'integer' ? (grammar.special ?? []).map(({ value }) => `special: ${value}`) : []),
        ...(grammar.kind === 'perChannel' && grammar.count > 1
          ? Array.from({ length: grammar.count }, (_, i) => `field: ${i}`)
          : []),
      ]
    case 'enum':
      return grammar.values.flatMap(({ value, deprecated }) => [
        `value: ${value}`,
        ...(deprecated ? [`deprecated: ${value}`] : []),
      ])
    case 'options':
      return grammar.options.flatMap(optionLines)
    case 'positional':
      return grammar.fields.flatMap((field, index) => [
        `field: ${index}`,
        ...(field.kind === 'text' && field.maxLength !== undefined
          ? [`field ${index} length: ${field.maxLength}`]
          : []),
        ...(field.kind === 'enum' ? field.values.map(value => `field ${index} value: ${value}`) : []),
      ])
    case 'address':
      return addressFields.map(name => `option: ${name}`)
    case 'ocppId':
      return [`length: ${grammar.maxLength}`]
    case 'credentials':
      return ['field: 0', 'field: 1']
    case 'operator':
      return grammar.known.map(({ code, name }) => `operator: ${code} ${name}`)
    default:
      return []
  }
}

function entryLines(parameter: Parameter): string[] {
  return [
    `access: ${parameter.access} ${parameter.accessStated}`,
    `unit: ${parameter.unit}`,
    `default: ${parameter.default}`,
    ...grammarLines(parameter.grammar),
    ...parameter.sideEffects.flatMap(effect => (effect.kind === 'restart' ? [`restart: ${effect.afterSeconds}`] : [])),
    ...parameter.examples.map(example => `example: ${example}`),
    ...parameter.sources.flatMap(({ lines }) => (lines === undefined ? [] : [`lines: ${lines}`])),
  ]
}

/** `-` stands in the facts alone, `+` in the dictionary alone. */
const REASONS: Record<string, string> = {
  'authorizationKey - example: ECOTAP-1802500:9N8gGyS8Un7g4lY9dRICK':
    'a made-up key is shown instead of the printed one',
  'authorizationKey + example: username:password': 'a made-up key is shown instead of the printed one',
  'chg_Debug - example: 5': 'a mask is the value of an option, not of the key',
  'chg_RatedCurrent + min: 0': 'a current below nothing is no current; no upper limit is printed',
  'chg_StationMaxCurrent + min: 0': 'a current below nothing is no current; no upper limit is printed',
  'com_Endpoint - example: wss://devices.ecotap.com/registry/ocpp/NLECO1000':
    'chapter 4 shows it, but not as a value of this key',
  'eth_cfg - type alias: Type': 'names of the address are compared whatever their case',
  'gsm_Options + AutoAPN alias: AutoApn': 'so controllers spell it',
  'grid_Role + value: Supervisor': 'named in the text, not in table 4, and marked so',
}

function differences(facts: readonly Fact[]): string[] {
  return facts.flatMap(fact => {
    const parameter = ecotapDictionary.find(fact.key)
    if (parameter?.key !== fact.key) return [`${fact.key} - key`]
    const [inFacts, here] = [factLines(fact), entryLines(parameter)]
    return [
      ...inFacts.filter(line => !here.includes(line)).map(line => `${fact.key} - ${line}`),
      ...here.filter(line => !inFacts.includes(line)).map(line => `${fact.key} + ${line}`),
    ]
  })
}

describe('what is known of the Ecotap controllers', () => {
  it('says of no key who may change it: the guide’s label is lost', () => {
    expect(ecotapDictionary.parameters.filter(({ changedBy }) => changedBy !== 'unknown')).toEqual([])
  })

  it('has tables 1 to 7 as sources of the keys they are about', () => {
    const tables = ecotapDictionary.parameters.flatMap(({ key, sources }) =>
      sources.flatMap(({ table }) => (table === undefined ? [] : [`${table} ${key}`])),
    )
    expect(tables.sort()).toEqual([
      '1 chg_Debug',
      '2 com_ProtType',
      '3 com_OCPPInfo',
      '4 grid_Role',
      '5 chg_Reader1',
      '5 chg_Reader2',
      '6 chg_Ch1Options',
      '6 chg_Ch2Options',
      '7 com_Options',
    ])
  })

  it('marks the keys no document explains as seen, and gives them no unit but the standard’s', () => {
    const seen = ecotapDictionary.parameters.filter(({ evidence }) => evidence === 'seen')
    expect(seen.length).toBeGreaterThanOrEqual(30)
    expect(seen.filter(({ unit, standard }) => unit !== null && standard === null)).toEqual([])
  })
})

describe.runIf(besides)('beside the facts (only where ../shared/facts is present), Ecotap’s', () => {
  const facts = besides
    ? z.object({ configuration_keys: z.array(factSchema) }).parse(JSON.parse(readFileSync(file, 'utf8')))
    : { configuration_keys: [] }

  it('26 keys are there, and only they are documented', () => {
    const documented = ecotapDictionary.parameters.filter(({ evidence }) => evidence === 'guide').map(({ key }) => key)
    expect(documented.sort()).toEqual(facts.configuration_keys.map(({ key }) => key).sort())
  })

  it('access, ranges, values, options, lengths, effects, examples and places differ only where there is a reason', () => {
    const found = differences(facts.configuration_keys)
    expect(found.filter(line => REASONS[line] === undefined)).toEqual([])
    expect(
      Object.keys(REASONS).filter(line => !found.includes(line)),
      'reasons without a difference',
    ).toEqual([])
  })
})
