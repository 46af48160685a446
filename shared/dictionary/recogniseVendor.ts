import type { Dictionary } from './dictionary.ts'
import { loadKnowledge } from './loadKnowledge.ts'
import { type Vendor, vendors } from './vendors.ts'

/** The standard first: where it knows as many keys as a vendor does, nothing speaks for that vendor. */
const ORDER: readonly Vendor[] = ['ocpp16', ...vendors.filter(vendor => vendor !== 'ocpp16')]

interface Score {
  readonly vendor: Vendor
  readonly known: number
  readonly spelled: number
}

function scoreOf(vendor: Vendor, dictionary: Dictionary, keys: readonly string[]): Score {
  const found = keys.flatMap(key => {
    const parameter = dictionary.find(key)
    return parameter ? [[parameter.key, ...parameter.aliases].includes(key)] : []
  })
  return { vendor, known: found.length, spelled: found.filter(Boolean).length }
}

/**
 * Whose stations a set of keys may be of: the vendors that know the most of them and, of those, spell the most as they stand. One, where one knows
 * best; the standard comes first where it knows as many. None where nobody knows any. Loads every vendor's dictionary.
 */
export async function likelyVendors(keys: Iterable<string>): Promise<Vendor[]> {
  const all = [...keys]
  const scores = await Promise.all(
    ORDER.map(async vendor => scoreOf(vendor, (await loadKnowledge(vendor)).dictionary, all)),
  )
  const known = Math.max(...scores.map(score => score.known))
  const most = scores.filter(score => score.known === known && known > 0)
  const spelled = Math.max(...most.map(score => score.spelled))
  return most.filter(score => score.spelled === spelled).map(({ vendor }) => vendor)
}

/** Whose stations a set of keys is of: the first of `likelyVendors`. Null where nobody knows any. */
export async function recogniseVendor(keys: Iterable<string>): Promise<Vendor | null> {
  return (await likelyVendors(keys))[0] ?? null
}
