import type { ComparedRow, Side } from '../../../shared/compare/compareSets.ts'
import { type Sides, sidesToTake, takenValues } from '../../../shared/compare/mergeSides.ts'
import type { ComparedXmlValue } from '../../../shared/compare/xmlSet.ts'
import { setXmlValue, toBytes, type XmlFile } from '../../../shared/ocppconf/xmlFile.ts'
import { type ConfigurationKey, foldKey } from '../../../shared/parameters/configurationKey.ts'

/** The sides of a row that can be ticked. An XML file takes values for elements it has, and gets no new ones. */
export function tickable(kind: 'parameters' | 'xml', row: ComparedRow): readonly Side[] {
  return kind === 'xml' && (row.left === null || row.right === null) ? [] : sidesToTake(row)
}

/** The ticked values that are not what the parameters page has already, by key. */
export function valuesToEdit(
  rows: readonly ComparedRow[],
  sides: Sides,
  now: readonly ConfigurationKey[],
): Map<string, string> {
  const has = new Map(now.map(({ key, value }) => [foldKey(key), value]))
  return new Map([...takenValues(rows, sides)].filter(([key, value]) => has.get(foldKey(key)) !== value))
}

/** The rows whose right value goes into the left file. */
export function valuesToWrite(rows: readonly ComparedRow[], sides: Sides): { path: string; value: string }[] {
  return rows.flatMap(row => {
    const { left, right } = row
    if (sides.get(row.id) !== 'right' || !hasPath(left) || right === null) return []
    return tickable('xml', row).includes('right') ? [{ path: left.path, value: right.value }] : []
  })
}

function hasPath(value: ComparedRow['left']): value is ComparedXmlValue {
  return value !== null && 'path' in value
}

/** The file with those values; every other byte as it was. Throws xml-character. */
export function xmlWith(file: XmlFile, values: readonly { path: string; value: string }[]): Uint8Array {
  return toBytes(values.reduce((result, { path, value }) => setXmlValue(result, path, value), file))
}
