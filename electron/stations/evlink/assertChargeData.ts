import { parse } from 'csv-parse/sync'
import { AppError } from '../../../shared/errors.ts'
import type { EvlinkDialect } from './dialect.ts'

function rowsOf(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: false, skip_empty_lines: true, trim: true })
  } catch {
    return null
  }
}

/** Throws AppError answer-unexpected unless the bytes are charge data: its columns, and numbers with the station's decimal comma (row E7). */
export function assertChargeData(bytes: Uint8Array, dialect: EvlinkDialect, address: string): void {
  const { separator, decimal, columns } = dialect.chargeData
  const unexpected = (detail: string): AppError =>
    new AppError({
      code: 'answer-unexpected',
      data: { address, reason: 'not-charge-data', detail: detail.slice(0, 80) },
    })
  const [head, ...charges] = rowsOf(new TextDecoder().decode(bytes), separator) ?? []
  if (head === undefined || columns.some((column, at) => head[at] !== column))
    throw unexpected(head?.join(separator) ?? '')
  const energy = columns.findIndex(column => column.startsWith('Energy'))
  for (const charge of charges) {
    const value = charge[energy] ?? ''
    if (!Number.isFinite(Number(value.replace(decimal, '.')))) throw unexpected(value)
  }
}
