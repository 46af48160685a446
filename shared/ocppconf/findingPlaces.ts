import { lineAndColumn } from '../lineAndColumn.ts'
import { elementsOf } from './xmlFields.ts'
import type { XmlFile } from './xmlFile.ts'
import type { XmlFinding } from './xmlFinding.ts'

/** A finding and the characters it is about; both ends the same where the value is empty. */
export interface PlacedFinding extends XmlFinding {
  readonly from: number
  readonly to: number
  /** 1-based, of `from`. */
  readonly line: number
  readonly column: number
}

/** Where in the text of a file findings stand; the order stays. */
export function placeFindings(file: XmlFile, findings: readonly XmlFinding[]): PlacedFinding[] {
  const fields = new Map(elementsOf(file).map(field => [field.path, field]))
  return findings.flatMap(finding => {
    const field = fields.get(finding.path)
    if (!field) return []
    const { start, end } = field
    return [{ ...finding, from: start, to: end, ...lineAndColumn(file.text, start) }]
  })
}
