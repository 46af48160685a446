import { AppError } from '../../../shared/errors.ts'
import { checkXmlFile } from '../../../shared/ocppconf/checkXmlFile.ts'
import type { ItemId } from '../../../shared/ocppconf/itemSchema.ts'
import { mapItems, type XmlMapping } from '../../../shared/ocppconf/mapItems.ts'
import { ocppconfItems } from '../../../shared/ocppconf/ocppconfItems.ts'
import { elementsOf } from '../../../shared/ocppconf/xmlFields.ts'
import { parseXmlFile, type XmlFile } from '../../../shared/ocppconf/xmlFile.ts'

/** What a person said of elements. */
export type SaidItems = readonly { readonly path: string; readonly item: ItemId | null }[]

/** Which elements of the station's file are what; settled on the old values, so that a new one cannot change what its element is. */
export function mappingOf(file: XmlFile, items: SaidItems): XmlMapping {
  return mapItems(file, ocppconfItems, new Map(items.map(({ path, item }) => [path, item])))
}

/** The value an item has in a file, or null. */
export function itemValue(file: XmlFile, { matches }: XmlMapping, item: ItemId): string | null {
  const path = matches.find(match => match.item === item)?.path
  return elementsOf(file).find(field => field.path === path)?.value ?? null
}

/**
 * The file to store, read. Throws AppError file-too-large (above `limit` bytes), xml-*, and parameters-invalid where a value breaks a rule of a guide
 * that the station's own file keeps.
 */
export function checkNewFile(bytes: Uint8Array, old: XmlFile, mapping: XmlMapping, limit: number): XmlFile {
  if (bytes.length > limit) throw new AppError({ code: 'file-too-large', data: { size: bytes.length, limit } })
  const file = parseXmlFile(bytes)
  const broken = (each: XmlFile): string[] =>
    checkXmlFile(each, mapping).flatMap(({ severity, code, path }) => (severity === 'error' ? [`${path} ${code}`] : []))
  const before = new Set(broken(old))
  const keys = broken(file).filter(each => !before.has(each))
  if (keys.length > 0) throw new AppError({ code: 'parameters-invalid', data: { keys } })
  return file
}

/** The paths whose values differ between two files, in the order of the first. */
export function differingPaths(wanted: XmlFile, found: XmlFile): string[] {
  const values = new Map(elementsOf(found).map(({ path, value }) => [path, value]))
  const paths = elementsOf(wanted).flatMap(({ path, value }) => (values.get(path) === value ? [] : [path]))
  const known = new Set(elementsOf(wanted).map(({ path }) => path))
  return [...paths, ...[...values.keys()].filter(path => !known.has(path))]
}
