import { z } from 'zod'
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { useView } from './view.ts'

/**
 * What can be compared: `mine`, the open file or the station's values with the edits; `loaded`, the open file as it was loaded; `station`, what the
 * station has now; `backup:<id>`, parameters; `kept:<id>`, a station's own file; `template:<id>`; `file:<n>`, a file that was chosen here.
 */
export type SourceId =
  | 'mine'
  | 'loaded'
  | 'station'
  | `backup:${string}`
  | `kept:${string}`
  | `template:${string}`
  | `file:${string}`
export type Place = 'left' | 'right' | 'origin'

/** A file chosen to be compared; it is not the one that is edited. */
export interface OtherFile {
  readonly id: SourceId
  readonly name: string
  readonly file: File
}

type Chosen = Readonly<Record<Place, SourceId | null>>

interface Comparison extends Chosen {
  readonly files: readonly OtherFile[]
  /** Shows the compare page with these. */
  compare(chosen: Partial<Chosen>): void
  choose(place: Place, id: SourceId | null): void
  /** Compares a file that was chosen or dropped. */
  addFile(place: Place, file: File): void
  swap(): void
}

const kept = z.string().nullable()
const keptSchema = z.object({ left: kept, right: kept, origin: kept })

/** A source that is still there after a reload: files are not. */
function stillThere(id: string | null): SourceId | null {
  if (id === 'mine' || id === 'loaded' || id === 'station') return id
  if (id?.startsWith('template:')) return `template:${id.slice('template:'.length)}`
  if (id?.startsWith('kept:')) return `kept:${id.slice('kept:'.length)}`
  return id?.startsWith('backup:') ? `backup:${id.slice('backup:'.length)}` : null
}

/** What the compare page compares; other pages open it through `compare`. */
export const useComparisonStore = create<Comparison>()(
  persist(
    (set, get) => ({
      left: null,
      right: null,
      origin: null,
      files: [],
      compare: chosen => {
        set({ left: null, right: null, origin: null, ...chosen })
        useView.getState().go('compare')
      },
      choose: (place, id) => set({ [place]: id }),
      addFile: (place, file) => {
        const id: SourceId = `file:${get().files.length + 1}`
        set({ files: [...get().files, { id, name: file.name, file }], [place]: id })
      },
      swap: () => set({ left: get().right, right: get().left }),
    }),
    {
      name: 'chargewright.comparison',
      version: 1,
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ left, right, origin }) => ({ left, right, origin }),
      merge: (stored, fresh) => {
        const parsed = keptSchema.safeParse(stored)
        if (!parsed.success) return fresh
        const { left, right, origin } = parsed.data
        return { ...fresh, left: stillThere(left), right: stillThere(right), origin: stillThere(origin) }
      },
    },
  ),
)
