import { z } from 'zod'
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { type Vendor, vendors } from '../../shared/dictionary/vendors.ts'
import { foldKey } from '../../shared/parameters/configurationKey.ts'
import { type ParameterFile, parseParameterFile, setValues } from '../../shared/parameters/parameterFile.ts'
import { isSecretKey } from '../../shared/parameters/secretKeys.ts'

export type RowFilter = 'all' | 'changed' | 'problems'

export interface LoadedFile {
  readonly name: string
  readonly content: ParameterFile
  /** Set where the file is a backup that is being restored. */
  readonly restoring: boolean
  /** Secret keys whose values were not kept over a reload of the page. */
  readonly withheld: readonly string[]
}

interface Edits {
  readonly drafts: Readonly<Record<string, string>>
  readonly ticks: Readonly<Record<string, boolean>>
}

/** A step that can be undone: the edits before it, and the file's content, which may have been edited as text. */
interface Step extends Edits {
  readonly content: ParameterFile | null
}

interface Parameters extends Edits {
  /** Keys of drafts as they were given, by folded key: a draft may be of a key that neither file nor station has. */
  readonly spelled: Readonly<Record<string, string>>
  /** By what names the station is known that file and edits are meant for; empty before there was one. */
  readonly owner: readonly string[]
  readonly file: LoadedFile | null
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  readonly selected: string | null
  readonly filter: RowFilter
  /** The only group of keys that is shown; null shows all. */
  readonly group: string | null
  readonly search: string
  /** The vendor a person chose for the keys; null leaves it to the keys. */
  readonly vendor: Vendor | null
  /** The send whose result the person has put away. */
  readonly seenJob: string | null
  /** Values to send, by key whatever its case; they are ticked again. */
  edit(values: ReadonlyMap<string, string>): void
  /** Takes drafts away: the file's value, else the station's, is to be sent again. */
  reset(keys: readonly string[]): void
  tick(keys: readonly string[], on: boolean): void
  /** The file was edited as text: its content, and the drafts, are these now. */
  retext(content: ParameterFile, drafts: Readonly<Record<string, string>>): void
  undo(): void
  redo(): void
  load(name: string, bytes: Uint8Array, restoring?: boolean): void
  closeFile(): void
  /** A station is in front of us: file and edits that were meant for another one are put away, never offered to this one. */
  meet(names: readonly string[]): void
  forget(): void
  show(view: Partial<Pick<Parameters, 'selected' | 'filter' | 'group' | 'search' | 'vendor' | 'seenJob'>>): void
}

const NO_EDITS: Edits = { drafts: {}, ticks: {} }
const UNDO_STEPS = 200
/** Letters typed into one value within this time are one step to undo. */
const TYPING_MS = 1000

type KeptFile = NonNullable<z.infer<typeof keptSchema>['kept']>

/** Files are written anew only when they are loaded, not at every letter that is typed. */
const keptFiles = new WeakMap<LoadedFile, KeptFile>()

function keptFile(file: LoadedFile): KeptFile {
  const known = keptFiles.get(file)
  if (known) return known
  const { name, content, restoring, withheld } = file
  const secrets = content.entries.filter(entry => isSecretKey(entry.key) && entry.value !== '')
  const { text } = setValues(content, new Map(secrets.map(entry => [entry.key, ''])))
  const kept = {
    name,
    text,
    bom: content.bom,
    restoring,
    withheld: [...withheld, ...secrets.map(entry => entry.key)],
  }
  keptFiles.set(file, kept)
  return kept
}

/** What is kept over a reload: no value of a secret key, neither typed nor in the file. */
function kept(state: Parameters): z.infer<typeof keptSchema> {
  const { ticks, spelled, owner, selected, filter, group, vendor, seenJob, file } = state
  const drafts = Object.fromEntries(Object.entries(state.drafts).filter(([key]) => !isSecretKey(key)))
  const view = { selected, filter, group, vendor, seenJob }
  return { drafts, ticks, spelled, owner: [...owner], ...view, kept: file && keptFile(file) }
}

const keptSchema = z.object({
  drafts: z.record(z.string(), z.string()),
  ticks: z.record(z.string(), z.boolean()),
  spelled: z.record(z.string(), z.string()).default({}),
  owner: z.array(z.string()),
  selected: z.string().nullable(),
  filter: z.enum(['all', 'changed', 'problems']),
  group: z.string().nullable(),
  vendor: z.enum(vendors).nullable(),
  seenJob: z.string().nullable(),
  kept: z
    .object({
      name: z.string(),
      text: z.string(),
      bom: z.boolean(),
      restoring: z.boolean(),
      withheld: z.array(z.string()),
    })
    .nullable(),
})

