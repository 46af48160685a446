import type { DictionaryData, Source } from '../../../shared/dictionary/dictionarySchema.ts'
import type { Speech } from '../speech.ts'

/** Where something stands: document, edition, section, table. */
export function sourceWords(t: Speech, documents: DictionaryData['documents'], source: Source): string {
  const { title, edition } = documents[source.document] ?? { title: source.document, edition: null }
  const parts = [edition === null ? title : `${title} ${edition}`]
  if (source.section !== undefined) parts.push(t('dictionary.section', { section: source.section }))
  if (source.table !== undefined) parts.push(t('dictionary.tableNumber', { number: source.table }))
  return parts.join(', ')
}
