import type { ErrorInfo } from '../../../shared/errors.ts'
import { offsetOf } from '../../../shared/lineAndColumn.ts'
import { placeFindings } from '../../../shared/ocppconf/findingPlaces.ts'
import type { XmlFile } from '../../../shared/ocppconf/xmlFile.ts'
import type { XmlFinding } from '../../../shared/ocppconf/xmlFinding.ts'
import type { RawProblem } from '../raw/RawEditorProps.ts'

interface Words {
  /** What was found, in sentences. */
  finding(finding: XmlFinding): string
  fix(value: string): string
  setValue(path: string, value: string): void
}

/** What was found in the values of a file, at its places in the text. */
export function findingProblems(file: XmlFile, findings: readonly XmlFinding[], words: Words): RawProblem[] {
  return placeFindings(file, findings).map(({ from, to, severity, proposal, ...finding }) => ({
    from,
    to,
    severity,
    message: words.finding({ ...finding, severity }),
    fix: proposal && { label: words.fix(proposal.value), apply: () => words.setValue(proposal.path, proposal.value) },
  }))
}

/** Why a text is no XML, at its place where it has one; else at the beginning. */
export function syntaxProblem(text: string, { data }: ErrorInfo, message: string): RawProblem {
  const place = 'line' in data && 'column' in data ? offsetOf(text, data.line, data.column) : 0
  const from = Math.min(place, Math.max(0, text.length - 1))
  return { from, to: Math.min(text.length, from + 1), severity: 'error', message }
}
