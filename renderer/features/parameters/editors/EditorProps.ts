import type { GrammarKind, GrammarOf } from '../../../../shared/dictionary/dictionarySchema.ts'
import type { Finding } from '../../../../shared/dictionary/finding.ts'

/** What every typed editor gets: the grammar, the text it edits, the station's text, and what was found. */
export interface EditorProps<Kind extends GrammarKind> {
  readonly grammar: GrammarOf<Kind>
  readonly text: string
  readonly station: string | null
  readonly unit: string | null
  readonly findings: readonly Finding[]
  onChange(text: string): void
}

/** Whether a finding that is more than a hint points at a field. */
export function isAccused(findings: readonly Finding[], field: string): boolean {
  return findings.some(finding => finding.field === field && finding.severity === 'error')
}
