import type { FindingSeverity } from '../../shared/dictionary/finding.ts'

/** The look of a finding: red, amber, blue, each with its shape. */
export const severityKind: Readonly<Record<FindingSeverity, 'err' | 'warn' | 'info'>> = {
  error: 'err',
  warning: 'warn',
  hint: 'info',
}
