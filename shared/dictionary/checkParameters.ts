import { foldKey } from '../parameters/configurationKey.ts'
import { checkValue } from './checkValue.ts'
import type { Dictionary } from './dictionary.ts'
import type { Finding, FindingSeverity } from './finding.ts'
import { checkRules } from './rules.ts'

const ORDER: Record<FindingSeverity, number> = { error: 0, warning: 1, hint: 2 }

/** Every finding about a set of values, each alone and all together, by folded key; the gravest first. */
export function checkParameters(
  dictionary: Dictionary,
  entries: Iterable<{ readonly key: string; readonly value: string }>,
): Map<string, Finding[]> {
  const values = new Map<string, string>()
  const found = new Map<string, Finding[]>()
  const add = (finding: Finding): void => {
    const folded = foldKey(finding.key)
    found.set(folded, [...(found.get(folded) ?? []), finding])
  }
  for (const { key, value } of entries) {
    values.set(foldKey(key), value)
    checkValue(dictionary, key, value).forEach(add)
  }
  checkRules(values).forEach(add)
  for (const findings of found.values()) findings.sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
  return found
}

/** Whether a row may not be sent. */
export function hasError(findings: readonly Finding[] | undefined): boolean {
  return findings?.some(finding => finding.severity === 'error') ?? false
}