/** What was kept, read again; nothing where it does not fit what this version keeps. */
function restored(stored: unknown): Partial<Parameters> {
  const parsed = keptSchema.safeParse(stored)
  if (!parsed.success) return {}
  const { kept: file, ...view } = parsed.data
  if (file === null) return view
  const { name, text, bom, restoring, withheld } = file
  const content = parseParameterFile(new TextEncoder().encode(`${bom ? '\uFEFF' : ''}${text}`))
  return { ...view, file: { name, content, restoring, withheld } }
}

/** The drafts of the parameters page: what is to be sent, what is ticked, and the file they come from. */
export const useParameters = create<Parameters>()(
  persist(
    (set, get) => {
      let typed = { key: '', at: Number.NEGATIVE_INFINITY }
      const step = (): Step => {
        const { drafts, ticks, file } = get()
        return { drafts, ticks, content: file?.content ?? null }
      }
      const goTo = ({ drafts, ticks, content }: Step, past: readonly Step[], future: readonly Step[]): void => {
        const { file } = get()
        const edited = file && content && content !== file.content ? { ...file, content } : file
        set({ drafts, ticks, file: edited, past, future })
      }
      const change = (edits: Edits, key = ''): void => {
        const { past } = get()
        const now = performance.now()
        const goesOn = key !== '' && key === typed.key && now - typed.at < TYPING_MS
        typed = { key, at: now }
        set({ ...edits, past: goesOn ? past : [...past.slice(-UNDO_STEPS), step()], future: [] })
      }
      return {
        ...NO_EDITS,
        spelled: {},
        owner: [],
        file: null,
        past: [],
        future: [],
        selected: null,
        filter: 'all',
        group: null,
        search: '',
        vendor: null,
        seenJob: null,
        edit: values => {
          const drafts = { ...get().drafts }
          const ticks = { ...get().ticks }
          for (const [key, value] of values) {
            drafts[foldKey(key)] = value
            delete ticks[foldKey(key)]
          }
          const { spelled } = get()
          const respelled = [...values.keys()].filter(key => spelled[foldKey(key)] !== key)
          if (respelled.length > 0)
            set({ spelled: { ...spelled, ...Object.fromEntries(respelled.map(key => [foldKey(key), key])) } })
          change({ drafts, ticks }, values.size === 1 ? [...values.keys()].join() : '')
        },
        reset: keys => {
          const drafts = { ...get().drafts }
          const ticks = { ...get().ticks }
          for (const key of keys) {
            delete drafts[foldKey(key)]
            delete ticks[foldKey(key)]
          }
          change({ drafts, ticks })
        },
        tick: (keys, on) => {
          const ticks = { ...get().ticks }
          for (const key of keys) ticks[foldKey(key)] = on
          change({ drafts: get().drafts, ticks })
        },
        retext: (content, drafts) => {
          const { file, drafts: before } = get()
          const ticks = { ...get().ticks }
          for (const key of Object.keys({ ...before, ...drafts })) if (before[key] !== drafts[key]) delete ticks[key]
          change({ drafts, ticks }, 'text')
          if (file && file.content !== content) set({ file: { ...file, content } })
        },
        undo: () => {
          const { past, future } = get()
          const last = past.at(-1)
          if (last) goTo(last, past.slice(0, -1), [step(), ...future])
        },
        redo: () => {
          const { past, future } = get()
          const [next, ...rest] = future
          if (next) goTo(next, [...past, step()], rest)
        },
        load: (name, bytes, restoring = false) => {
          const content = parseParameterFile(bytes)
          const file = { name, content, restoring, withheld: [] }
          set({ ...NO_EDITS, past: [], future: [], owner: [], file, group: null, vendor: null })
        },
        meet: names => {
          const { owner } = get()
          const other = owner.length > 0 && names.length > 0 && !names.some(name => owner.includes(name))
          if (other) set({ ...NO_EDITS, past: [], future: [], file: null, selected: null, owner: names })
          else if (names.some(name => !owner.includes(name))) set({ owner: [...new Set([...owner, ...names])] })
        },
        closeFile: () => set({ file: null }),
        forget: () => set({ ...NO_EDITS, past: [], future: [] }),
        show: view => set(view),
      }
    },
    {
      name: 'chargewright.parameters',
      version: 2,
      storage: createJSONStorage(() => sessionStorage),
      partialize: kept,
      merge: (stored, fresh) => ({ ...fresh, ...restored(stored) }),
    },
  ),
)
