import type { GrammarOf } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'

/** The whole number a text is, or null. Leading zeros are allowed, signs and fractions beyond a minus are not. */
export function parseInteger(text: string): number | null {
  const trimmed = text.trim()
  if (!/^-?\d{1,15}$/.test(trimmed)) return null
  return Number(trimmed)
}

/** The same text with another number: the blanks around it stay. */
export function printInteger(text: string, value: number): string {
  if (parseInteger(text) === value) return text
  return text.trim() === '' ? String(value) : text.replace(text.trim(), String(value))
}

/** What is wrong with one number against a range. `field` names the part of a list it stands in. */
export function checkNumber(
  text: string,
  range: { min?: number | undefined; max?: number | undefined },
  field?: string,
): ValueFinding[] {
  const place = field === undefined ? {} : { field }
  if (text.trim() === '') return [{ severity: 'error', code: 'empty', data: {}, ...place }]
  const value = parseInteger(text)
  if (value === null) return [{ severity: 'error', code: 'not-a-number', data: { value: text.trim() }, ...place }]
  if (range.min !== undefined && value < range.min)
    return [{ severity: 'error', code: 'too-small', data: { value, min: range.min }, ...place }]
  if (range.max !== undefined && value > range.max)
    return [{ severity: 'error', code: 'too-large', data: { value, max: range.max }, ...place }]
  return []
}

/** What is wrong with a number: numbers with a meaning of their own may lie outside the range. */
export function checkInteger(grammar: GrammarOf<'integer'>, text: string): ValueFinding[] {
  const value = parseInteger(text)
  const special = grammar.special?.find(known => known.value === value)
  if (special)
    return special.disputed ? [{ severity: 'warning', code: 'disputed-value', data: { value: special.value } }] : []
  const findings = checkNumber(text, grammar)
  const { outOfRange } = grammar
  if (outOfRange === undefined) return findings
  return findings.map(finding =>
    finding.code === 'too-small' || finding.code === 'too-large'
      ? {
          ...finding,
          code: 'replaced-by-station',
          data: { ...finding.data, min: grammar.min ?? '', max: grammar.max ?? '', taken: outOfRange },
        }
      : finding,
  )
}
