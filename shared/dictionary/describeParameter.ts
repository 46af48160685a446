import type { VendorTexts } from '../strings/vendorTexts.ts'
import type { Parameter } from './dictionarySchema.ts'

/** What a key is for: in the vendor's own file of texts, else in the standard's; null where nobody explains it. */
export function describeParameter(
  { key, standard }: Pick<Parameter, 'key' | 'standard'>,
  own: VendorTexts,
  ofStandard: VendorTexts,
): string | null {
  return own.parameters[key] ?? (standard === null ? null : (ofStandard.parameters[standard.key] ?? null))
}
