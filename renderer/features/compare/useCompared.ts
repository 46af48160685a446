import { useEffect, useState } from 'react'
import { compareContents } from '../../../shared/compare/compareContents.ts'
import type { ComparedRow } from '../../../shared/compare/compareSets.ts'
import type { ComparedContent } from '../../../shared/compare/openContent.ts'
import { documentShape } from '../../../shared/ocppconf/documentShape.ts'
import type { RememberedItems } from '../../../shared/ocppconf/mapItems.ts'
import type { XmlFile } from '../../../shared/ocppconf/xmlFile.ts'
import type { Backend } from '../../connectBackend.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'

/** The comparison; null until it is made. `match` is false where the two cannot be compared. */
export interface Compared {
  readonly rows: readonly ComparedRow[]
  readonly match: boolean
}

/** What was said of the elements of such files, whatever the firmware: a copy does not say it. Nothing where that cannot be asked. */
async function rememberedItems(backend: Backend, file: XmlFile): Promise<RememberedItems> {
  const answer = await call(() => backend.ocppconf.remembered({ firmware: null, shape: documentShape(file) }))
  const items = answer.ok ? (answer.value?.items ?? []) : []
  return new Map(items.map(({ path, item }) => [path, item]))
}

/** Compares again whenever one of the contents becomes another one; the last result stays until the next is there. */
export function useCompared(
  left: ComparedContent | null,
  right: ComparedContent | null,
  origin: ComparedContent | null,
): Compared | null {
  const backend = useBackend()
  const [compared, setCompared] = useState<Compared | null>(null)
  useEffect(() => {
    let wanted = true
    if (left === null || right === null) setCompared(null)
    else
      void compareContents(left, right, origin, file => rememberedItems(backend, file)).then(rows => {
        if (wanted) setCompared({ rows: rows ?? [], match: rows !== null })
      })
    return () => {
      wanted = false
    }
  }, [backend, left, right, origin])
  return compared
}
