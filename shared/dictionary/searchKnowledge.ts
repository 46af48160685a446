import type { VendorTexts } from '../strings/vendorTexts.ts'
import type { Knowledge } from './createKnowledge.ts'
import { describeParameter } from './describeParameter.ts'
import type { Parameter } from './dictionarySchema.ts'
import type { Message, VendorErrorCode } from './knowledgeSchema.ts'
import type { Vendor } from './vendors.ts'

/** A vendor's data and words, to be searched in. */
export interface Searched {
  readonly vendor: Vendor
  readonly knowledge: Knowledge
  readonly texts: VendorTexts
  readonly standardTexts: VendorTexts
}

export type Match = { readonly searched: Searched; readonly rank: number } & (
  | { readonly kind: 'key'; readonly parameter: Parameter }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'errorCode'; readonly errorCode: VendorErrorCode }
)

/** Letters and digits only, without case and accents: guides break names by blanks and hyphens. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** 0 the name itself, 1 its beginning, 2 within it, 3 within the words about it; null where it is not there. */
function rankOf(query: string, names: readonly string[], words: readonly (string | null | undefined)[]): number | null {
  const folded = names.map(fold)
  if (folded.includes(query)) return 0
  if (folded.some(name => name.startsWith(query))) return 1
  if (folded.some(name => name.includes(query))) return 2
  return words.some(text => text && fold(text).includes(query)) ? 3 : null
}

function matchesOf(query: string, searched: Searched): Match[] {
  const { knowledge, texts, standardTexts } = searched
  const found: Match[] = []
  for (const parameter of knowledge.dictionary.parameters) {
    const names = [parameter.key, ...parameter.aliases, ...(parameter.standard ? [parameter.standard.key] : [])]
    const notes = parameter.notes.map(note => texts.notes[note])
    const rank = rankOf(query, names, [describeParameter(parameter, texts, standardTexts), ...notes])
    if (rank !== null) found.push({ searched, rank, kind: 'key', parameter })
  }
  for (const message of knowledge.messages?.messages ?? []) {
    const rank = rankOf(
      query,
      [message.message, ...message.aliases],
      message.notes.map(note => texts.notes[note]),
    )
    if (rank !== null) found.push({ searched, rank, kind: 'message', message })
  }
  for (const errorCode of knowledge.errorCodes?.codes ?? []) {
    const { code, name, alsoKnownAs } = errorCode
    const words = texts.errorCodes[code]
    const rank = rankOf(query, [code, name, ...alsoKnownAs], [words?.means, words?.remedy])
    if (rank !== null) found.push({ searched, rank, kind: 'errorCode', errorCode })
  }
  return found
}

/** Keys, messages and error codes of all given vendors that a text is found in, the closest first; blanks, hyphens and case do not count. */
export function searchKnowledge(text: string, all: readonly Searched[]): Match[] {
  const query = fold(text)
  if (query === '') return []
  return all.flatMap(searched => matchesOf(query, searched)).sort((a, b) => a.rank - b.rank)
}
