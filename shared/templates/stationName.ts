import { escapeFileName } from '../escapeFileName.ts'
import type { VariableValues } from './fillTemplate.ts'
import type { StationFileFormat } from './stationFile.ts'

const LONGEST = 100

/** What a station is called in lists and file names: its serial, else its UID; null where it has neither. */
export function stationName(values: VariableValues): string | null {
  return values.get('serial') ?? values.get('uid') ?? null
}

/** A file name for each station, all of them different whatever a file system makes of case. `line`: its row in the table, null without one. */
export function stationFileNames(
  stations: readonly { readonly line: number | null; readonly values: VariableValues }[],
  format: StationFileFormat,
): string[] {
  const taken = new Set<string>()
  return stations.map(({ line, values }) => {
    const place = line === null ? 'station' : `line-${line}`
    const own = escapeFileName(stationName(values) ?? place)
    const stem = own.length > LONGEST || taken.has(own.toLowerCase()) ? `${own.slice(0, LONGEST)}~${place}` : own
    taken.add(stem.toLowerCase())
    return `${stem}.${format}`
  })
}
