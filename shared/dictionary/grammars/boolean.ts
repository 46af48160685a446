import type { GrammarOf } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'

type BooleanGrammar = GrammarOf<'boolean'>

function pairs(grammar: BooleanGrammar): [string, string][] {
  return [[grammar.yes, grammar.no], ...(grammar.also ?? [])]
}

/** Whether a text means yes, in any spelling of the vendor and any case; null where it means neither. */
export function parseBoolean(grammar: BooleanGrammar, text: string): boolean | null {
  const folded = text.trim().toLowerCase()
  for (const [yes, no] of pairs(grammar)) {
    if (folded === yes.toLowerCase()) return true
    if (folded === no.toLowerCase()) return false
  }
  return null
}

/** The text for yes or no: as it stood where it already meant that, else as the vendor spells it. */
export function printBoolean(grammar: BooleanGrammar, text: string, value: boolean): string {
  if (parseBoolean(grammar, text) === value) return text
  return value ? grammar.yes : grammar.no
}

export function checkBoolean(grammar: BooleanGrammar, text: string): ValueFinding[] {
  const value = text.trim()
  if (value === '') return [{ severity: 'error', code: 'empty', data: {} }]
  const meant = parseBoolean(grammar, value)
  if (meant === null)
    return [{ severity: 'error', code: 'not-a-boolean', data: { value, yes: grammar.yes, no: grammar.no } }]
  if (pairs(grammar).some(pair => pair.includes(value))) return []
  const spelling = meant ? grammar.yes : grammar.no
  return [{ severity: 'warning', code: 'spelled-otherwise', data: { value, spelling }, value: spelling }]
}
