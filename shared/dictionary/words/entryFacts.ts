import type { Message, VendorErrorCode } from '../knowledgeSchema.ts'
import type { Searched } from '../searchKnowledge.ts'
import { appliesWords, type Fact } from './parameterFacts.ts'
import { sourcesWords } from './sourcesWords.ts'
import type { Wording } from './Wording.ts'

/** What a vendor says of a message: the support by release where the guide tells them apart. */
export function messageFacts(wording: Wording, searched: Searched, message: Message): Fact[] {
  const { say } = wording
  const { direction, support, releases = {}, ocppVersions = [], notes, sources } = message
  const { documents } = searched.knowledge.messages ?? { documents: {} }
  const byRelease = Object.entries(releases).map(([id, known]) => `${id}: ${say(`support.${known}`)}`)
  return [
    { name: 'direction', lines: [say(`direction.${direction}`)] },
    { name: 'support', lines: byRelease.length > 0 ? byRelease : [say(`support.${support}`)] },
    { name: 'ocppVersions', lines: ocppVersions },
    { name: 'aliases', lines: message.aliases, literal: true },
    { name: 'applies', lines: appliesWords(searched, message) },
    { name: 'notes', lines: notes.map(note => searched.texts.notes[note] ?? note) },
    { name: 'sources', lines: sourcesWords(wording, documents, sources) },
  ]
}

/** What an error code means and what to do. */
export function errorCodeFacts(wording: Wording, searched: Searched, errorCode: VendorErrorCode): Fact[] {
  const { documents } = searched.knowledge.errorCodes ?? { documents: {} }
  const words = searched.texts.errorCodes[errorCode.code]
  return [
    { name: 'aliases', lines: errorCode.alsoKnownAs },
    { name: 'means', lines: words ? [words.means] : [] },
    { name: 'remedy', lines: words ? [words.remedy] : [] },
    { name: 'applies', lines: appliesWords(searched, errorCode) },
    { name: 'notes', lines: errorCode.notes.map(note => searched.texts.notes[note] ?? note) },
    { name: 'sources', lines: sourcesWords(wording, documents, errorCode.sources) },
  ]
}
