import type { GrammarOf } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'

export function checkText(grammar: GrammarOf<'text'>, text: string): ValueFinding[] {
  if (grammar.maxLength === undefined || text.length <= grammar.maxLength) return []
  return [{ severity: 'error', code: 'too-long', data: { length: text.length, max: grammar.maxLength } }]
}

/** An OCPP ID: at most 25 characters (ECClite guide, chapter 11). It becomes part of the URL, so some characters need care. */
export function checkOcppId(grammar: GrammarOf<'ocppId'>, text: string): ValueFinding[] {
  if (text === '') return [{ severity: 'error', code: 'empty', data: {} }]
  const findings: ValueFinding[] = []
  if (grammar.maxLength !== undefined && text.length > grammar.maxLength)
    findings.push({ severity: 'error', code: 'too-long', data: { length: text.length, max: grammar.maxLength } })
  const character = /[\s/?#%\\]/.exec(text.trim())?.[0]
  if (character !== undefined) findings.push({ severity: 'warning', code: 'ocpp-id-in-url', data: { character } })
  return findings
}

/** Preferred operator: `0` for automatic, else five digits: country and provider (ECClite guide, chapter 11). */
export function checkOperator(text: string): ValueFinding[] {
  if (/^(0|\d{5})$/.test(text.trim())) return []
  return [{ severity: 'error', code: 'operator-format', data: { value: text } }]
}
