import type { CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { RawCompletion } from './RawEditorProps.ts'

/** The text of the string at `pos` where it names a parameter: a name of the outermost object, or the value of a "key". */
function keyString(state: EditorState, pos: number): { from: number; to: number } | null {
  const node = syntaxTree(state).resolveInner(pos, -1)
  const closed = state.sliceDoc(node.to - 1, node.to) === '"' && node.to - node.from > 1
  const inside = { from: node.from + 1, to: closed ? node.to - 1 : node.to }
  if (pos < inside.from || pos > inside.to) return null
  // A name that has no colon yet may be no part of the tree.
  if (node.type.isError && node.parent?.name === 'Object')
    return node.parent.parent?.name === 'JsonText' && state.sliceDoc(node.from, inside.from) === '"' ? inside : null
  if (node.name === 'PropertyName') return node.parent?.parent?.parent?.name === 'JsonText' ? inside : null
  if (node.name !== 'String') return null
  const name = node.parent?.getChild('PropertyName')
  return name && state.sliceDoc(name.from, name.to) === '"key"' ? inside : null
}

/** Offers names of parameters where a JSON parameter file has one. */
export function keyCompletion(keys: () => readonly RawCompletion[]): CompletionSource {
  return ({ state, pos }): CompletionResult | null => {
    const place = keyString(state, pos)
    if (place === null) return null
    const options = keys().map(({ label, detail, info }) => {
      return { label, type: 'property', ...(detail && { detail }), ...(info && { info }) }
    })
    return { ...place, options, validFor: /^[^"\\]*$/ }
  }
}
