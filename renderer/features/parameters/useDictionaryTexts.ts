import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { describeParameter } from '../../../shared/dictionary/describeParameter.ts'
import type { Parameter, Source } from '../../../shared/dictionary/dictionarySchema.ts'
import type { Finding } from '../../../shared/dictionary/finding.ts'
import { sharedText } from '../../strings/sharedText.ts'
import { useWords } from './WordsContext.tsx'

/** The dictionary's words in the language of the page. */
export function useDictionaryTexts() {
  const { t } = useTranslation(['dictionary', 'parameters'])
  const words = useWords()
  return {
    describe: useCallback(
      (parameter: Parameter | undefined): string => {
        if (!parameter) return t('unknownKey')
        return describeParameter(parameter, words.texts, words.standardTexts) ?? t('seenOnly')
      },
      [t, words],
    ),
    finding: ({ code, data }: Finding): { title: string; rule: string } => {
      const field = typeof data.field === 'string' ? (sharedText('fields', data.field) ?? data.field) : ''
      const filled = { ...data, field }
      return { title: t(`findings.${code}.title`, filled), rule: t(`findings.${code}.rule`, filled) }
    },
    /** Document, edition, section, table. */
    source: (source: Source): string => {
      const { title, edition } = words.dictionary.documents[source.document] ?? {
        title: source.document,
        edition: null,
      }
      const parts = [edition === null ? title : `${title} ${edition}`]
      if (source.section !== undefined) parts.push(t('parameters:fact.section', { section: source.section }))
      if (source.table !== undefined) parts.push(t('parameters:fact.table', { number: source.table }))
      return parts.join(', ')
    },
  }
}
