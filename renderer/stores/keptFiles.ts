import { useEffect, useState } from 'react'
import type { KeptFile } from '../../shared/contract/backups.ts'
import type { ErrorInfo } from '../../shared/errors.ts'
import type { Backend } from '../connectBackend.ts'
import { useBackend } from './backend.tsx'
import { call } from './call.ts'
import { useConnection } from './snapshots.ts'

export interface KeptFiles {
  /** Newest first; null until they are here. */
  readonly files: readonly KeptFile[] | null
  readonly error: ErrorInfo | null
}

/**
 * The copies of stations' own files on this laptop: of one station by what it is filed under, or of all. Asked for again whenever `again` is another
 * value, for instance the id of a copy that was made just now.
 */
export function useKeptFiles(station: string | null, again: string | null = null): KeptFiles {
  const backend = useBackend()
  const connection = useConnection()
  const [kept, setKept] = useState<KeptFiles>({ files: null, error: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is only another value when there is something new
  useEffect(() => {
    let wanted = connection === 'open'
    if (wanted)
      void call(() => backend.backups.files({ station })).then(answer => {
        if (!wanted) return
        setKept(answer.ok ? { files: answer.value, error: null } : { files: null, error: answer.error })
      })
    return () => {
      wanted = false
    }
  }, [backend, connection, station, again])
  return kept
}

/** A copy's bytes, and the name its station gave it. Rejects with what the backend refuses. */
export async function readKeptFile(
  backend: Backend,
  id: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { name, file } = await backend.backups.readFile({ id })
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
