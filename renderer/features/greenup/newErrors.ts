import { checkXmlFile } from '../../../shared/ocppconf/checkXmlFile.ts'
import type { XmlMapping } from '../../../shared/ocppconf/mapItems.ts'
import type { XmlFile } from '../../../shared/ocppconf/xmlFile.ts'

/** How many values break a rule of a guide that the station's own file keeps; what the station already had does not hold anything up. */
export function newErrors(baseline: XmlFile, file: XmlFile, mapping: XmlMapping): number {
  const broken = (each: XmlFile): string[] =>
    checkXmlFile(each, mapping).flatMap(({ severity, code, path }) => (severity === 'error' ? [`${path} ${code}`] : []))
  const before = new Set(broken(baseline))
  return broken(file).filter(each => !before.has(each)).length
}
