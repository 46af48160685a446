import { useParameters } from '../../stores/parametersStore.ts'
import { snapshots } from '../../stores/snapshots.ts'
import { useTemplateDraft } from '../../stores/templateDraft.ts'
import type { Row } from './rows.ts'
import { parametersToSave } from './saveParameters.ts'

/** Hands the file that would be saved to the templates page, with the names the station has. */
export function offerAsTemplate(rows: readonly Row[]): void {
  const { file, drafts } = useParameters.getState()
  const { serial = null, ocppId = null } = snapshots.getState().station?.identity ?? {}
  useTemplateDraft.getState().offer({
    name: file?.name ?? serial ?? '',
    format: 'json',
    bytes: parametersToSave(rows, file, drafts),
    names: { serial, uid: ocppId },
  })
}
