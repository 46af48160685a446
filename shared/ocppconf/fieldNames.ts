import { foldName, wordsOf } from './foldName.ts'
import type { ItemGroupId, ItemList } from './itemSchema.ts'
import type { XmlField } from './xmlFields.ts'

/** What a field is called, and in which of the items' groups it lies. */
export interface NamedField {
  readonly field: XmlField
  /** Its own name; a label (`<param name="ServerURI">`) or the element around (`<URI value="">`) where that says more. */
  readonly name: string
  /** Of the closest element around that names one; the outermost element does not count. */
  readonly group: ItemGroupId | null
}

const LABELS = ['name', 'key', 'id', 'label']
const LABEL = /^\p{L}[\p{L}\p{N}_. -]*$/u

function stepsOf(path: string): string[] {
  return path.split('/').slice(1)
}

const bare = (step: string): string => step.replace(/^@|\[\d+\]$/g, '')

function groupOf(step: string, groups: ItemList['groups']): ItemGroupId | null {
  const folded = foldName(step)
  const words = wordsOf(step)
  const named = (word: string): boolean =>
    word === folded || words.includes(word) || (word.length >= 4 && folded.includes(word))
  return groups.find(group => group.words.some(named))?.id ?? null
}

/** The names of all fields of a file. */
export function nameFields(fields: readonly XmlField[], groups: ItemList['groups']): NamedField[] {
  const labels = new Map<string, string>()
  for (const { path, attribute, name, value } of fields) {
    const owner = path.slice(0, path.lastIndexOf('/'))
    if (attribute && LABELS.includes(name.toLowerCase()) && LABEL.test(value) && !labels.has(owner)) {
      labels.set(owner, value)
    }
  }
  return fields.map(field => {
    const steps = stepsOf(field.path)
    const isValue = /^(value|val)$/i.test(foldName(field.name))
    const label = labels.get(field.attribute ? field.path.slice(0, field.path.lastIndexOf('/')) : field.path)
    const around = steps.slice(1, isValue ? -2 : -1).reverse()
    const group = around.map(step => groupOf(bare(step), groups)).find(found => found !== null) ?? null
    const own = isValue ? bare(steps.at(-2) ?? field.name) : field.name
    const labelled = label !== undefined && (!field.attribute || isValue)
    return { field, name: labelled ? label : own, group }
  })
}
