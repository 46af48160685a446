import type { Finding } from '../finding.ts'
import type { Wording } from './Wording.ts'

/** What was found, and the rule it breaks. */
export interface FindingWords {
  readonly title: string
  readonly rule: string
}

/** A finding in words; a part of the value is called as its field is. */
export function findingWords({ say, field }: Wording, { code, data }: Pick<Finding, 'code' | 'data'>): FindingWords {
  const words = typeof data.field === 'string' ? { ...data, field: field(data.field, 1) } : data
  return {
    title: say(`dictionary:findings.${code}.title`, words),
    rule: say(`dictionary:findings.${code}.rule`, words),
  }
}
