import { AppError, type ErrorInfo, errorInfoOf } from '../errors.ts'
import { changedValues, withValues } from './changedValues.ts'
import type { ItemId } from './itemSchema.ts'
import { mapItems, type RememberedItems, type XmlMapping } from './mapItems.ts'
import { ocppconfItem, ocppconfItems } from './ocppconfItems.ts'
import { decodeXmlBytes, encodeXmlText, type XmlSource } from './xmlBytes.ts'
import { elementsOf } from './xmlFields.ts'
import { MAX_XML_FILE_BYTES, parseXmlFile, setXmlValue, type XmlFile } from './xmlFile.ts'

/** A file that is being edited, by its values or by its text; both change one text, and one history holds every step. */
export interface XmlEditing {
  /** As it was opened. */
  readonly source: XmlSource
  /** The text as it is now; it may be no XML while somebody types. */
  readonly text: string
  /** The file as it was opened; where that was no XML, as it first was one; null until then. */
  readonly baseline: XmlFile | null
  /** The text as a file, or the last that was one; null until there was one. */
  readonly file: XmlFile | null
  /** Why the text is no XML file now, or null. */
  readonly problem: ErrorInfo | null
  /** What a person said of elements. */
  readonly said: RememberedItems
  /** All names were looked through, for this file or another one of its kind. */
  readonly checked: boolean
  readonly past: readonly string[]
  readonly future: readonly string[]
  /** What was typed last, and when; letters typed into the same place in one go are one step. */
  readonly typed: { readonly place: string; readonly at: number }
}

/** Letters typed into one place within this time are one step to undo, in ms. */
const TYPING_MS = 1000
const UNDO_STEPS = 200
/** What the history may hold, in characters. */
const UNDO_CHARACTERS = 8_000_000
const NOT_TYPED = { place: '', at: Number.NEGATIVE_INFINITY }

/** The text as a file with its own bytes' rules, or why it is none. */
function read(source: XmlSource, text: string): { file: XmlFile } | { problem: ErrorInfo } {
  try {
    return { file: parseXmlFile(encodeXmlText({ ...source, text })) }
  } catch (thrown) {
    return { problem: errorInfoOf(thrown) }
  }
}

function withText(state: XmlEditing, text: string): XmlEditing {
  const now = read(state.source, text)
  if ('problem' in now) return { ...state, text, problem: now.problem }
  return { ...state, text, file: now.file, baseline: state.baseline ?? now.file, problem: null }
}

/**
 * Opens a file to edit. One that is no XML opens as text, with `problem`. Throws AppError file-too-large, file-encoding, xml-encoding: of such
 * bytes there is no text.
 */
export function openXmlEditing(bytes: Uint8Array, said: RememberedItems = new Map(), checked = false): XmlEditing {
  const limit = MAX_XML_FILE_BYTES
  if (bytes.length > limit) throw new AppError({ code: 'file-too-large', data: { size: bytes.length, limit } })
  const source = decodeXmlBytes(bytes)
  const fresh = { source, text: source.text, baseline: null, file: null, problem: null, said, checked }
  return withText({ ...fresh, past: [], future: [], typed: NOT_TYPED }, source.text)
}

/** The newest steps that fit. */
function kept(steps: readonly string[]): readonly string[] {
  const newest = steps.slice(-UNDO_STEPS)
  let held = newest.reduce((sum, text) => sum + text.length, 0)
  return newest.filter(text => {
    const fits = held <= UNDO_CHARACTERS
    held -= text.length
    return fits
  })
}

/** Another text. `place`: what is typed into, '' for a step of its own; `at`: a monotonic time in ms. */
export function editXmlText(state: XmlEditing, text: string, place: string, at: number): XmlEditing {
  if (text === state.text) return state
  const goesOn = place !== '' && place === state.typed.place && at - state.typed.at < TYPING_MS
  const past = goesOn ? state.past : kept([...state.past, state.text])
  return { ...withText(state, text), past, future: [], typed: { place, at } }
}

