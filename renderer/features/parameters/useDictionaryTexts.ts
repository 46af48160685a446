import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { describeParameter } from '../../../shared/dictionary/describeParameter.ts'
import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import type { Finding } from '../../../shared/dictionary/finding.ts'
import { sharedText } from '../../strings/sharedText.ts'
import { useWords } from './WordsContext.tsx'

/** The dictionary's words in the language of the page. */
export function useDictionaryTexts() {
  const { t } = useTranslation('dictionary')
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
  }
}
