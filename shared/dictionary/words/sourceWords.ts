import type { DictionaryData, Source } from '../dictionarySchema.ts'
import type { Wording } from './Wording.ts'

/** Where something stands: document, edition, section, table. */
export function sourceWords({ say }: Wording, documents: DictionaryData['documents'], source: Source): string {
  const { title, edition } = documents[source.document] ?? { title: source.document, edition: null }
  const parts = [edition === null ? title : `${title} ${edition}`]
  if (source.section !== undefined) parts.push(say('section', { section: source.section }))
  if (source.table !== undefined) parts.push(say('tableNumber', { number: source.table }))
  return parts.join(', ')
}