/**
 * Another value at a path. Where the file differs from what was opened by values alone, a value that is the old one again has its old bytes again.
 * Nothing happens while the text is no XML. Throws AppError xml-element-unknown, xml-character.
 */
export function editXmlValue(state: XmlEditing, path: string, value: string, at: number): XmlEditing {
  const { file, baseline, problem } = state
  if (file === null || baseline === null || problem !== null) return state
  const changed = setXmlValue(file, path, value)
  const values = changedValues(baseline, file)
  const byValuesAlone = withChanges(baseline, values)?.text === file.text
  const exact = byValuesAlone ? withChanges(baseline, changedValues(baseline, changed)) : null
  return editXmlText(state, (exact ?? changed).text, path, at)
}

function withChanges(baseline: XmlFile, values: Parameters<typeof withValues>[1]): XmlFile | null {
  try {
    return withValues(baseline, values)
  } catch {
    return null
  }
}

/** The value at a path as it was opened; the same state where the file as opened does not have it. */
export function resetXmlValue(state: XmlEditing, path: string, at: number): XmlEditing {
  const old = state.baseline && elementsOf(state.baseline).find(field => field.path === path)
  return old ? { ...editXmlValue(state, path, old.value, at), typed: NOT_TYPED } : state
}

/** Everything as it was opened, as one step. */
export function undoAllXml(state: XmlEditing): XmlEditing {
  return { ...editXmlText(state, state.source.text, '', 0), typed: NOT_TYPED }
}

export function undoXml(state: XmlEditing): XmlEditing {
  const text = state.past.at(-1)
  if (text === undefined) return state
  const future = [state.text, ...state.future]
  return { ...withText(state, text), past: state.past.slice(0, -1), future, typed: NOT_TYPED }
}

export function redoXml(state: XmlEditing): XmlEditing {
  const [text, ...future] = state.future
  if (text === undefined) return state
  return { ...withText(state, text), past: [...state.past, state.text], future, typed: NOT_TYPED }
}

/** A person says which item an element is, or that it is none. An item of which there is one leaves the element it was given before. */
export function sayXmlItem(state: XmlEditing, path: string, item: ItemId | null): XmlEditing {
  const said = new Map(state.said)
  if (item !== null && ocppconfItem(item)?.many === false)
    for (const [other, its] of said) if (its === item) said.delete(other)
  said.set(path, item)
  return { ...state, said }
}

/** A person looked through all names: what is taken for an item now is from now on said to be it. */
export function confirmXmlItems(state: XmlEditing): XmlEditing {
  const said = new Map(state.said)
  for (const { path, item } of xmlMapping(state).matches) said.set(path, item)
  return { ...state, said, checked: true }
}

const sameNames = (a: XmlFile, b: XmlFile): boolean =>
  a.nodes.length === b.nodes.length &&
  a.nodes.every((node, at) => {
    const other = b.nodes[at]
    return other?.name === node.name && other.owner === node.owner && isValue(other.kind) === isValue(node.kind)
  })
const isValue = (kind: XmlFile['nodes'][number]['kind']): boolean => kind !== 'parent'

/**
 * Which element is which item. Of a file whose elements are those it was opened with, by its old values: a new value does not change what its
 * element is taken for.
 */
export function xmlMapping({ baseline, file, said }: Pick<XmlEditing, 'baseline' | 'file' | 'said'>): XmlMapping {
  if (file === null || baseline === null) return { matches: [], open: [], unknown: [] }
  return mapItems(sameNames(baseline, file) ? baseline : file, ocppconfItems, said)
}

/** The bytes as they are now, in the encoding and with the byte order mark they came with. */
export function editedXmlBytes({ source, text }: Pick<XmlEditing, 'source' | 'text'>): Uint8Array {
  return encodeXmlText({ ...source, text })
}
