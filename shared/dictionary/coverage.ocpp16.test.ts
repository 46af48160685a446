import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { GrammarKind } from './dictionarySchema.ts'
import { ocpp16 } from './knowledge/ocpp16.ts'

const { dictionary } = ocpp16

/** What is known of the standard's keys, where it lies beside the project. */
const file = new URL('../../../shared/facts/ocpp16-standard-keys.json', import.meta.url)
const besides = existsSync(file)

const factSchema = z.object({
  key: z.string(),
  profile: z.string(),
  required: z.enum(['required', 'optional']),
  accessibility: z.enum(['R', 'RW', 'W', 'R or RW']),
  type: z.enum(['boolean', 'integer', 'CSL', 'string']),
  unit: z.string().nullable(),
  spec_section: z.string(),
  unsure: z.boolean(),
})

const ACCESS = { R: 'RO', RW: 'RW', W: 'WO', 'R or RW': 'RO or RW' } as const
const TYPE: Partial<Record<GrammarKind, string>> = {
  boolean: 'boolean',
  integer: 'integer',
  list: 'CSL',
  phaseRotation: 'CSL',
  text: 'string',
}
/** A count has no unit here: the text of the key says what is counted. */
const UNIT: Record<string, string | null> = { seconds: 's', times: null }

describe('the keys of OCPP 1.6', () => {
  it('are each their own standard, and mark what the standard does not say in so many words', () => {
    expect(dictionary.parameters.filter(({ key, standard }) => standard?.key !== key)).toEqual([])
    const ranges = dictionary.parameters.filter(
      ({ grammar }) => grammar.kind === 'integer' && grammar.min !== undefined,
    )
    const stated = ranges.filter(({ inferred }) => !inferred.includes('range')).map(({ key }) => key)
    expect(stated).toEqual(['WebSocketPingInterval'])
  })
})

describe.runIf(besides)('beside the facts (only where ../shared/facts is present), the standard’s', () => {
  const { keys } = besides
    ? z.object({ keys: z.array(factSchema) }).parse(JSON.parse(readFileSync(file, 'utf8')))
    : { keys: [] }

  it('45 keys are all there, and no other', () => {
    expect(dictionary.parameters.map(({ key }) => key)).toEqual(keys.map(({ key }) => key))
    expect(keys).toHaveLength(45)
  })

  it.each(keys)('$key has the same access, type, unit, duty and section', fact => {
    const entry = dictionary.find(fact.key)
    expect({
      access: entry?.standard?.access,
      type: entry && TYPE[entry.grammar.kind],
      unit: entry?.unit,
      required: entry?.required,
      section: entry?.sources[0].section ?? null,
      unsure: entry?.inferred.includes('required'),
    }).toEqual({
      access: ACCESS[fact.accessibility],
      type: fact.type,
      unit: fact.unit !== null && fact.unit in UNIT ? UNIT[fact.unit] : fact.unit,
      required: fact.required,
      section: /^9\./.test(fact.spec_section) ? fact.spec_section : (entry?.sources[0].section ?? null),
      unsure: fact.unsure,
    })
  })
})
