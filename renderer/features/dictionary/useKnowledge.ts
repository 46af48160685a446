import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadKnowledge } from '../../../shared/dictionary/loadKnowledge.ts'
import type { Searched } from '../../../shared/dictionary/searchKnowledge.ts'
import { vendors } from '../../../shared/dictionary/vendors.ts'
import { type Language, languageFor } from '../../../shared/strings/strings.ts'
import { loadVendorTexts } from '../../../shared/strings/vendorTexts.ts'

async function loadAll(language: Language): Promise<Searched[]> {
  const standardTexts = await loadVendorTexts(language, 'ocpp16')
  return Promise.all(
    vendors.map(async vendor => {
      const [knowledge, texts] = await Promise.all([loadKnowledge(vendor), loadVendorTexts(language, vendor)])
      return { vendor, knowledge, texts, standardTexts }
    }),
  )
}

/** All dictionaries in the language of the page; null until they are here. */
export function useKnowledge(): readonly Searched[] | null {
  const { i18n } = useTranslation()
  const [all, setAll] = useState<readonly Searched[] | null>(null)
  const { language } = i18n
  useEffect(() => {
    let wanted = true
    void loadAll(languageFor([language])).then(loaded => wanted && setAll(loaded))
    return () => {
      wanted = false
    }
  }, [language])
  return all
}
