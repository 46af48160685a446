import { useCallback, useEffect, useMemo, useState } from 'react'
import type { XmlKind } from '../../../shared/contract/ocppconf.ts'
import { documentShape } from '../../../shared/ocppconf/documentShape.ts'
import type { ItemId } from '../../../shared/ocppconf/itemSchema.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import type { UseXmlEditor } from './xmlEditor.ts'

/**
 * What was said of files of this firmware (or, where it is not known, of these element names) comes with the file, and what is said now is kept
 * for the next one.
 */
export function useItemMemory(useEditor: UseXmlEditor, firmware: string | null) {
  const backend = useBackend()
  const baseline = useEditor(({ editing }) => editing?.baseline ?? null)
  const [notKept, setNotKept] = useState(false)
  const kind = useMemo(
    (): XmlKind | null => baseline && { firmware, shape: documentShape(baseline) },
    [baseline, firmware],
  )
  useEffect(() => {
    let wanted = kind !== null
    if (kind)
      call(() => backend.ocppconf.remembered(kind)).then(answer => {
        const { editing, recall } = useEditor.getState()
        // What a person has said in the meantime is newer.
        if (wanted && answer.ok && answer.value && editing?.said.size === 0 && !editing.checked) recall(answer.value)
      })
    return () => {
      wanted = false
    }
  }, [backend, kind, useEditor])
  const keep = useCallback(async () => {
    const { editing } = useEditor.getState()
    if (!editing || !kind) return
    const items = [...editing.said].map(([path, item]) => ({ path, item }))
    const answer = await call(() => backend.ocppconf.remember({ ...kind, items, checked: editing.checked }))
    setNotKept(!answer.ok)
  }, [backend, kind, useEditor])
  return {
    /** What was said last could not be kept on the disk. */
    notKept,
    say: (path: string, item: ItemId | null) => {
      useEditor.getState().say(path, item)
      void keep()
    },
    confirmNames: () => {
      useEditor.getState().confirmNames()
      void keep()
    },
  }
}
