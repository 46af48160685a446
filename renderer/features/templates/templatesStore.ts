import { create } from 'zustand'
import { dictionaryFor } from '../../../shared/templates/dictionaryFor.ts'
import {
  proposeFurtherVariables,
  proposeVariables,
  type VariableProposal,
} from '../../../shared/templates/proposeVariables.ts'
import { parseStationFile, type StationFile, type StationFileFormat } from '../../../shared/templates/stationFile.ts'
import type { StationTable } from '../../../shared/templates/stationTable.ts'
import { type Template, templateOf } from '../../../shared/templates/template.ts'
import type { TemplateDraft } from '../../stores/templateDraft.ts'

/** A template that is being filled. */
export interface OpenTemplate {
  readonly name: string
  /** Of the saved one; null for a file that was only opened. */
  readonly id: string | null
  readonly template: Template
}

/** A file that is being made a template. */
export interface OpenDraft {
  readonly name: string
  readonly file: StationFile
  readonly proposals: readonly VariableProposal[]
  /** It has variables already. */
  readonly isTemplate: boolean
}

export type FillMode = 'hand' | 'table'

interface Templates {
  open: OpenTemplate | null
  draft: OpenDraft | null
  mode: FillMode
  /** What was typed, by folded variable. */
  values: Readonly<Record<string, string>>
  table: { readonly name: string; readonly table: StationTable } | null
  /** The line of the table whose station is shown. */
  line: number | null
  showList(): void
  /** Opens a template, or a file to make one of. Throws AppError file-*, json-*, xml-*. */
  openFile(name: string, format: StationFileFormat, bytes: Uint8Array, id?: string | null): Promise<void>
  /** Makes a template of a file. Throws AppError file-*, json-*, xml-*. */
  make(draft: TemplateDraft): void
  /** Goes on with what an open template still has of a station's own. */
  finish(open: OpenTemplate): void
  show(change: Partial<Pick<Templates, 'mode' | 'values' | 'table' | 'line'>>): void
}

const nothingFilled = { values: {}, table: null, line: null, mode: 'hand' } as const

/** A file's name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.(?:json|xml)$/i, '')
}

export const useTemplates = create<Templates>(set => ({
  open: null,
  draft: null,
  ...nothingFilled,
  showList: () => set({ open: null, draft: null }),
  openFile: async (name, format, bytes, id = null) => {
    const file = parseStationFile(format, bytes)
    const template = templateOf(file, await dictionaryFor(file))
    if (id !== null || template.variables.length > 0) {
      set({ open: { name: stemOf(name), id, template }, draft: null, ...nothingFilled })
      return
    }
    const proposals = proposeVariables(file, { serial: null, uid: null })
    set({ draft: { name: stemOf(name), file, proposals, isTemplate: false }, open: null })
  },
  make: ({ name, format, bytes, names }) => {
    const file = parseStationFile(format, bytes)
    set({
      draft: { name: stemOf(name), file, proposals: proposeVariables(file, names), isTemplate: false },
      open: null,
    })
  },
  finish: ({ name, template: { file } }) => {
    const proposals = proposeFurtherVariables(file, { serial: null, uid: null })
    set({ draft: { name, file, proposals, isTemplate: true }, open: null })
  },
  show: change => set(change),
}))
