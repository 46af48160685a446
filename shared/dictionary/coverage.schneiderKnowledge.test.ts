import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import codesFile from '../../resources/dictionaries/schneider/error-codes.json' with { type: 'json' }
import keysFile from '../../resources/dictionaries/schneider/keys.json' with { type: 'json' }
import messagesFile from '../../resources/dictionaries/schneider/messages.json' with { type: 'json' }
import smartFile from '../../resources/dictionaries/schneider/smart-charging.json' with { type: 'json' }
import webFile from '../../resources/dictionaries/schneider/web-fields.json' with { type: 'json' }
import { assertDeclared, createDictionary } from './dictionary.ts'
import type { Applies } from './dictionarySchema.ts'
import { errorCodesSchema, messagesSchema, smartChargingSchema, webFieldsSchema } from './knowledgeSchema.ts'

const dictionary = createDictionary(keysFile)
const { messages, releases } = messagesSchema.parse(messagesFile)
const { codes, unused } = errorCodesSchema.parse(codesFile)
const smart = smartChargingSchema.parse(smartFile)
const { fields } = webFieldsSchema.parse(webFile)

/** What was taken from the vendor's guide by hand, where it lies beside the project. */
const file = new URL('../../../shared/facts/schneider-evlink.json', import.meta.url)
const besides = existsSync(file)

const sourcesSchema = z.array(z.object({ section: z.string(), lines: z.string() })).min(1)
const webFactSchema = z.object({
  field: z.string(),
  printed_on_screen: z.string().nullish(),
  allowed: z.array(z.string()).nullish(),
  buttons: z.array(z.string()).nullish(),
  set: z.string().nullish(),
  default: z.string().nullish(),
  unit: z.string().nullish(),
  key: z.string().nullish(),
  read_only: z.boolean().nullish(),
  source: sourcesSchema,
})
const factsSchema = z.object({
  products: z.array(z.object({ family: z.string(), references: z.array(z.string()) })),
  software_releases: z.array(z.object({ id: z.string(), version: z.string() })),
  messages: z.array(
    z.object({
      message: z.string(),
      direction: z.enum(['charge_point_to_central', 'central_to_charge_point', 'both']),
      ocpp_only: z.string().nullable(),
      releases: z.record(z.string(), z.boolean()),
      source: sourcesSchema,
    }),
  ),
  smart_charging: z.object({
    messages: z.array(z.object({ message: z.string(), support: z.enum(['full', 'restricted']) })),
    fields: z.array(
      z.object({
        object: z.string(),
        field: z.string(),
        supported: z.boolean(),
        allowed: z.array(z.string()).optional(),
        source: sourcesSchema,
      }),
    ),
  }),
  vendor_error_codes: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      applies: z.object({ parking: z.boolean(), city: z.boolean(), smart_wallbox: z.boolean() }),
      source: sourcesSchema,
    }),
  ),
  maintenance_events: z.array(
    z.object({ event: z.number(), label: z.string(), label_second_screen: z.string(), source: sourcesSchema }),
  ),
  unused_error_ids: z.array(z.number()),
  web_server: z.object({
    general_settings: z.array(webFactSchema),
    network: z.array(webFactSchema),
    supervision: z.object({
      main: z.array(webFactSchema),
      modem: z.array(webFactSchema),
      advanced: z.array(webFactSchema),
    }),
  }),
})

/** Each difference, and why it stands. */
const reasons: Record<string, string> = {
  'Default Gateway set: IP of the modem, ours null':
    'No value as it would be typed; a note says that it is the modem’s address.',
  'Charging station ID default: UNDEFINED, ours null':
    'It stands on the picture of the page; the guide calls no value of its pictures a default.',
}

const productIds = dictionary.products.map(({ id }) => id)
const productsOf = (applies: Applies): readonly string[] => applies.products ?? productIds

describe('what is known of EVlink besides its keys', () => {
  it('names documents, products and releases that are declared, and the place in the guide', () => {
    for (const { message, sources, applies } of messages) {
      assertDeclared(message, sources, dictionary)
      expect(productIds).toEqual(expect.arrayContaining([...productsOf(applies)]))
    }
    for (const { code, sources } of codes) assertDeclared(code, sources, dictionary)
    for (const { field, sources } of smart.fields) assertDeclared(field, sources, dictionary)
    for (const { id, sources } of fields) assertDeclared(id, sources, dictionary)
    const all = [...messages, ...codes, ...smart.fields, ...fields].flatMap(({ sources }) => [...sources])
    expect(all.filter(({ section, lines }) => !section || !lines)).toEqual([])
  })

  it('has each of the four releases for every message, the newest one as the answer', () => {
    expect(releases).toEqual(dictionary.releases)
    for (const { message, releases: known = {}, support } of messages) {
      expect(Object.keys(known), message).toEqual(['R4', 'R5', 'R6', 'R7'])
      expect(known.R7, message).toBe(support)
    }
  })

  it('has codes 8 and 9 under both names, with the guide’s contradiction said', () => {
    const names = codes.filter(({ code }) => code === '8' || code === '9')
    expect(names.map(({ name, alsoKnownAs, notes }) => [name, alsoKnownAs, notes])).toEqual([
      ['Software Configuration', ['Hardware Configuration'], ['codesSwapped']],
      ['Hardware Configuration', ['Software Configuration'], ['codesSwapped']],
    ])
  })

  it('has amperes as the only unit of a limit, in the key as in the profile', () => {
    expect(smart.units).toEqual(['A'])
    expect(dictionary.find('ChargingScheduleAllowedChargingRateUnit')?.fixed).toBe('Current')
    expect(smart.fields.filter(({ support }) => support === 'no').map(({ field }) => field)).toEqual([
      'minChargingRate',
      'numberPhases',
    ])
  })

  it('leads from web fields to keys that are there', () => {
    const led = fields.flatMap(({ key }) => (key ? [key.name] : []))
    expect(led).toHaveLength(11)
    expect(led.filter(name => !dictionary.find(name))).toEqual([])
  })
})

