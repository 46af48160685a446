import type { VariableValues } from './fillTemplate.ts'

/** What a station is called in lists and file names: its serial, else its UID; null where it has neither. */
export function stationName(values: VariableValues): string | null {
  return values.get('serial') ?? values.get('uid') ?? null
}
