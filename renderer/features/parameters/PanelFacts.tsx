import { useTranslation } from 'react-i18next'
import type { Applies, Parameter, SideEffect } from '../../../shared/dictionary/dictionarySchema.ts'
import { useDictionaryTexts } from './useDictionaryTexts.ts'
import { useWords } from './WordsContext.tsx'

/** What the vendor's documents say of a key: access, effects, who may change it, where it holds, how it is known. What nobody states is left out, but never who may change it. */
export function PanelFacts({ parameter }: { parameter: Parameter }) {
  const { t } = useTranslation(['parameters', 'dictionary'])
  const { dictionary, texts } = useWords()
  const { source } = useDictionaryTexts()
  const { writeResult, standard, changedBy, inferred, evidence } = parameter
  const effect = (side: SideEffect): string =>
    side.kind === 'restart' ? t('fact.effect.restart', { seconds: side.afterSeconds }) : t(`fact.effect.${side.kind}`)
  const applies = ({ products, releases, controllers }: Applies): string[] => [
    ...(products ?? []).map(id => dictionary.products.find(product => product.id === id)?.name ?? id),
    ...(releases ?? []),
    ...(controllers ?? []),
  ]
  const stated = writeResult !== null && writeResult !== 'accepted' ? [t(`fact.writeResult.${writeResult}`)] : []
  const facts: readonly (readonly [label: string, lines: readonly string[]])[] = [
    [t('fact.label.effects'), parameter.sideEffects.map(effect)],
    [t('fact.label.changedBy'), [t(`fact.changedBy.${changedBy}`)]],
    [t('fact.label.access'), [t(`fact.access.${parameter.access}`)]],
    [t('fact.label.writeResult'), stated],
    [t('fact.label.standard'), standard === null ? [] : [`${standard.key}, ${t(`fact.access.${standard.access}`)}`]],
    [t('fact.label.default'), parameter.default === null ? [] : [parameter.default]],
    [t('fact.label.fixed'), parameter.fixed === null ? [] : [parameter.fixed]],
    [t('fact.label.examples'), parameter.examples],
    [t('fact.label.applies'), applies(parameter.applies)],
    [t('fact.label.aliases'), parameter.aliases],
    [t('fact.label.notes'), parameter.notes.flatMap(note => texts.notes[note] ?? [])],
    [
      t('fact.label.inferred'),
      inferred.length === 0 ? [] : [inferred.map(what => t(`fact.inferred.${what}`)).join(', ')],
    ],
    [t('fact.label.evidence'), evidence === 'seen' ? [t('dictionary:seenOnly')] : []],
    [t('fact.label.sources'), parameter.sources.map(source)],
  ]
  return (
    <dl className="kv plain small keyfacts">
      {facts.map(([label, lines]) =>
        lines.length === 0 ? null : (
          <div key={label}>
            <dt>{label}</dt>
            {lines.map(line => (
              <dd key={line} className="wrapany">
                {line}
              </dd>
            ))}
          </div>
        ),
      )}
    </dl>
  )
}
