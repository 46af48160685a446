import { z } from 'zod'

/** The sides of a double station; a single one has the right only. Texts: `greenup:side.<side>`. */
export const greenupSideSchema = z.enum(['right', 'left'])
export type GreenupSide = z.infer<typeof greenupSideSchema>

/** The charging modes of the French guide's list. Texts: `greenup:mode.<mode>`. */
export const greenupModeSchema = z.enum(['immediate', 'external', 'schedule', 'modbus', 'ocpp'])
export type GreenupMode = z.infer<typeof greenupModeSchema>

/** The three states of the connection to the server (French guide, step 6). Texts: `greenup:connection.<state>`. */
export const greenupConnectionSchema = z.enum(['disconnected', 'connecting', 'connected'])
export type GreenupConnection = z.infer<typeof greenupConnectionSchema>

/** 'OCPP status' and 'OCPP data' as the station shows them. */
export const greenupStatusSchema = z.object({
  /** Whether the station tries to connect; null where it says neither 0 nor 1. */
  activation: z.boolean().nullable(),
  /** null for a word nobody knows here; see `connectionText`. */
  connection: greenupConnectionSchema.nullable(),
  connectionText: z.string(),
  /** In s, as given by the server; null before. */
  heartbeatInterval: z.number().nullable(),
  /** URL and UID as the station joins them, without credentials; empty where it has none. */
  data: z.string(),
  readAt: z.number(),
})
export type GreenupStatus = z.infer<typeof greenupStatusSchema>
