import { loadKnowledge } from '../dictionary/loadKnowledge.ts'
import { recogniseVendor } from '../dictionary/recogniseVendor.ts'
import type { RememberedItems } from '../ocppconf/mapItems.ts'
import type { XmlFile } from '../ocppconf/xmlFile.ts'
import { type ComparedRow, compareSets } from './compareSets.ts'
import type { ComparedContent } from './openContent.ts'
import { parameterSet, sameMeaning } from './parameterSet.ts'
import { xmlSet } from './xmlSet.ts'

/**
 * Compares parameters with parameters, by what they mean to the vendor whose keys they are, and XML files with XML files; `origin` is what both came
 * from. `remembered` is what a person said of an XML file's elements. Null where the two are no match, or the origin is none of theirs. Rejects with
 * what `remembered` rejects with.
 */
export async function compareContents(
  left: ComparedContent,
  right: ComparedContent,
  origin: ComparedContent | null,
  remembered: (file: XmlFile) => Promise<RememberedItems> = async () => new Map(),
): Promise<ComparedRow[] | null> {
  if (left.kind === 'xml' && right.kind === 'xml' && origin?.kind !== 'parameters') {
    const setOf = async ({ file }: { file: XmlFile }) => xmlSet(file, await remembered(file))
    const [a, b, from] = await Promise.all([setOf(left), setOf(right), origin && setOf(origin)])
    return compareSets(a, b, { origin: from })
  }
  if (left.kind === 'parameters' && right.kind === 'parameters' && origin?.kind !== 'xml') {
    const vendor = await recogniseVendor([...left.entries, ...right.entries].map(({ key }) => key))
    const { dictionary } = await loadKnowledge(vendor ?? 'ocpp16')
    return compareSets(parameterSet(left.entries, dictionary), parameterSet(right.entries, dictionary), {
      origin: origin && parameterSet(origin.entries, dictionary),
      same: sameMeaning(dictionary),
    })
  }
  return null
}
