import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wording } from '../../../shared/dictionary/words/Wording.ts'
import { sharedText } from '../../strings/sharedText.ts'

/** The words of the dictionaries as the page says them. */
export function useWording(): Wording {
  const { t } = useTranslation(['dictionaryPage', 'dictionary'])
  return useMemo(
    () => ({
      say: (name, data) => t(name, { ...data }),
      field: name => sharedText('fields', name) ?? name,
    }),
    [t],
  )
}
