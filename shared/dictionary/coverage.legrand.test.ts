import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkValue } from './checkValue.ts'
import type { Parameter, Source } from './dictionarySchema.ts'
import { legrand } from './knowledge/legrand.ts'

const { dictionary, messages, connectors } = legrand

/** What was taken from the two Green’up guides by hand, where it lies beside the project. */
const file = new URL('../../../shared/facts/legrand-greenup.json', import.meta.url)
const besides = existsSync(file)

const sourcesSchema = z.array(z.object({ file: z.string(), section: z.string(), lines: z.string() }))
const keyFactSchema = z.object({
  key: z.string(),
  profile: z.string(),
  standard_key: z.string().nullable(),
  required: z.enum(['required', 'optional', 'n/a']),
  write: z.enum(['Accepted', 'OK', 'Rejected', 'N.A.', 'Not supported']),
  writable: z.boolean(),
  default: z.string().nullable(),
  type: z.enum(['boolean', 'integer', 'csl', 'string', 'enum', 'ipv4', 'url']),
  unit: z.string().nullable(),
  unit_probable: z.string().optional(),
  min: z.number().nullish(),
  max: z.number().nullish(),
  min_probable: z.number().optional(),
  always: z.boolean().optional(),
  no_action: z.boolean(),
  en_printed: z.string(),
  aliases: z.array(z.string()).default([]),
  source: sourcesSchema,
})
type KeyFact = z.infer<typeof keyFactSchema>
const factsSchema = z.object({
  configuration_keys: z.array(keyFactSchema),
  functions: z.array(
    z.object({
      function: z.string(),
      direction: z.enum(['station_to_server', 'server_to_station']),
      available: z.boolean(),
      source: sourcesSchema,
    }),
  ),
  connectors: z.object({
    one_point: z.array(z.object({ connectors: z.record(z.string(), z.string()) })),
    two_points: z.record(z.string(), z.string()),
  }),
})

const WRITE = {
  Accepted: 'accepted',
  OK: 'accepted',
  Rejected: 'rejected',
  'N.A.': null,
  'Not supported': 'not-supported',
} as const
const GROUPS: Record<string, string> = {
  Core: 'core',
  LocalAuthListManagement: 'localAuthList',
  Reservation: 'reservation',
  SmartCharging: 'smartCharging',
  Legrand: 'ownKeys',
}
const KINDS: Record<KeyFact['type'], readonly string[]> = {
  boolean: ['boolean'],
  integer: ['integer'],
  csl: ['list', 'phaseRotation'],
  string: ['text', 'ocppId'],
  enum: ['enum'],
  ipv4: ['ipv4'],
  url: ['url'],
}

const guides: Record<string, string> = { 'greenup-en': '000', 'greenup-fr': '001' }
const placesHere = (sources: readonly Source[]): string[] =>
  sources.map(({ document, section, lines }) => `${guides[document]} ${section} ${lines}`)
const placesThere = (sources: z.infer<typeof sourcesSchema>): string[] =>
  sources.map(({ file, section, lines }) => `${file.slice(0, 3)} ${section} ${lines}`)

/** A count has no unit here: the text of the key says what is counted. */
const unitOf = ({ unit, unit_probable }: KeyFact): string | null =>
  unit === 'times' ? null : (unit ?? unit_probable ?? null)

function expected(fact: KeyFact): object {
  return {
    group: GROUPS[fact.profile],
    standard: fact.standard_key ?? undefined,
    required: fact.required === 'n/a' ? null : fact.required,
    access: fact.writable ? 'RW' : 'RO',
    writeResult: fact.writable && fact.no_action ? 'no-action' : WRITE[fact.write],
    default: fact.default,
    unit: unitOf(fact),
    unitInferred: fact.unit_probable !== undefined,
    fixed: fact.always ? 'True' : null,
    noAction: fact.no_action,
    sources: placesThere(fact.source),
  }
}

function actual(entry: Parameter | undefined): object | undefined {
  if (!entry) return undefined
  const { group, standard, required, access, writeResult, unit, fixed, inferred, sideEffects, sources } = entry
  return {
    group,
    standard: standard?.key,
    required,
    access,
    writeResult,
    default: entry.default,
    unit,
    unitInferred: inferred.includes('unit'),
    fixed,
    noAction: sideEffects.some(effect => effect.kind === 'noAction'),
    sources: placesHere(sources),
  }
}

