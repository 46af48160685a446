import { create } from 'zustand'
import type { ItemMemory } from '../../../shared/contract/ocppconf.ts'
import { errorInfoOf } from '../../../shared/errors.ts'
import type { ItemId } from '../../../shared/ocppconf/itemSchema.ts'
import {
  confirmXmlItems,
  editXmlText,
  editXmlValue,
  openXmlEditing,
  redoXml,
  resetXmlValue,
  sayXmlItem,
  undoAllXml,
  undoXml,
  type XmlEditing,
} from '../../../shared/ocppconf/xmlEditing.ts'

export interface XmlEditor {
  /** The file's name, or null where none is open. */
  readonly name: string | null
  readonly editing: XmlEditing | null
  /** The text that was handed out last; null where none was. */
  readonly savedText: string | null
  /** The value whose row is open. */
  readonly selected: string | null
  readonly view: 'diff' | 'whole'
  readonly showSecrets: boolean
  /** The list of all names is open. */
  readonly checkingNames: boolean
  /** A value that no XML file can hold was typed there. */
  readonly refused: { readonly path: string; readonly character: string } | null
  /** Opens a file in place of the one before. Throws AppError file-too-large, file-encoding, xml-encoding. */
  open(name: string, bytes: Uint8Array): void
  /** Puts another file's content in place of this one's, as one step to undo; what was opened stays what it is compared with. Throws as `open` does. */
  replace(bytes: Uint8Array): void
  close(): void
  setValue(path: string, value: string): void
  reset(path: string): void
  setText(text: string): void
  undo(): void
  redo(): void
  undoAll(): void
  /** The text as it is now was handed out. */
  saved(): void
  say(path: string, item: ItemId | null): void
  confirmNames(): void
  /** What was said of such files before. */
  recall(memory: ItemMemory): void
  show(view: Partial<Pick<XmlEditor, 'selected' | 'view' | 'showSecrets' | 'checkingNames'>>): void
}
export type UseXmlEditor = ReturnType<typeof createXmlEditor>

const NOTHING = {
  name: null,
  editing: null,
  savedText: null,
  selected: null,
  view: 'diff',
  showSecrets: false,
  checkingNames: false,
  refused: null,
} as const

/** An editor of one XML file. A feature makes one where its module is loaded, so that edits outlive a change of page. */
export function createXmlEditor() {
  return create<XmlEditor>((set, get) => {
    const change = (step: (editing: XmlEditing) => XmlEditing): void => {
      const { editing } = get()
      if (editing) set({ editing: step(editing), refused: null })
    }
    return {
      ...NOTHING,
      open: (name, bytes) => set({ ...NOTHING, name, editing: openXmlEditing(bytes) }),
      replace: bytes => {
        // Checks size and encoding, too.
        const { text } = openXmlEditing(bytes).source
        change(editing => editXmlText(editing, text, '', performance.now()))
        set({ selected: null })
      },
      close: () => set(NOTHING),
      setValue: (path, value) => {
        try {
          change(editing => editXmlValue(editing, path, value, performance.now()))
        } catch (thrown) {
          const { code, data } = errorInfoOf(thrown)
          if (code !== 'xml-character') throw thrown
          set({ refused: { path, character: data.character } })
        }
      },
      reset: path => change(editing => resetXmlValue(editing, path, performance.now())),
      setText: text => change(editing => editXmlText(editing, text, 'text', performance.now())),
      undo: () => change(undoXml),
      redo: () => change(redoXml),
      undoAll: () => change(undoAllXml),
      saved: () => set(({ editing }) => ({ savedText: editing?.text ?? null })),
      say: (path, item) => change(editing => sayXmlItem(editing, path, item)),
      confirmNames: () => change(confirmXmlItems),
      recall: ({ items, checked }) =>
        change(editing => ({ ...editing, said: new Map(items.map(({ path, item }) => [path, item])), checked })),
      show: view => set(view),
    }
  })
}
