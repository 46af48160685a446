import type { Parameter, SideEffect } from '../../../shared/dictionary/dictionarySchema.ts'
import type { Searched } from '../../../shared/dictionary/searchKnowledge.ts'
import type { Speech } from '../speech.ts'
import { grammarWords } from './grammarWords.ts'
import { sourceWords } from './sourceWords.ts'

/** A label and its lines. */
export type Fact = readonly [label: string, lines: readonly string[]]

function effectWords(t: Speech, effect: SideEffect): string {
  return effect.kind === 'restart'
    ? t('dictionary.effects.restart', { seconds: effect.afterSeconds })
    : t(`dictionary.effects.${effect.kind}`)
}

function accessWords(t: Speech, { access, accessStated }: Parameter): string {
  const words = t(`dictionary.access.${access}`)
  return accessStated ? words : t('dictionary.accessInferred', { access: words })
}

function valueLines(t: Speech, { texts }: Searched, { grammar, length }: Parameter): string[] {
  const words = grammarWords(t, texts, grammar)
  return length === null ? words : [...words, t('dictionary.option.text', { max: length.max })]
}

const given = (value: string | null): string[] => (value === null ? [] : [value])

/** Everything about a key, in words; facts nobody states are left out, but never who may change it. */
export function parameterFacts(t: Speech, searched: Searched, parameter: Parameter): Fact[] {
  const { writeResult, standard, required, changedBy, applies, inferred } = parameter
  const { dictionary } = searched.knowledge
  const facts: Fact[] = [
    [t('dictionary.facts.aliases'), parameter.aliases],
    [t('dictionary.facts.access'), [accessWords(t, parameter)]],
    [t('dictionary.facts.writeResult'), writeResult === null ? [] : [t(`dictionary.writeResult.${writeResult}`)]],
    [t('dictionary.facts.changedBy'), [t(`dictionary.changedBy.${changedBy}`)]],
    [
      t('dictionary.facts.standard'),
      standard === null ? [] : [`${standard.key}, ${t(`dictionary.access.${standard.access}`)}`],
    ],
    [t('dictionary.facts.required'), required === null ? [] : [t(`dictionary.required.${required}`)]],
    [t('dictionary.facts.value'), valueLines(t, searched, parameter)],
    [t('dictionary.facts.unit'), given(parameter.unit)],
    [t('dictionary.facts.default'), given(parameter.default)],
    [t('dictionary.facts.fixed'), given(parameter.fixed)],
    [t('dictionary.facts.examples'), parameter.examples],
    [
      t('dictionary.facts.applies'),
      [...(applies.products ?? []), ...(applies.releases ?? []), ...(applies.controllers ?? [])],
    ],
    [t('dictionary.facts.effects'), parameter.sideEffects.map(effect => effectWords(t, effect))],
    [
      t('dictionary.facts.inferred'),
      inferred.length === 0 ? [] : [inferred.map(what => t(`dictionary.inferred.${what}`)).join(', ')],
    ],
    [t('dictionary.facts.notes'), parameter.notes.map(note => searched.texts.notes[note] ?? note)],
    [t('dictionary.facts.evidence'), parameter.evidence === 'seen' ? [t('dictionary:seenOnly')] : []],
    [t('dictionary.facts.sources'), parameter.sources.map(source => sourceWords(t, dictionary.documents, source))],
  ]
  return facts.filter(([, lines]) => lines.length > 0)
}
