import type { Finding, FindingData, FindingSeverity } from '../dictionary/finding.ts'
import type { XmlFinding } from '../ocppconf/xmlFinding.ts'

/** Texts: `templates:findings.<code>`. */
export const templateFindingCodes = [
  /** A variable has no value, or an empty one. */
  'variable-empty',
  /** A value is given for a variable the template does not have. */
  'variable-unknown',
  'variable-broken',
  'variable-in-key',
  /** XML cannot hold a character of the value. */
  'value-character',
  /** Another row has the same serial or uid. */
  'duplicate',
  'cells-missing',
  'cells-too-many',
  /** A quote is not closed, or stands inside a cell. */
  'cells-quote',
] as const
export type TemplateFindingCode = (typeof templateFindingCodes)[number]

interface Found {
  readonly severity: FindingSeverity
  /** The key or path, null where it is about none. */
  readonly place: string | null
  /** The variables that make the value there. */
  readonly variables: readonly string[]
}

/** What is wrong with a filled template: with its filling, with a value by the dictionary, or with one of OCPPConf.xml. */
export type TemplateFinding =
  | (Found & { readonly kind: 'template'; readonly code: TemplateFindingCode; readonly data: FindingData })
  | (Found & { readonly kind: 'parameter'; readonly code: Finding['code']; readonly finding: Finding })
  | (Found & { readonly kind: 'xml'; readonly code: XmlFinding['code']; readonly finding: XmlFinding })

/** A finding about the filling itself. */
export function templateFinding(
  code: TemplateFindingCode,
  found: Partial<Found & { data: FindingData }> = {},
): TemplateFinding {
  return { kind: 'template', severity: 'error', code, place: null, variables: [], data: {}, ...found }
}

/** Whether a file may not be used. */
export function isBlocked(findings: readonly TemplateFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
