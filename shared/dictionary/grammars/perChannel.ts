import type { GrammarOf } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'
import { checkNumber } from './integer.ts'

/** The values of the channels, left one first (ECClite guide, chapter 11: a comma separates the next value). */
export function parsePerChannel(text: string): string[] {
  return text.split(',')
}

export function printPerChannel(values: readonly string[]): string {
  return values.join(',')
}

export function checkPerChannel(grammar: GrammarOf<'perChannel'>, text: string): ValueFinding[] {
  const values = parsePerChannel(text)
  const findings = values.flatMap((value, index) => checkNumber(value, grammar, String(index + 1)))
  if (values.length > grammar.count) {
    const data = { count: values.length, documented: grammar.count }
    findings.push({ severity: 'warning', code: 'more-values-than-documented', data })
  }
  return findings
}
