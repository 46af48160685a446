import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { describeParameter } from '../../../shared/dictionary/describeParameter.ts'
import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import type { Finding } from '../../../shared/dictionary/finding.ts'
import { type FindingWords, findingWords } from '../../../shared/dictionary/words/findingWords.ts'
import { useWording } from '../../strings/useWording.ts'
import { useWords } from './WordsContext.tsx'

/** The dictionary's words in the language of the page. */
export function useDictionaryTexts() {
  const { t } = useTranslation('dictionary')
  const words = useWords()
  const wording = useWording()
  return {
    describe: useCallback(
      (parameter: Parameter | undefined): string => {
        if (!parameter) return t('unknownKey')
        return describeParameter(parameter, words.texts, words.standardTexts) ?? t('seenOnly')
      },
      [t, words],
    ),
    finding: useCallback((found: Finding): FindingWords => findingWords(wording, found), [wording]),
  }
}
