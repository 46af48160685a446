import { foldKey } from '../parameters/configurationKey.ts'
import { type DictionaryData, dictionarySchema, type Parameter } from './dictionarySchema.ts'

/** What is known of a vendor's parameters. `find` compares keys whatever their case. */
export interface Dictionary extends DictionaryData {
  find(key: string): Parameter | undefined
}

/**
 * A dictionary from its data (`resources/dictionaries`).
 * @throws ZodError where the data does not fit the schema, Error where a key, group or document does not add up.
 */
export function createDictionary(data: unknown): Dictionary {
  const dictionary = dictionarySchema.parse(data)
  const byKey = new Map<string, Parameter>()
  for (const parameter of dictionary.parameters) {
    const folded = foldKey(parameter.key)
    if (byKey.has(folded)) throw new Error(`${dictionary.id}: ${parameter.key} stands twice`)
    if (!dictionary.groups.includes(parameter.group)) throw new Error(`${parameter.key}: no group ${parameter.group}`)
    if (!dictionary.documents[parameter.source.document]) throw new Error(`${parameter.key}: unknown document`)
    byKey.set(folded, parameter)
  }
  return { ...dictionary, find: key => byKey.get(foldKey(key)) }
}
