import { create } from 'zustand'
import { useView } from './view.ts'

export type OpenedKind = 'parameters' | 'firmware' | 'xml'

interface OpenedFile {
  /** The file a person chose or dropped, until the page that reads it takes it. */
  opened: { file: File; kind: OpenedKind } | null
  /** A file whose name says nothing we can read. */
  unknown: File | null
  /** Keeps the file for its page and shows that page. */
  open(file: File): void
  /** Gives the file to the page of its kind, once. */
  take(kind: OpenedKind): File | null
  dismiss(): void
}

/** What a file is, by its name: `.json` parameters, `.bin` firmware, `.xml` the file of a station's web page, anything else null. */
export function kindOfFile(name: string): OpenedKind | null {
  if (/\.json$/i.test(name)) return 'parameters'
  if (/\.bin$/i.test(name)) return 'firmware'
  if (/\.xml$/i.test(name)) return 'xml'
  return null
}

export const useOpenedFile = create<OpenedFile>((set, get) => ({
  opened: null,
  unknown: null,
  open: file => {
    const kind = kindOfFile(file.name)
    if (kind === null) {
      set({ unknown: file })
      return
    }
    set({ opened: { file, kind }, unknown: null })
    if (kind === 'xml') useView.getState().go('xml')
    else useView.getState().openTab(kind)
  },
  take: kind => {
    const { opened } = get()
    if (opened?.kind !== kind) return null
    set({ opened: null })
    return opened.file
  },
  dismiss: () => set({ unknown: null }),
}))
