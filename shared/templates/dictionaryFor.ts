import type { Dictionary } from '../dictionary/dictionary.ts'
import { ecotapDictionary } from '../dictionary/ecotapDictionary.ts'
import { loadKnowledge } from '../dictionary/loadKnowledge.ts'
import { recogniseVendor } from '../dictionary/recogniseVendor.ts'
import type { StationFile } from './stationFile.ts'

/** The dictionary that knows the keys of a file best; Ecotap's where nobody knows any, and for XML, which has items instead. */
export async function dictionaryFor(file: StationFile): Promise<Dictionary> {
  if (file.format === 'xml') return ecotapDictionary
  const vendor = await recogniseVendor(file.json.entries.map(({ key }) => key))
  return vendor === null ? ecotapDictionary : (await loadKnowledge(vendor)).dictionary
}
