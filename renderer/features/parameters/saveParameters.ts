import { type ConfigurationKey, foldKey } from '../../../shared/parameters/configurationKey.ts'
import { parameterFileOf, setValues, toBytes } from '../../../shared/parameters/parameterFile.ts'
import type { LoadedFile } from '../../stores/parametersStore.ts'
import type { Row } from './rows.ts'

/**
 * The bytes of a parameter file with the values to send. A loaded file keeps its shape, order and unknown keys, and gets keys it lacks only
 * where their value was changed; without one a new file is made. A secret is written only into a file that already has its key.
 */
export function parametersToSave(
  rows: readonly Row[],
  file: LoadedFile | null,
  drafts: Readonly<Record<string, string>>,
): Uint8Array {
  const writable = rows.filter(row => row.value !== null)
  if (file !== null) {
    const has = new Set(file.content.entries.map(entry => foldKey(entry.key)))
    const wanted = writable.filter(row => has.has(row.id) || (drafts[row.id] !== undefined && !row.secret))
    return toBytes(setValues(file.content, new Map(wanted.map(row => [row.key, row.value ?? '']))))
  }
  const entries: ConfigurationKey[] = writable
    .filter(row => !row.secret)
    .map(row => ({ key: row.key, readonly: row.readOnly, value: row.value ?? '' }))
  return toBytes(parameterFileOf(entries))
}
