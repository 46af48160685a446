import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { Dictionary } from '../../shared/dictionary/dictionary.ts'
import { loadKnowledge } from '../../shared/dictionary/loadKnowledge.ts'
import type { Searched } from '../../shared/dictionary/searchKnowledge.ts'
import type { Vendor } from '../../shared/dictionary/vendors.ts'
import { languageFor } from '../../shared/strings/strings.ts'
import { loadVendorTexts } from '../../shared/strings/vendorTexts.ts'

/** What is known of a vendor, with the words in the language of the page; the standard's for keys that the vendor does not explain itself. */
export interface VendorWords extends Searched {
  readonly dictionary: Dictionary
}

const loaded = create<Readonly<Record<string, VendorWords>>>(() => ({}))

async function load(vendor: Vendor, language: string): Promise<void> {
  const spoken = languageFor([language])
  const [knowledge, texts, standardTexts] = await Promise.all([
    loadKnowledge(vendor),
    loadVendorTexts(spoken, vendor),
    loadVendorTexts(spoken, 'ocpp16'),
  ])
  loaded.setState({
    [`${language} ${vendor}`]: { vendor, knowledge, dictionary: knowledge.dictionary, texts, standardTexts },
  })
}

/** What is known of a vendor, fetched when it is first asked for; null until it is here, and for no vendor. */
export function useVendorWords(vendor: Vendor | null): VendorWords | null {
  const { language } = useTranslation().i18n
  const words = loaded(all => all[`${language} ${vendor}`])
  useEffect(() => {
    if (vendor !== null && words === undefined) void load(vendor, language)
  }, [vendor, words, language])
  return words ?? null
}
