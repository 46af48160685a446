import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import keysFile from '../../resources/dictionaries/weidmueller/keys.json' with { type: 'json' }
import messagesFile from '../../resources/dictionaries/weidmueller/messages.json' with { type: 'json' }
import { assertDeclared, createDictionary } from './dictionary.ts'
import type { Source } from './dictionarySchema.ts'
import { messagesSchema } from './knowledgeSchema.ts'

const dictionary = createDictionary(keysFile)
const { messages } = messagesSchema.parse(messagesFile)

/** What was taken from the vendor's document by hand, where it lies beside the project. */
const folder = new URL('../../../shared/facts/', import.meta.url)
const besides = existsSync(new URL('weidmueller-ac-smart.json', folder))
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

const sourcesSchema = z.array(z.object({ section: z.string(), lines: z.string() }))
const messageFactSchema = z.object({ message: z.string(), vendor_spelling: z.string(), source: sourcesSchema })
const factsSchema = z.object({
  product_lines: z.object({ series: z.string(), lines: z.array(z.string()) }),
  messages_sent: z.array(messageFactSchema),
  messages_received: z.array(messageFactSchema),
  configuration_keys: z.array(
    z.object({
      key: z.string(),
      access: z.enum(['RW', 'RO']),
      access_stated: z.boolean(),
      standard_key: z.string().nullish(),
      default: z.null(),
      source: sourcesSchema,
    }),
  ),
})

/** The document is printed twice, German first. */
const places = (sources: readonly Source[]): unknown[] =>
  ['ac-smart-de', 'ac-smart-en'].map(name => sources.find(({ document }) => document === name)?.lines)
const lines = (sources: z.infer<typeof sourcesSchema>): string[] => sources.map(source => source.lines)

describe('what is known of AC SMART', () => {
  it('has no type, unit, range, length or default, since the document prints none', () => {
    for (const { key, grammar, unit, length, default: preset, fixed } of dictionary.parameters) {
      expect({ grammar, unit, length, preset, fixed }, key).toEqual({
        grammar: { kind: 'text' },
        unit: null,
        length: null,
        preset: null,
        fixed: null,
      })
    }
  })

  it('keeps the vendor’s spelling and knows the standard’s', () => {
    const known = dictionary.find('ChargingScheduleAllowedChargingRateUnit')
    expect(known?.key).toBe('ChargeScheduleAllowedChargingRateUnit')
    expect(known?.standard?.key).toBe('ChargingScheduleAllowedChargingRateUnit')
  })

  it('warns of keys that can be read only here though OCPP lets them be written', () => {
    const traps = dictionary.parameters.filter(({ access, standard }) => access === 'RO' && standard?.access === 'RW')
    expect(traps.map(({ key }) => key)).toEqual(['MeterValuesSampledData', 'ConnectorPhaseRotation'])
    expect(dictionary.parameters.filter(({ notes }) => notes.includes('readOnlyHere'))).toEqual(traps)
  })

  it('names the place in both languages of the document', () => {
    for (const { message, sources } of messages) assertDeclared(message, sources, dictionary)
    for (const { sources } of [...messages, ...dictionary.parameters]) {
      expect(sources.map(({ document }) => document)).toEqual(['ac-smart-en', 'ac-smart-de'])
      expect(sources.filter(source => !source.section || !source.lines)).toEqual([])
    }
  })
})

describe.runIf(besides)('beside the facts, AC SMART', () => {
  const facts = besides ? factsSchema.parse(read('weidmueller-ac-smart.json')) : null

  it('has the same two product lines', () => {
    const { series, lines: names = [] } = facts?.product_lines ?? { series: '' }
    expect(dictionary.products.map(({ name }) => name)).toEqual(names.map(name => `${series} ${name}`))
  })

  it('has the same 16 keys, access and places', () => {
    expect(dictionary.parameters).toHaveLength(16)
    expect(
      dictionary.parameters.map(({ key, access, accessStated, standard, sources }) => {
        return { key, access, accessStated, standard: standard?.key ?? null, lines: places(sources) }
      }),
    ).toEqual(
      facts?.configuration_keys.map(({ key, access, access_stated, standard_key, source }) => {
        return { key, access, accessStated: access_stated, standard: standard_key ?? null, lines: lines(source) }
      }),
    )
  })

  it('has the access that the standard gives its keys', () => {
    const standardSchema = z.object({ keys: z.array(z.object({ key: z.string(), accessibility: z.string() })) })
    const { keys } = standardSchema.parse(read('ocpp16-standard-keys.json'))
    const access = new Map(keys.map(({ key, accessibility }) => [key, accessibility.replace(/\bR\b/, 'RO')]))
    const named = dictionary.parameters.flatMap(({ standard }) => (standard ? [standard] : []))
    expect(named.filter(standard => access.get(standard.key) !== standard.access)).toEqual([])
  })

  it.each([
    ['to-central', 7],
    ['to-station', 14],
  ] as const)('has the same messages %s, spellings and places', (direction, count) => {
    const theirs = direction === 'to-central' ? facts?.messages_sent : facts?.messages_received
    const ours = messages.filter(message => message.direction === direction)
    expect(ours).toHaveLength(count)
    expect(
      ours.map(({ message, aliases, support, sources }) => [message, aliases[0] ?? message, support, places(sources)]),
    ).toEqual(theirs?.map(fact => [fact.message, fact.vendor_spelling, 'yes', lines(fact.source)]))
  })
})
