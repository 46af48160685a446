import type { VendorTexts } from '../strings/vendorTexts.ts'
import type { Knowledge } from './createKnowledge.ts'
import { describeParameter } from './describeParameter.ts'
import type { Parameter } from './dictionarySchema.ts'
import { fold } from './fold.ts'
import type { Message, VendorErrorCode } from './knowledgeSchema.ts'
import type { Vendor } from './vendors.ts'

/** A vendor's data and words, to be searched in. */
export interface Searched {
  readonly vendor: Vendor
  readonly knowledge: Knowledge
  readonly texts: VendorTexts
  readonly standardTexts: VendorTexts
}

/** One thing that a vendor's dictionary has. */
export type Entry = { readonly searched: Searched } & (
  | { readonly kind: 'key'; readonly parameter: Parameter }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'errorCode'; readonly errorCode: VendorErrorCode }
)

/** What a search found; `rank` 0 is the closest. */
export type Match = Entry & { readonly rank: number }

/** An entry with its names and the words about it, folded once for all searches. */
interface Indexed {
  readonly entry: Entry
  readonly names: readonly string[]
  readonly words: readonly string[]
}

function indexed(entry: Entry, names: readonly string[], words: readonly (string | null | undefined)[]): Indexed {
  return { entry, names: names.map(fold), words: words.flatMap(text => (text ? [fold(text)] : [])) }
}

function indexOf(searched: Searched): Indexed[] {
  const { knowledge, texts, standardTexts } = searched
  const noteWords = (notes: readonly string[]) => notes.map(note => texts.notes[note])
  const keys = knowledge.dictionary.parameters.map(parameter => {
    const names = [parameter.key, ...parameter.aliases, ...(parameter.standard ? [parameter.standard.key] : [])]
    const words = [describeParameter(parameter, texts, standardTexts), ...noteWords(parameter.notes)]
    return indexed({ searched, kind: 'key', parameter }, names, words)
  })
  const messages = (knowledge.messages?.messages ?? []).map(message =>
    indexed({ searched, kind: 'message', message }, [message.message, ...message.aliases], noteWords(message.notes)),
  )
  const errorCodes = (knowledge.errorCodes?.codes ?? []).map(errorCode => {
    const { code, name, alsoKnownAs } = errorCode
    const words = texts.errorCodes[code]
    const names = [code, name, ...alsoKnownAs]
    return indexed({ searched, kind: 'errorCode', errorCode }, names, [words?.means, words?.remedy])
  })
  return [...keys, ...messages, ...errorCodes]
}

/** 0 the name itself, 1 its beginning, 2 within it, 3 within the words about it; null where it is not there. */
function rankOf(query: string, { names, words }: Indexed): number | null {
  if (names.includes(query)) return 0
  if (names.some(name => name.startsWith(query))) return 1
  if (names.some(name => name.includes(query))) return 2
  return words.some(text => text.includes(query)) ? 3 : null
}

/** Makes a search through the keys, messages and error codes of all given vendors: each text is folded once, not at every search. */
export function searcherOf(all: readonly Searched[]): (text: string) => Match[] {
  const index = all.flatMap(indexOf)
  return text => {
    const query = fold(text)
    if (query === '') return []
    return index
      .flatMap((candidate): Match[] => {
        const rank = rankOf(query, candidate)
        return rank === null ? [] : [{ ...candidate.entry, rank }]
      })
      .sort((a, b) => a.rank - b.rank)
  }
}

/** Keys, messages and error codes of all given vendors that a text is found in, the closest first; blanks, hyphens and case do not count. */
export function searchKnowledge(text: string, all: readonly Searched[]): Match[] {
  return searcherOf(all)(text)
}
