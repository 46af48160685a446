import type { Parameter, SideEffect } from '../dictionarySchema.ts'
import type { Searched } from '../searchKnowledge.ts'
import { grammarWords } from './grammarWords.ts'
import { lengthWords, rangeWords } from './limitWords.ts'
import { sourcesWords } from './sourcesWords.ts'
import type { Wording } from './Wording.ts'

/** What a fact is about; texts: `dictionaryPage:facts.<name>`. */
export type FactName =
  | 'aliases'
  | 'access'
  | 'writeResult'
  | 'changedBy'
  | 'standard'
  | 'required'
  | 'value'
  | 'range'
  | 'length'
  | 'unit'
  | 'default'
  | 'fixed'
  | 'examples'
  | 'applies'
  | 'effects'
  | 'inferred'
  | 'notes'
  | 'evidence'
  | 'sources'
  | 'direction'
  | 'support'
  | 'ocppVersions'
  | 'means'
  | 'remedy'

/** What is known of something: no line where nobody states it. `literal`: as it is written on the wire, not words. */
export interface Fact {
  readonly name: FactName
  readonly lines: readonly string[]
  readonly literal?: true
}

function effectWords({ say }: Wording, effect: SideEffect): string {
  return effect.kind === 'restart'
    ? say('effects.restart', { seconds: effect.afterSeconds })
    : say(`effects.${effect.kind}`)
}

function accessWords({ say }: Wording, { access, accessStated }: Parameter): string {
  const words = say(`access.${access}`)
  return accessStated ? words : say('accessInferred', { access: words })
}

/** Products, releases and controllers by the names a person knows; none where it holds for all. */
export function appliesWords(
  { knowledge: { dictionary } }: Searched,
  { applies }: Pick<Parameter, 'applies'>,
): string[] {
  const products = (applies.products ?? []).map(id => dictionary.products.find(known => known.id === id)?.name ?? id)
  return [...products, ...(applies.releases ?? []), ...(applies.controllers ?? [])]
}

const given = (value: string | null): string[] => (value === null ? [] : [value])

/** Everything about a key, in words. Who may change it is always said, also that it is not known. */
export function parameterFacts(wording: Wording, searched: Searched, parameter: Parameter): Fact[] {
  const { writeResult, standard, required, changedBy, inferred } = parameter
  const { dictionary } = searched.knowledge
  const { say } = wording
  const inStandard = standard === null ? [] : [`${standard.key}: ${say(`access.${standard.access}`)}`]
  const guessed = inferred.map(what => say(`inferred.${what}`)).join(', ')
  return [
    { name: 'value', lines: grammarWords(wording, searched.texts, parameter.grammar) },
    { name: 'range', lines: rangeWords(wording, parameter.grammar) },
    { name: 'length', lines: lengthWords(wording, parameter) },
    { name: 'unit', lines: given(parameter.unit), literal: true },
    { name: 'default', lines: given(parameter.default), literal: true },
    { name: 'fixed', lines: given(parameter.fixed), literal: true },
    { name: 'examples', lines: parameter.examples, literal: true },
    { name: 'access', lines: [accessWords(wording, parameter)] },
    { name: 'writeResult', lines: writeResult === null ? [] : [say(`writeResult.${writeResult}`)] },
    { name: 'standard', lines: inStandard },
    { name: 'required', lines: required === null ? [] : [say(`required.${required}`)] },
    { name: 'changedBy', lines: [say(`changedBy.${changedBy}`)] },
    { name: 'applies', lines: appliesWords(searched, parameter) },
    { name: 'effects', lines: parameter.sideEffects.map(effect => effectWords(wording, effect)) },
    { name: 'aliases', lines: parameter.aliases, literal: true },
    { name: 'inferred', lines: guessed === '' ? [] : [guessed] },
    { name: 'evidence', lines: parameter.evidence === 'seen' ? [say('dictionary:seenOnly')] : [] },
    { name: 'notes', lines: parameter.notes.map(note => searched.texts.notes[note] ?? note) },
    { name: 'sources', lines: sourcesWords(wording, dictionary.documents, parameter.sources) },
  ]
}
