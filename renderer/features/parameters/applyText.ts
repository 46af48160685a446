import { foldKey } from '../../../shared/parameters/configurationKey.ts'
import { encodeJsonText } from '../../../shared/parameters/jsonBytes.ts'
import { type ParameterFile, parseParameterFile, setValues } from '../../../shared/parameters/parameterFile.ts'

type Drafts = Readonly<Record<string, string>>

/**
 * What a text that was edited says: where it differs from the file by values alone, they are drafts; else it is the file's new content, and no
 * draft of its keys is left. Throws what parseParameterFile throws.
 */
export function applyText(
  file: ParameterFile,
  drafts: Drafts,
  text: string,
): { readonly content: ParameterFile; readonly drafts: Drafts } {
  const now = parseParameterFile(encodeJsonText(text, file.bom))
  const old = new Map(file.entries.map(({ key, value }) => [foldKey(key), value]))
  const inText = new Set(now.entries.map(({ key }) => foldKey(key)))
  const others = Object.entries(drafts).filter(([key]) => !inText.has(key) && !old.has(key))
  const changed = now.entries.filter(({ key, value }) => old.has(foldKey(key)) && old.get(foldKey(key)) !== value)
  const byValues = setValues(file, new Map(changed.map(({ key, value }) => [key, value])))
  if (byValues.text !== now.text) return { content: now, drafts: Object.fromEntries(others) }
  const typed = changed.map(({ key, value }): [string, string] => [foldKey(key), value])
  return { content: file, drafts: Object.fromEntries([...others, ...typed]) }
}
