import { type ConfigurationKey, foldKey } from '../../../shared/parameters/configurationKey.ts'

/**
 * The values as a person has edited them: those of the open file, else of the station, with the drafts in their place. A draft of a key that
 * neither has is added. Keys in `withheld` are left out: their values were not kept.
 */
export function editedEntries(
  base: readonly ConfigurationKey[],
  drafts: Readonly<Record<string, string>>,
  withheld: readonly string[] = [],
): ConfigurationKey[] {
  const hidden = new Set(withheld.map(foldKey))
  const has = new Set(base.map(entry => foldKey(entry.key)))
  const edited = base.flatMap(entry => {
    const draft = drafts[foldKey(entry.key)]
    if (draft !== undefined) return [{ ...entry, value: draft }]
    return hidden.has(foldKey(entry.key)) ? [] : [entry]
  })
  const added = Object.entries(drafts).flatMap(([key, value]) =>
    has.has(key) ? [] : [{ key, readonly: false, value }],
  )
  return [...edited, ...added]
}
