import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wording } from '../../shared/dictionary/words/Wording.ts'
import { sharedText } from './sharedText.ts'

/** The words of the dictionaries in the language of the page. */
export function useWording(): Wording {
  const { t } = useTranslation(['dictionaryPage', 'dictionary'])
  return useMemo(
    () => ({
      say: (name, data) => t(name, { ...data }),
      field: (name, number) => sharedText('fields', name, { number }) ?? name,
    }),
    [t],
  )
}
