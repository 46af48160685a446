import type { SettingsField } from '../../../shared/stations/evlink/settingsFields.ts'
import type { VendorWords } from '../../stores/vendorWords.ts'

/** What the station's page calls a field (guide, English), else its parameter's name. */
export function labelOf(words: VendorWords, { id, key }: SettingsField): string {
  const known = words.knowledge.webFields?.fields.find(each => each.id === id)
  return known?.labels.en ?? key ?? id
}
