import { useMemo } from 'react'
import { ecotapDictionary } from '../../../shared/dictionary/ecotapDictionary.ts'
import { useStation } from '../../stores/snapshots.ts'
import { useParameters } from './parametersStore.ts'
import { buildRows, type Row } from './rows.ts'

/** The rows of the table as they are now. */
export function useRows(): Row[] {
  const station = useStation()?.parameters?.keys ?? null
  const { file, drafts, ticks } = useParameters()
  const entries = file?.content.entries ?? null
  return useMemo(
    () => buildRows({ dictionary: ecotapDictionary, station, file: entries, drafts, ticks }),
    [station, entries, drafts, ticks],
  )
}
