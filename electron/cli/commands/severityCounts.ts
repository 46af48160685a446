import type { FindingSeverity } from '../../../shared/dictionary/finding.ts'

/** How many findings there are of each kind, as `check.findings` says it. */
export function severityCounts(findings: readonly { readonly severity: FindingSeverity }[]) {
  const of = (wanted: FindingSeverity): number => findings.filter(({ severity }) => severity === wanted).length
  return { errors: of('error'), warnings: of('warning'), hints: of('hint') }
}
