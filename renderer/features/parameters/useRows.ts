import { useEffect, useMemo } from 'react'
import { ecotapDictionary } from '../../../shared/dictionary/ecotapDictionary.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useStation } from '../../stores/snapshots.ts'
import { buildRows, type Row } from './rows.ts'

/** The rows of the table as they are now. */
export function useRows(): Row[] {
  const snapshot = useStation()
  const station = snapshot?.parameters?.keys ?? null
  const { file, drafts, ticks, owner, meet } = useParameters()
  const { serial = null, moduleId = null, ocppId = null } = snapshot?.identity ?? {}
  useEffect(() => {
    const names = [serial, moduleId, ocppId].filter(name => name !== null)
    if (names.some(name => !owner.includes(name))) meet(names)
  }, [serial, moduleId, ocppId, owner, meet])
  const entries = file?.content.entries ?? null
  return useMemo(
    () => buildRows({ dictionary: ecotapDictionary, station, file: entries, drafts, ticks }),
    [station, entries, drafts, ticks],
  )
}
