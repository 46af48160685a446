import { z } from 'zod'

/** What OCPPConf.xml can hold (guide 0 590 56, 'Possible configurations'); the ids are ours. Texts: `greenup:items.<id>`. */
export const itemIds = [
  'serverUri',
  'uid',
  'rj45.ip',
  'rj45.mask',
  'rj45.gateway',
  'rj45.dhcp',
  'rj45.dns1',
  'rj45.dns2',
  'wifi.ssid',
  'wifi.key',
  'wifi.ip',
  'wifi.mask',
  'wifi.gateway',
  'wifi.dhcp',
  'wifi.dns1',
  'wifi.dns2',
  'offlineBadges',
  'web.id',
  'web.password',
  'meterValueSampleInterval',
  'connectionTimeOut',
  'heartbeatInterval',
  'basicAuthentication',
  'point.maxCurrent',
  'point.cable',
  'point.ocppAction',
] as const
export type ItemId = (typeof itemIds)[number]

/** Texts: `greenup:groups.<id>`. */
export const itemGroupIds = ['server', 'rj45', 'wifi', 'badges', 'web', 'ocpp', 'basic', 'point'] as const
export type ItemGroupId = (typeof itemGroupIds)[number]

/** What a value looks like. `probableMin`: the guide's remark can be read so, and not for sure; how switches and choices are written is not public. */
export const itemValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('websocket') }),
  z.strictObject({ kind: z.literal('uid') }),
  z.strictObject({ kind: z.literal('text') }),
  z.strictObject({ kind: z.literal('ipv4') }),
  z.strictObject({ kind: z.literal('netmask') }),
  z.strictObject({ kind: z.literal('switch') }),
  z.strictObject({
    kind: z.literal('integer'),
    min: z.number().int().optional(),
    max: z.number().int().optional(),
    probableMin: z.number().int().optional(),
    unit: z.string(),
    unitStated: z.boolean().default(true),
  }),
  z.strictObject({ kind: z.literal('choice'), options: z.array(z.string()).min(2) }),
  z.strictObject({ kind: z.literal('unspecified') }),
])
export type ItemValue = z.infer<typeof itemValueSchema>

/** Folded as `foldName` does: small letters and digits alone. */
const nameSchema = z.string().regex(/^[a-z0-9]+$/)

export const itemSchema = z.strictObject({
  id: z.enum(itemIds),
  group: z.enum(itemGroupIds),
  /** The OCPP key that says the same (guide, key tables). */
  key: z.string().nullable().default(null),
  value: itemValueSchema,
  /** One for each charging point, or of several parts. */
  many: z.boolean().default(false),
  secret: z.boolean().default(false),
  /** Of the station, as the guides give it. */
  default: z.string().nullable().default(null),
  /** Names that are enough to know the element by. */
  names: z.array(nameSchema),
  /** Names that say it only inside an element of the group, or together with a word of it. */
  namesInGroup: z.array(nameSchema).default([]),
  /**
   * `immediately`: the station takes it into account as soon as the file is stored; `connection`: used to connect; `untilConnected`: the value
   * before the station is connected; `serverDecides`: the server gives another one then. Texts: `greenup:effects.<effect>`.
   */
  effects: z.array(z.enum(['immediately', 'connection', 'untilConnected', 'serverDecides'])).default([]),
  sources: z.array(z.strictObject({ document: z.string(), section: z.string(), lines: z.string().optional() })).min(1),
})
export type Item = z.infer<typeof itemSchema>

export const itemListSchema = z
  .strictObject({
    $schema: z.string().optional(),
    $comment: z.string().optional(),
    id: z.string(),
    vendor: z.string(),
    file: z.string(),
    documents: z.record(
      z.string(),
      z.strictObject({ title: z.string(), edition: z.string().nullable(), language: z.string() }),
    ),
    groups: z.array(z.strictObject({ id: z.enum(itemGroupIds), words: z.array(nameSchema) })),
    items: z.array(itemSchema),
  })
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length, 'an item stands twice')
  .refine(
    ({ items, documents }) => items.every(({ sources }) => sources.every(({ document }) => documents[document])),
    'an item names a document that is not listed',
  )
export type ItemList = z.infer<typeof itemListSchema>
