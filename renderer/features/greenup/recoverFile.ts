import type { ItemId } from '../../../shared/ocppconf/itemSchema.ts'
import type { Backend } from '../../connectBackend.ts'
import { useDesk, useGreenupFile } from './greenupDesk.ts'

/** Gets OCPPConf.xml from the station and opens it in place of the one before. Rejects with what the backend refuses. */
export async function recoverFile(backend: Backend): Promise<void> {
  const { name, file, backup } = await backend.greenup.recover()
  useGreenupFile.getState().open(name, new Uint8Array(await file.arrayBuffer()))
  useDesk.setState({ fileOf: stationOf(backup.id) })
}

/** The station a backup is filed under. */
export function stationOf(backupId: string): string {
  return backupId.slice(0, backupId.lastIndexOf('/'))
}

/** What the person said of the elements of the open file, as the backend takes it. */
export function saidItems(): { path: string; item: ItemId | null }[] {
  const said = useGreenupFile.getState().editing?.said ?? new Map<string, ItemId | null>()
  return [...said].map(([path, item]) => ({ path, item }))
}
