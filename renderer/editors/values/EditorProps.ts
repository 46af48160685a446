import type { GrammarKind, GrammarOf, Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import type { Finding } from '../../../shared/dictionary/finding.ts'
import type { VendorTexts } from '../../../shared/strings/vendorTexts.ts'

/** What every typed editor gets besides its grammar. */
export interface ValueProps {
  /** The text it edits. */
  readonly text: string
  /** The text as it was before any edit: the station's, else the file's; null where there is none. */
  readonly original: string | null
  readonly unit: string | null
  /** Characters of the whole value. */
  readonly length: Parameter['length']
  readonly findings: readonly Finding[]
  /** The vendor's words for options and values. */
  readonly texts: VendorTexts
  onChange(text: string): void
}

export interface EditorProps<Kind extends GrammarKind> extends ValueProps {
  readonly grammar: GrammarOf<Kind>
}

/** Whether an error points at a field. */
export function isAccused(findings: readonly Finding[], field: string): boolean {
  return findings.some(finding => finding.field === field && finding.severity === 'error')
}

/** Whether there is an error, wherever in the value. */
export function isWrong(findings: readonly Finding[]): boolean {
  return findings.some(finding => finding.severity === 'error')
}
