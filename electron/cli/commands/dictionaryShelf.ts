import { loadKnowledge } from '../../../shared/dictionary/loadKnowledge.ts'
import type { Searched } from '../../../shared/dictionary/searchKnowledge.ts'
import { findVendor, type Vendor, vendors } from '../../../shared/dictionary/vendors.ts'
import type { Language } from '../../../shared/strings/strings.ts'
import { loadVendorTexts } from '../../../shared/strings/vendorTexts.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { Speech } from '../speech.ts'

/**
 * The vendor a person names.
 * @throws CommandFailure `usage` with the names there are.
 */
export function vendorNamed(name: string, t: Speech): Vendor {
  const vendor = findVendor(name)
  if (vendor === undefined) {
    const reason = t('dictionary.vendorUnknown', { name, vendors: vendors.join(', ') })
    throw new CommandFailure({ code: 'usage', data: { reason } })
  }
  return vendor
}

/** What is known of a vendor, with its words in a language. */
export async function fromShelf(vendor: Vendor, language: Language): Promise<Searched> {
  const [knowledge, texts, standardTexts] = await Promise.all([
    loadKnowledge(vendor),
    loadVendorTexts(language, vendor),
    loadVendorTexts(language, 'ocpp16'),
  ])
  return { vendor, knowledge, texts, standardTexts }
}