function rangeOf(entry: Parameter | undefined): { min: number | undefined; max: number | undefined } {
  const grammar = entry?.grammar
  return grammar?.kind === 'integer' ? { min: grammar.min, max: grammar.max } : { min: undefined, max: undefined }
}

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

describe('what is known of Green’up', () => {
  it('stops a heartbeat outside 10 to 86400 s, and only warns of a sample interval below the unclear bound', () => {
    const codes = (key: string, value: string) =>
      checkValue(dictionary, key, value).map(({ severity, code }) => `${severity} ${code}`)
    expect(codes('HeartbeatInterval', '9')).toEqual(['error too-small'])
    expect(codes('HeartbeatInterval', '86401')).toEqual(['error too-large'])
    expect(codes('MeterValueSampleInterval', '9')).toEqual(['warning too-small'])
    expect(codes('MeterValueSampleInterval', '0')).toEqual([])
  })

  it('finds a key by what either guide prints', () => {
    expect(dictionary.find('confBootNotificationTime')?.key).toBe('confBottNotificationTime')
    expect(dictionary.find('oCPPPlugAndCharge')?.key).toBe('OCPPPlugAndCharge')
    expect(dictionary.find('Number Off Connectors')?.key).toBe('NumberOfConnectors')
  })

  it('wants ws:// or wss:// in URL', () => {
    expect(checkValue(dictionary, 'URL', 'http://192.0.2.1').map(({ code }) => code)).toEqual(['url-scheme'])
    expect(checkValue(dictionary, 'URL', 'wss://ocpp.example.test/a')).toEqual([])
  })
})

describe.runIf(besides)('beside the facts (only where ../shared/facts is present), Legrand’s', () => {
  const facts = besides
    ? factsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { configuration_keys: [], functions: [], connectors: { one_point: [], two_points: {} } }

  it('65 keys are there, and no other', () => {
    expect(dictionary.parameters.map(({ key }) => key)).toEqual(facts.configuration_keys.map(({ key }) => key))
    expect(facts.configuration_keys).toHaveLength(65)
  })

  it.each(facts.configuration_keys)('$key is the same', fact => {
    const entry = dictionary.find(fact.key)
    expect(actual(entry)).toEqual(expected(fact))
    expect(KINDS[fact.type]).toContain(entry?.grammar.kind)
    const names = [fact.key, ...(entry?.aliases ?? [])].map(letters)
    for (const printed of [fact.en_printed, ...fact.aliases]) expect(names).toContain(letters(printed))
  })

  it.each(facts.configuration_keys)('$key has the printed range, and marks any other as inferred', fact => {
    const entry = dictionary.find(fact.key)
    const { min, max } = rangeOf(entry)
    if (typeof fact.min === 'number' || typeof fact.max === 'number') {
      expect({ min, max, inferred: entry?.inferred }).toEqual({ min: fact.min, max: fact.max, inferred: [] })
    } else if (min !== undefined || max !== undefined) {
      expect(entry?.inferred.filter(what => what === 'range' || what === 'type')).not.toEqual([])
      expect(min).toBe(fact.min_probable ?? 0)
    }
  })

  it('29 functions are there with direction, support and place', () => {
    expect(
      messages?.messages.map(({ message, direction, support, sources }) => [
        message,
        direction,
        support,
        placesHere(sources),
      ]),
    ).toEqual(
      facts.functions.map(fact => [
        fact.function,
        fact.direction === 'station_to_server' ? 'to-central' : 'to-station',
        fact.available ? 'yes' : 'no',
        placesThere(fact.source),
      ]),
    )
  })

  it('connectors are numbered the same', () => {
    const spelled = connectors?.layouts.map(({ connectors: sockets }) =>
      Object.fromEntries(
        sockets.map(({ connectorId, mode, socket, side }) => [
          String(connectorId),
          `mode ${mode} socket (${socket})${side === null ? '' : ` ${side}`}`,
        ]),
      ),
    )
    expect(spelled).toEqual([...facts.connectors.one_point.map(point => point.connectors), facts.connectors.two_points])
  })
})
