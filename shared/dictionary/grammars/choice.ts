import type { EnumValue, GrammarOf } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'

/** The documented value a text means, whatever its case: controllers spell `LMS` as `Lms`, `Station_ctrl` as `station_ctrl`. */
export function parseChoice(grammar: GrammarOf<'enum'>, text: string): EnumValue | undefined {
  const folded = text.trim().toLowerCase()
  return grammar.values.find(value => value.value.toLowerCase() === folded)
}

/** The text for a value: as it stood where it already meant that value, else as the guide spells it. */
export function printChoice(grammar: GrammarOf<'enum'>, text: string, value: string): string {
  return parseChoice(grammar, text)?.value === value ? text : value
}

export function checkChoice(grammar: GrammarOf<'enum'>, text: string): ValueFinding[] {
  if (text.trim() === '') return [{ severity: 'error', code: 'empty', data: {} }]
  const value = text.trim()
  const found = parseChoice(grammar, text)
  if (!found) {
    const documented = grammar.values.filter(known => !known.mentionedOnly)
    const data = { value, allowed: documented.map(known => known.value).join(', ') }
    return grammar.open
      ? [{ severity: 'warning', code: 'not-among-examples', data }]
      : [{ severity: 'error', code: 'not-in-list', data }]
  }
  if (found.deprecated) return [{ severity: 'warning', code: 'deprecated-value', data: { value } }]
  if (found.mentionedOnly) return [{ severity: 'warning', code: 'mentioned-only-value', data: { value } }]
  if (grammar.exact && found.value !== value)
    return [
      { severity: 'warning', code: 'spelled-otherwise', data: { value, spelling: found.value }, value: found.value },
    ]
  if (found.only !== undefined) return [{ severity: 'hint', code: 'limited-value', data: { value, only: found.only } }]
  if (found.action) return [{ severity: 'hint', code: 'action-value', data: { value } }]
  return []
}
