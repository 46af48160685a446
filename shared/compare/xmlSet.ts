import { mapItems, type RememberedItems } from '../ocppconf/mapItems.ts'
import { ocppconfItems } from '../ocppconf/ocppconfItems.ts'
import { showFields } from '../ocppconf/showFields.ts'
import { elementsOf } from '../ocppconf/xmlFields.ts'
import type { XmlFile } from '../ocppconf/xmlFile.ts'
import type { ComparedSet, ComparedValue } from './comparedSet.ts'

/** A value of an XML file, with the path it stands at. */
export interface ComparedXmlValue extends ComparedValue {
  readonly path: string
}

/** What a firmware calls the outermost element says nothing. */
function belowRoot(path: string): string {
  return path.replace(/^\/[^/]+(?=\/)/, '')
}

/**
 * The values of an XML file, to be compared: by the item an element is taken for, whatever a firmware calls it, and by the path below the outermost
 * element where it is none. The elements of an item that a station has for each point are counted through, as `point.cable[2]`.
 */
export function xmlSet(
  file: XmlFile,
  remembered?: RememberedItems,
): ComparedSet & { readonly values: readonly ComparedXmlValue[] } {
  const mapping = mapItems(file, ocppconfItems, remembered)
  const valueAt = new Map(elementsOf(file).map(({ path, value }) => [path, value]))
  const many = new Set(ocppconfItems.items.filter(item => item.many).map(item => item.id))
  const counted = new Map<string, number>()
  const values = showFields(file, mapping).map(({ path, item, shown }) => {
    const value = valueAt.get(path) ?? ''
    if (item === null) return { id: belowRoot(path), name: path, path, value, shown, readOnly: false }
    const number = (counted.get(item) ?? 0) + 1
    counted.set(item, number)
    const id = many.has(item) ? `${item}[${number}]` : item
    return { id, name: id, path, value, shown, readOnly: false }
  })
  return { kind: 'xml', values }
}