describe.runIf(besides)('beside the facts, EVlink’s', () => {
  const facts = besides ? factsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null

  it('products and releases are the same', () => {
    const references = facts?.products.map(product => [product.family, product.references])
    expect(dictionary.products.map(product => [product.name, product.references])).toEqual(references)
    expect(releases).toEqual(facts?.software_releases.map(({ id, version }) => ({ id, version })))
  })

  it('28 messages have the same directions, releases and lines', () => {
    const directions = {
      charge_point_to_central: ['to-central'],
      central_to_charge_point: ['to-station'],
      both: ['to-central', 'to-station'],
    }
    const theirs = facts?.messages.flatMap(fact =>
      directions[fact.direction].map(direction => ({
        message: fact.message,
        direction,
        releases: fact.releases,
        versions: fact.ocpp_only === null ? undefined : [fact.ocpp_only],
        lines: fact.source[0]?.lines,
      })),
    )
    expect(facts?.messages).toHaveLength(28)
    expect(
      messages.map(({ message, direction, releases: known = {}, ocppVersions, sources }) => ({
        message,
        direction,
        releases: Object.fromEntries(Object.entries(known).map(([release, support]) => [release, support !== 'no'])),
        versions: ocppVersions,
        lines: sources[0].lines,
      })),
    ).toEqual(theirs)
  })

  it('messages with a charging profile are restricted where the guide restricts them', () => {
    for (const { message, support } of facts?.smart_charging.messages ?? []) {
      const [name, profile] = message.split('+')
      const ours = messages.find(known => known.message === name)
      if (profile) expect(ours?.notes, message).toContain('profileRestricted')
      else expect(ours?.support, message).toBe(support === 'full' ? 'yes' : 'restricted')
    }
  })

  it('fields of a charging profile are the same', () => {
    expect(
      smart.fields.map(({ object, field, support, allowed, sources }) => {
        return { object, field, supported: support !== 'no', allowed, lines: sources[0].lines }
      }),
    ).toEqual(
      facts?.smart_charging.fields.map(({ object, field, supported, allowed = [], source }) => {
        return { object, field, supported, allowed, lines: source[0]?.lines }
      }),
    )
  })

  it('26 error codes have the same names, products and lines', () => {
    expect(codes).toHaveLength(26)
    expect(
      codes.map(({ code, name, applies, sources }) => [code, name, productsOf(applies), sources[0].lines]),
    ).toEqual(
      facts?.vendor_error_codes.map(({ id, name, applies, source }) => [
        String(id),
        name,
        [
          applies.parking ? 'parking' : [],
          applies.city ? 'city' : [],
          applies.smart_wallbox ? 'smart-wallbox' : [],
        ].flat(),
        source[0]?.lines,
      ]),
    )
    expect(unused).toEqual(facts?.unused_error_ids.map(String))
  })

  it('25 maintenance events are codes, under the names both pages show', () => {
    const events = facts?.maintenance_events ?? []
    expect(events).toHaveLength(25)
    for (const { event, label, label_second_screen: second, source } of events) {
      const ours = codes.find(({ code }) => code === String(event))
      // Codes 8 and 9 stand there under the other one's name: what counts is that the page's name is known for this number.
      const names =
        ours?.code === '8' || ours?.code === '9' ? ours.alsoKnownAs : [ours?.name, ...(ours?.alsoKnownAs ?? [])]
      expect(names, label).toEqual(expect.arrayContaining([label, second]))
      expect(
        ours?.sources
          .slice(1)
          .map(({ lines }) => lines)
          .join(),
        label,
      ).toBe(source[0]?.lines)
    }
    expect(codes.filter(({ sources }) => sources.length < 3).map(({ code }) => code)).toEqual(['25'])
  })

  it('28 web fields differ only where there is a reason', () => {
    const pages = facts ? [facts.web_server, facts.web_server.supervision] : []
    const web = pages
      .flatMap(page => Object.values(page))
      .flatMap(page => (Array.isArray(page) ? page : []))
      .map(fact => ({
        label: fact.printed_on_screen ?? fact.field,
        values: fact.allowed ?? fact.buttons ?? [],
        set: fact.set ?? null,
        default: fact.default ?? null,
        unit: fact.unit ?? null,
        key: dictionary.find(fact.key ?? '')?.key,
        readOnly: fact.read_only ?? false,
        lines: fact.source[0]?.lines,
      }))
    const ours = fields.map(field => ({
      label: field.labels.en,
      values: field.values,
      set: field.set,
      default: field.default,
      unit: field.unit,
      key: field.key?.name,
      readOnly: field.readOnly,
      lines: field.sources[0].lines,
    }))
    const byLabel = new Map(web.map(field => [field.label, field]))
    expect(ours).toHaveLength(28)
    expect(ours.map(({ label }) => label).sort()).toEqual([...byLabel.keys()].sort())
    const different = ours.flatMap(field => {
      const theirs = byLabel.get(field.label ?? '')
      const aspects = ['values', 'set', 'default', 'unit', 'key', 'readOnly', 'lines'] as const
      return aspects
        .filter(aspect => JSON.stringify(theirs?.[aspect]) !== JSON.stringify(field[aspect]))
        .map(aspect => `${field.label} ${aspect}: ${theirs?.[aspect]}, ours ${field[aspect]}`)
    })
    expect(different).toEqual(Object.keys(reasons))
  })
})
