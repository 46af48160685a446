import { maskAll, maskSecretValue } from '../log/maskSecretValue.ts'
import { mapItems, type RememberedItems } from '../ocppconf/mapItems.ts'
import { ocppconfItems } from '../ocppconf/ocppconfItems.ts'
import { showFields } from '../ocppconf/showFields.ts'
import type { StationFile } from './stationFile.ts'

/** What names of keys that no dictionary has have in them where the value is a secret. */
const SECRET_NAME = /passw|passphrase|pwd|secret|token|psk|wpa|wep|credential|apikey|api_key|encrypt/i

/** Whether a key that no guide explains is called like a secret. */
export function isSecretName(key: string): boolean {
  return SECRET_NAME.test(key)
}

/** Every value by its place as it may be shown: secrets masked, addresses without logins and tokens. */
export function showValues(file: StationFile, items: RememberedItems): Map<string, string> {
  if (file.format === 'xml') {
    const mapping = mapItems(file.xml, ocppconfItems, items)
    return new Map(showFields(file.xml, mapping).map(({ path, shown }) => [path, shown]))
  }
  return new Map(
    file.json.entries.map(({ key, value }) => [key, isSecretName(key) ? maskAll(value) : maskSecretValue(key, value)]),
  )
}
