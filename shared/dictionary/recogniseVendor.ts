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
 * Whose stations a set of keys is of: the vendor that knows the most of them, then the one that spells the most as they stand, then the
 * standard. Null where nobody knows any. Loads every vendor's dictionary.
 */
export async function recogniseVendor(keys: Iterable<string>): Promise<Vendor | null> {
  const all = [...keys]
  const scores = await Promise.all(
    ORDER.map(async vendor => scoreOf(vendor, (await loadKnowledge(vendor)).dictionary, all)),
  )
  const best = scores.reduce((a, b) => (b.known > a.known || (b.known === a.known && b.spelled > a.spelled) ? b : a))
  return best.known === 0 ? null : best.vendor
}
