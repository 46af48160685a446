import { type ConfigurationKey, foldKey } from './configurationKey.ts'

export interface ChangedParameter {
  /** As `b` spells it. */
  readonly key: string
  readonly a: string
  readonly b: string
}

export interface ParameterDiff {
  /** Different values, in the order of `a`; those that cannot be written are in `readOnly` instead. */
  readonly changed: readonly ChangedParameter[]
  /** Different values of keys that either side calls read-only. */
  readonly readOnly: readonly ChangedParameter[]
  readonly onlyA: readonly ConfigurationKey[]
  readonly onlyB: readonly ConfigurationKey[]
  /** Keys with the same value, as `b` spells them. */
  readonly same: readonly string[]
}

/** Compares two parameter sets; usually `a` is a file and `b` the station. Keys are the same whatever their case, values only to the letter. */
export function diffParameters(a: readonly ConfigurationKey[], b: readonly ConfigurationKey[]): ParameterDiff {
  const rest = new Map(b.map(entry => [foldKey(entry.key), entry]))
  const changed: ChangedParameter[] = []
  const readOnly: ChangedParameter[] = []
  const onlyA: ConfigurationKey[] = []
  const same: string[] = []
  for (const entry of a) {
    const other = rest.get(foldKey(entry.key))
    rest.delete(foldKey(entry.key))
    if (!other) onlyA.push(entry)
    else if (other.value === entry.value) same.push(other.key)
    else
      (entry.readonly || other.readonly ? readOnly : changed).push({ key: other.key, a: entry.value, b: other.value })
  }
  return { changed, readOnly, onlyA, onlyB: [...rest.values()], same }
}
