import { useCallback } from 'react'
import { foldKey } from '../../../shared/parameters/configurationKey.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useConsent } from '../../stores/consent.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useStation } from '../../stores/snapshots.ts'
import { saveFile } from '../../ui/saveFile.ts'
import type { Row } from './rows.ts'
import { parametersToSave } from './saveParameters.ts'

/** What the page can do with files, backups and the station. A failure is in `error` until the next attempt. */
export function useParameterActions(rows: readonly Row[]) {
  const backend = useBackend()
  const station = useStation()
  const { run, busy, error, clear } = useCall()
  const { load, show } = useParameters()
  const ask = useConsent(state => state.ask)

  const start = async (wanted: readonly { key: string; value: string }[], thenReset: boolean): Promise<void> => {
    if (!(await ask())) return
    await run(() => backend.station.send({ rows: [...wanted], thenReset }))
  }

  return {
    busy,
    error,
    clear,
    open: useCallback(
      (file: File) => run(async () => load(file.name, new Uint8Array(await file.arrayBuffer()))),
      [run, load],
    ),
    receive: () => run(() => backend.station.receive()),
    send: (thenReset: boolean) =>
      start(
        rows.filter(row => row.ticked).map(row => ({ key: row.key, value: row.value ?? '' })),
        thenReset,
      ),
    sendAgain: (keys: readonly string[], thenReset: boolean) => {
      const wanted = new Set(keys.map(foldKey))
      const again = rows.filter(row => wanted.has(row.id) && row.value !== null)
      return start(
        again.map(row => ({ key: row.key, value: row.value ?? '' })),
        thenReset,
      )
    },
    /** Loads a backup as values to send. */
    loadBackup: (id: string) =>
      run(async () => {
        const { name, text } = await backend.backups.read({ id })
        load(name, new TextEncoder().encode(text), true)
        show({ selected: null, filter: 'all', search: '' })
      }),
    save: () => {
      const { file, drafts } = useParameters.getState()
      const name = file?.name ?? `${station?.identity.serial ?? 'parameters'}.json`
      return run(async () => saveFile(name, parametersToSave(rows, file, drafts), 'application/json'))
    },
  }
}
