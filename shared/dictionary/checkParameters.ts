import { Checker } from './Checker.ts'
import type { Dictionary } from './dictionary.ts'
import type { Finding } from './finding.ts'
import type { CheckedEntry } from './rules/access.ts'
import type { RuleContext } from './rules/rule.ts'

const checkers = new WeakMap<Dictionary, Checker>()

function checkerOf(dictionary: Dictionary): Checker {
  const known = checkers.get(dictionary)
  if (known) return known
  const checker = new Checker(dictionary)
  checkers.set(dictionary, checker)
  return checker
}

/**
 * Every finding about a set of values, each alone and all together by the rules of the dictionary’s vendor, by folded key; the gravest first. Of
 * `context`, what the station has (by folded key) and what feeds it are looked at where they are known. Quick enough for every key stroke as long as
 * the same objects stand for the same context: only what changed is looked at again.
 */
export function checkParameters(
  dictionary: Dictionary,
  entries: Iterable<CheckedEntry>,
  context: RuleContext = {},
): Map<string, readonly Finding[]> {
  return checkerOf(dictionary).check(entries, context)
}

/** Whether a row may not be sent. */
export function hasError(findings: readonly Finding[] | undefined): boolean {
  return findings?.some(finding => finding.severity === 'error') ?? false
}
