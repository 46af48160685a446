import { create } from 'zustand'
import type { StationNames } from '../../shared/templates/proposeVariables.ts'
import type { StationFileFormat } from '../../shared/templates/stationFile.ts'
import { useView } from './view.ts'

/** A file that is to become a template. */
export interface TemplateDraft {
  readonly name: string
  readonly format: StationFileFormat
  readonly bytes: Uint8Array
  /** What its station is called, where that is known. */
  readonly names: StationNames
}

interface Draft {
  /** Kept until the templates page takes it. */
  draft: TemplateDraft | null
  /** Hands a file to the templates page and shows that page. */
  offer(draft: TemplateDraft): void
  take(): TemplateDraft | null
}

export const useTemplateDraft = create<Draft>((set, get) => ({
  draft: null,
  offer: draft => {
    set({ draft })
    useView.getState().go('templates')
  },
  take: () => {
    const { draft } = get()
    if (draft !== null) set({ draft: null })
    return draft
  },
}))
