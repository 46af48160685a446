import { foldKey } from '../parameters/configurationKey.ts'
import { type DictionaryData, dictionarySchema, type Parameter, type Source } from './dictionarySchema.ts'

/** What is known of a vendor's parameters. `find` compares keys and aliases whatever their case. */
export interface Dictionary extends DictionaryData {
  find(key: string): Parameter | undefined
}

/**
 * What names a document, product, release or controller that the file does not declare.
 * @throws Error naming the entry and the unknown name.
 */
export function assertDeclared(
  entry: string,
  sources: readonly Source[],
  declared: Pick<DictionaryData, 'documents'>,
): void {
  for (const { document } of sources)
    if (!declared.documents[document]) throw new Error(`${entry}: unknown document ${document}`)
}

function assertApplies({ key, applies }: Parameter, dictionary: DictionaryData): void {
  const known = {
    products: dictionary.products.map(product => product.id),
    releases: dictionary.releases.map(release => release.id),
    controllers: dictionary.controllers,
  }
  for (const kind of ['products', 'releases', 'controllers'] as const)
    for (const name of applies[kind] ?? [])
      if (!known[kind].includes(name)) throw new Error(`${key}: unknown name ${name} in ${kind}`)
}

/**
 * A dictionary from its data (`resources/dictionaries/<vendor>/keys.json`).
 * @throws ZodError where the data does not fit the schema, Error where a key, alias, group or document does not add up.
 */
export function createDictionary(data: unknown): Dictionary {
  const dictionary = dictionarySchema.parse(data)
  const byName = new Map<string, Parameter>()
  for (const parameter of dictionary.parameters) {
    for (const name of new Set([parameter.key, ...parameter.aliases].map(foldKey))) {
      if (byName.has(name)) throw new Error(`${dictionary.id}: ${name} stands twice`)
      byName.set(name, parameter)
    }
    if (!dictionary.groups.includes(parameter.group)) throw new Error(`${parameter.key}: no group ${parameter.group}`)
    assertDeclared(parameter.key, parameter.sources, dictionary)
    assertApplies(parameter, dictionary)
  }
  return { ...dictionary, find: key => byName.get(foldKey(key)) }
}
