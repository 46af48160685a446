import { z } from 'zod'

/** The largest table of stations that is read, in bytes, and its most rows. */
export const MAX_TABLE_BYTES = 1024 * 1024
export const MAX_TABLE_ROWS = 1000

/** A table of stations as a CSV file has it: not checked against any template. */
export const stationTableSchema = z.object({
  delimiter: z.enum([';', ',', '\t']),
  /** The header's cells. */
  columns: z.array(z.string()),
  /** `line`: 1-based, where the row begins in the file. */
  rows: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  /** Rows that cannot be read: a quote that is not closed, or stands inside a cell. `column` from 1. */
  broken: z.array(z.object({ line: z.number().int(), column: z.number().int() })),
})
export type StationTable = z.infer<typeof stationTableSchema>
