import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { errorInfoSchema } from '../errors.ts'
import { procedure } from './procedure.ts'

/** How a serial line is set. `baudRate` in bit/s. */
export const lineSettingsSchema = z.object({
  baudRate: z.number().int().min(300).max(4_000_000),
  dataBits: z.union([z.literal(7), z.literal(8)]),
  parity: z.enum(['none', 'even', 'odd']),
  stopBits: z.union([z.literal(1), z.literal(2)]),
})
export type LineSettings = z.infer<typeof lineSettingsSchema>

/** 115200 8N1: the best guess for the controllers' service port (ecc-sim-1, row D1). */
export const DEFAULT_LINE: LineSettings = { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 }

/** How well a port's USB ids fit the vendor's cable: 'likely' FTDI, 'possible' another adapter, 'unlikely' a board or no USB, 'unknown'. */
export const cableFitSchema = z.enum(['likely', 'possible', 'unlikely', 'unknown'])

export const portSchema = z.object({
  path: z.string(),
  product: z.string().nullable(),
  maker: z.string().nullable(),
  serialNumber: z.string().nullable(),
  /** Four hex digits each, upper case. */
  vendorId: z.string().nullable(),
  productId: z.string().nullable(),
  fit: cableFitSchema,
  /** When it was plugged in while this program ran, in ms since 1970; null for a port that was there from the start. */
  appearedAt: z.number().nullable(),
})
export type Port = z.infer<typeof portSchema>

/** All ports, the likeliest first, none hidden. `error` says why the system could not list them; a path can still be typed. */
export const portsSnapshotSchema = z.object({ ports: z.array(portSchema), error: errorInfoSchema.nullable() })
export type PortsSnapshot = z.infer<typeof portsSnapshotSchema>

export const portsContract = {
  /** The list, and again whenever it changes. */
  watch: procedure.output(eventIterator(portsSnapshotSchema)),
  list: procedure.output(portsSnapshotSchema),
}
