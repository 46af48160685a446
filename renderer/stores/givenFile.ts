import { create } from 'zustand'
import type { ErrorInfo } from '../../shared/errors.ts'
import type { Backend, Connection } from '../connectBackend.ts'
import { call } from './call.ts'
import { useOpenedFile } from './openFile.ts'
import { follow } from './snapshots.ts'

interface GivenFile {
  /** The file the program was given that could not be read; null where none, or where it was seen to. */
  refused: { readonly name: string; readonly error: ErrorInfo } | null
  dismiss(): void
}

export const useGivenFile = create<GivenFile>(set => ({ refused: null, dismiss: () => set({ refused: null }) }))

async function take({ system }: Backend, id: string, name: string): Promise<void> {
  const outcome = await call(() => system.takeFile({ id }))
  if (!outcome.ok) useGivenFile.setState({ refused: { name, error: outcome.error } })
  else if (outcome.value !== null) {
    useGivenFile.setState({ refused: null })
    useOpenedFile.getState().open(new File([await outcome.value.file.arrayBuffer()], outcome.value.name))
  }
}

/** Opens the file the program was started with, and each one it is given later, as if it had been dropped. */
export function startGivenFiles({ backend }: Connection): void {
  void follow(
    () => backend.system.fileToOpen(),
    offer => {
      if (offer !== null) void take(backend, offer.id, offer.name)
    },
  )
}
