import { findVendor, type Vendor } from '../../shared/dictionary/vendors.ts'

export const dictionaryParts = ['keys', 'messages', 'errorCodes'] as const
export type DictionaryPart = (typeof dictionaryParts)[number]

/** What the dictionary page shows. */
export interface DictionaryPlace {
  readonly part: DictionaryPart
  readonly search: string
  /** One dictionary, or all. */
  readonly vendor: Vendor | null
  /** One group of keys, or all. */
  readonly group: string | null
  /** The entry in the panel (`keyId`, `messageId`, `errorCodeId`); null where the panel is closed. */
  readonly entry: string | null
}

export const WHOLE_DICTIONARY: DictionaryPlace = { part: 'keys', search: '', vendor: null, group: null, entry: null }

export const keyId = (vendor: Vendor, key: string): string => `${vendor}/${key}`
export const messageId = (message: string, direction: string): string => `${message}/${direction}`
export const errorCodeId = (vendor: Vendor, code: string): string => `${vendor}/${code}`

/** What stands behind `#/dictionary?`. Another page links to a key with `go('dictionary', queryOfDictionary({...WHOLE_DICTIONARY, entry: keyId(...)}))`. */
export function queryOfDictionary({ part, search, vendor, group, entry }: DictionaryPlace): string {
  const query = new URLSearchParams()
  if (part !== 'keys') query.set('part', part)
  if (search !== '') query.set('search', search)
  if (vendor !== null) query.set('vendor', vendor)
  if (group !== null) query.set('group', group)
  if (entry !== null) query.set('entry', entry)
  return query.toString()
}

/** The place an address names; what it does not name, or names wrongly, is shown whole. */
export function dictionaryPlaceOf(query: string): DictionaryPlace {
  const named = new URLSearchParams(query)
  return {
    part: dictionaryParts.find(part => part === named.get('part')) ?? 'keys',
    search: named.get('search') ?? '',
    vendor: findVendor(named.get('vendor') ?? '') ?? null,
    group: named.get('group'),
    entry: named.get('entry'),
  }
}
