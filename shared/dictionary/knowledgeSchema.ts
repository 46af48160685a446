import { z } from 'zod'
import { appliesSchema, documentsSchema, schemaNameSchema, sourcesSchema } from './dictionarySchema.ts'

const supportSchema = z.enum(['yes', 'no', 'restricted', 'not-documented'])
export type Support = z.infer<typeof supportSchema>

/** Texts of all files here: `dictionary-<vendor>:notes.<name>`. */
const notesSchema = z.array(z.string()).default([])
const fileBase = { $schema: schemaNameSchema, $comment: z.string().optional(), documents: documentsSchema }

const messageSchema = z.strictObject({
  /** The action as OCPP names it. */
  message: z.string().min(1),
  /** Other spellings in the guide. */
  aliases: z.array(z.string()).default([]),
  direction: z.enum(['to-central', 'to-station']),
  /** What the guide says of the newest release, or of all where it tells none apart. */
  support: supportSchema,
  /** By release, where the guide tells them apart. */
  releases: z.record(z.string(), supportSchema).optional(),
  /** OCPP versions the guide limits it to. */
  ocppVersions: z.array(z.string()).optional(),
  applies: appliesSchema.default({}),
  notes: notesSchema,
  sources: sourcesSchema,
})
export type Message = z.infer<typeof messageSchema>

/** `messages.json`: which OCPP messages a station knows. A message may stand once in each direction. */
export const messagesSchema = z.strictObject({
  ...fileBase,
  releases: z.array(z.strictObject({ id: z.string(), version: z.string() })).default([]),
  messages: z.array(messageSchema).min(1),
})
export type MessageData = z.infer<typeof messagesSchema>

const profileFieldSchema = z.strictObject({
  /** The OCPP type it is a member of. */
  object: z.enum(['ChargingProfile', 'ChargingSchedule', 'ChargingSchedulePeriod']),
  field: z.string().min(1),
  support: supportSchema,
  /** The only values it takes, where the guide lists them. */
  allowed: z.array(z.string()).default([]),
  notes: notesSchema,
  sources: sourcesSchema,
})
export type ProfileField = z.infer<typeof profileFieldSchema>

/** `smart-charging.json`: what a station takes of a charging profile. Which messages carry one is in `messages.json`. */
export const smartChargingSchema = z.strictObject({
  ...fileBase,
  ocppVersions: z.array(z.string()).min(1),
  transport: z.enum(['websocket', 'soap']),
  /** Units of a limit. */
  units: z.array(z.enum(['A', 'W'])).min(1),
  fields: z.array(profileFieldSchema).min(1),
  notes: notesSchema,
  sources: sourcesSchema,
})
export type SmartChargingData = z.infer<typeof smartChargingSchema>

const errorCodeSchema = z.strictObject({
  code: z.string().min(1),
  /** In the vendor's words. */
  name: z.string(),
  alsoKnownAs: z.array(z.string()).default([]),
  applies: appliesSchema.default({}),
  notes: notesSchema,
  sources: sourcesSchema,
})
export type VendorErrorCode = z.infer<typeof errorCodeSchema>

/** `error-codes.json`. Texts: `dictionary-<vendor>:errorCodes.<code>.means` and `.remedy`. */
export const errorCodesSchema = z.strictObject({
  ...fileBase,
  codes: z.array(errorCodeSchema).min(1),
  /** Numbers the guide leaves out. */
  unused: z.array(z.string()).default([]),
})
export type ErrorCodeData = z.infer<typeof errorCodesSchema>

/** `connectors.json`: which connectorId is which socket. */
export const connectorsSchema = z.strictObject({
  ...fileBase,
  /** The connectorId that means all of them. */
  all: z.number().int().nonnegative(),
  layouts: z
    .array(
      z.strictObject({
        id: z.string(),
        /** How many cars charge at once. */
        points: z.number().int().positive(),
        connectors: z
          .array(
            z.strictObject({
              connectorId: z.number().int().positive(),
              mode: z.union([z.literal(2), z.literal(3)]),
              /** The socket as the guide names it. */
              socket: z.string(),
              side: z.enum(['left', 'right']).nullable(),
            }),
          )
          .min(1),
        sources: sourcesSchema,
      }),
    )
    .min(1),
  notes: notesSchema,
})
export type ConnectorData = z.infer<typeof connectorsSchema>

const webFieldSchema = z.strictObject({
  id: z.string().min(1),
  page: z.string(),
  /** As the station's page shows it, by language. */
  labels: z.record(z.string(), z.string()),
  kind: z.enum(['field', 'button', 'status', 'section', 'tab']),
  /** The values the guide lists, as it shows them. */
  values: z.array(z.string()).default([]),
  default: z.string().nullable().default(null),
  /** What the guide has one set here. */
  set: z.string().nullable().default(null),
  unit: z.string().nullable().default(null),
  readOnly: z.boolean().default(false),
  /** The parameter behind it; `derived` where the guide does not say so. */
  key: z
    .strictObject({ name: z.string(), basis: z.enum(['stated', 'derived']) })
    .nullable()
    .default(null),
  applies: appliesSchema.default({}),
  notes: notesSchema,
  sources: sourcesSchema,
})
export type WebField = z.infer<typeof webFieldSchema>

/** `web-fields.json`: what a station's own pages ask for. */
export const webFieldsSchema = z.strictObject({ ...fileBase, fields: z.array(webFieldSchema).min(1) })
export type WebFieldData = z.infer<typeof webFieldsSchema>
