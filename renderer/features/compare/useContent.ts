import { useEffect, useMemo, useState } from 'react'
import { type ComparedContent, openContent } from '../../../shared/compare/openContent.ts'
import type { ErrorInfo } from '../../../shared/errors.ts'
import type { Backend } from '../../connectBackend.ts'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { type SourceId, useComparisonStore } from '../../stores/comparison.ts'
import { readKeptFile } from '../../stores/keptFiles.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useStation } from '../../stores/snapshots.ts'
import { editedEntries } from './editedEntries.ts'

/** What a chosen source has. `gone`: it was there and is no more, for instance a station that was disconnected. */
export type Content =
  | { readonly state: 'none' | 'reading' | 'gone' }
  /** `bytes`: of a file or a backup; `fileName`: what a station calls its file. */
  | {
      readonly state: 'ready'
      readonly content: ComparedContent
      readonly bytes: Uint8Array | null
      readonly fileName: string | null
    }
  | { readonly state: 'failed'; readonly error: ErrorInfo }

const NONE: Content = { state: 'none' }
const READING: Content = { state: 'reading' }
const GONE: Content = { state: 'gone' }

/** The id of something the backend keeps; null for what is no such thing. */
function keptId(id: SourceId | null): SourceId | null {
  return id !== null && /^(backup|kept|template):/.test(id) ? id : null
}

async function readSource(
  backend: Backend,
  kept: File | SourceId,
): Promise<{ bytes: Uint8Array; fileName: string | null }> {
  if (typeof kept !== 'string') return { bytes: new Uint8Array(await kept.arrayBuffer()), fileName: null }
  const id = kept.slice(kept.indexOf(':') + 1)
  if (kept.startsWith('kept:')) {
    const { name, bytes } = await readKeptFile(backend, id)
    return { bytes, fileName: name }
  }
  if (kept.startsWith('backup:')) {
    return { bytes: new TextEncoder().encode((await backend.backups.read({ id })).text), fileName: null }
  }
  return { bytes: new Uint8Array(await (await backend.templates.read({ id })).file.arrayBuffer()), fileName: null }
}

/** What is read from a file or from the backend, again whenever another one is chosen. */
function useRead(id: SourceId | null): Content {
  const backend = useBackend()
  const file = useComparisonStore(state => state.files.find(other => other.id === id)?.file)
  const [read, setRead] = useState<{ id: SourceId | null; content: Content }>({ id: null, content: NONE })
  const kept = file ?? keptId(id)
  useEffect(() => {
    if (kept === null) return
    let wanted = true
    void call(async () => {
      const read = await readSource(backend, kept)
      return { content: openContent(read.bytes), ...read }
    }).then(answer => {
      if (!wanted) return
      const content: Content = answer.ok
        ? { state: 'ready', ...answer.value }
        : { state: 'failed', error: answer.error }
      setRead({ id, content })
    })
    return () => {
      wanted = false
    }
  }, [backend, kept, id])
  if (kept === null) return GONE
  return read.id === id ? read.content : READING
}

/** What a source has now. Edits and the station's values are as they are at this moment. */
export function useContent(id: SourceId | null): Content {
  const received = useStation()?.parameters?.keys ?? null
  const { file, drafts } = useParameters()
  const read = useRead(id)
  const own = useMemo((): Content | null => {
    const ready = (entries: ReturnType<typeof editedEntries>): Content => {
      return { state: 'ready', content: { kind: 'parameters', entries }, bytes: null, fileName: null }
    }
    if (id === 'station') return received ? ready(received) : GONE
    if (id === 'loaded') return file ? ready(editedEntries(file.content.entries, {}, file.withheld)) : GONE
    if (id !== 'mine') return null
    if (file) return ready(editedEntries(file.content.entries, drafts, file.withheld))
    return received ? ready(editedEntries(received, drafts)) : GONE
  }, [id, received, file, drafts])
  if (id === null) return NONE
  return own ?? read
}
