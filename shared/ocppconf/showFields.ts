import { maskAll, maskUrl } from '../log/maskSecretValue.ts'
import { nameFields } from './fieldNames.ts'
import { foldName } from './foldName.ts'
import type { ItemId } from './itemSchema.ts'
import type { Certainty, XmlMapping } from './mapItems.ts'
import { ocppconfItem, ocppconfItems } from './ocppconfItems.ts'
import { parseSwitch } from './valueShape.ts'
import { elementsOf } from './xmlFields.ts'
import type { XmlFile } from './xmlFile.ts'

/** A value as it may be shown, logged and exported. */
export interface ShownField {
  readonly path: string
  readonly item: ItemId | null
  readonly certainty: Certainty | null
  /** Secrets masked, addresses without credentials and tokens. */
  readonly shown: string
  readonly secret: boolean
}

/** What names of secrets have in them, folded. */
const SECRET_NAME =
  /password|passwd|passphrase|motdepasse|pwd|pass$|secret|token|psk|wep|wpa|credential|key$|^cle(wep|wifi|wpa)?$|auth/

/** Whether a name is one that secrets have. */
export function namesSecret(name: string): boolean {
  return SECRET_NAME.test(foldName(name))
}

function isSecret(itemId: ItemId | null, names: readonly string[], value: string): boolean {
  const item = itemId === null ? undefined : ocppconfItem(itemId)
  if (item?.secret && item.value.kind === 'text') return true
  // Whether something is on is no secret.
  if (parseSwitch(value) !== null) return false
  return item ? item.secret : names.some(namesSecret)
}

/** Every value of a file in document order with the item it is taken for. An element nobody knows is a secret where its name, or one around it, says so. */
export function showFields(file: XmlFile, { matches }: XmlMapping): ShownField[] {
  const byPath = new Map(matches.map(match => [match.path, match]))
  return nameFields(elementsOf(file), ocppconfItems.groups).map(({ field: { path, value }, name }) => {
    const match = byPath.get(path)
    const item = match?.item ?? null
    const secret = isSecret(item, [name, ...path.split('/')], value)
    return { path, item, certainty: match?.certainty ?? null, shown: secret ? maskAll(value) : maskUrl(value), secret }
  })
}
