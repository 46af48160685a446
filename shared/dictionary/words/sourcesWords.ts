import type { DictionaryData, Source } from '../dictionarySchema.ts'
import type { Wording } from './Wording.ts'

/** Where something stands: document, edition, section, table. */
function sourceWords({ say }: Wording, documents: DictionaryData['documents'], source: Source): string {
  const { title, edition } = documents[source.document] ?? { title: source.document, edition: null }
  const parts = [edition === null ? title : `${title} ${edition}`]
  if (source.section !== undefined) parts.push(say('section', { section: source.section }))
  if (source.table !== undefined) parts.push(say('tableNumber', { number: source.table }))
  return parts.join(', ')
}

/** Where something stands, each place once: what parts them may be lines, which no reader of a guide can use. */
export function sourcesWords(
  wording: Wording,
  documents: DictionaryData['documents'],
  sources: readonly Source[],
): string[] {
  return [...new Set(sources.map(source => sourceWords(wording, documents, source)))]
}
