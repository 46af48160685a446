import type { Dictionary } from '../dictionary/dictionary.ts'
import { sameValue } from '../dictionary/sameValue.ts'
import { maskAll, maskSecretValue, maskUrl } from '../log/maskSecretValue.ts'
import { type ConfigurationKey, foldKey } from '../parameters/configurationKey.ts'
import type { ComparedSet } from './comparedSet.ts'
import type { SameValue } from './compareSets.ts'

type Known = Pick<Dictionary, 'find'>

/**
 * Parameters of a file, a backup or a station, to be compared: by key whatever its case, and by the dictionary's key where a set spells it another
 * way. Of two spellings in one set the second stands for itself. The dictionary also tells what is secret and what no station lets be written.
 */
export function parameterSet(entries: readonly ConfigurationKey[], dictionary: Known): ComparedSet {
  const taken = new Set(entries.map(({ key }) => foldKey(key)))
  const values = entries.map(({ key, readonly, value }) => {
    const parameter = dictionary.find(key)
    const own = foldKey(key)
    const known = foldKey(parameter?.key ?? key)
    const id = taken.has(known) ? own : known
    taken.add(id)
    const shown = parameter?.secret ? maskAll(value) : maskUrl(maskSecretValue(key, value))
    return { id, name: key, value, shown, readOnly: readonly || parameter?.access === 'RO' }
  })
  return { kind: 'parameters', values }
}

/** Compares values of parameters by what they mean to this vendor's stations. */
export function sameMeaning(dictionary: Known): SameValue {
  return (id, a, b) => sameValue(dictionary.find(id), a, b)
}
