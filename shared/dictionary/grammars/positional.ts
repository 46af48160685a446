import type { GrammarOf, Position } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'
import { parseInteger } from './integer.ts'

/** The fields of a list whose places have a meaning. */
export function parsePositional(text: string): string[] {
  return text.split(',')
}

export function printPositional(fields: readonly string[]): string {
  return fields.join(',')
}

/** The list with one place, counted from 0, set; missing places before it become empty. */
export function setPosition(fields: readonly string[], index: number, value: string): string[] {
  return Array.from({ length: Math.max(fields.length, index + 1) }, (_, i) => (i === index ? value : (fields[i] ?? '')))
}

function checkPosition(position: Position, text: string): ValueFinding[] {
  const value = text.trim()
  const field = position.name
  if (value === '')
    return position.required ? [{ severity: 'error', code: 'field-missing', data: { field }, field }] : []
  switch (position.kind) {
    case 'text':
      if (position.maxLength === undefined || value.length <= position.maxLength) return []
      return [
        {
          severity: 'error',
          code: 'field-too-long',
          data: { field, length: value.length, max: position.maxLength },
          field,
        },
      ]
    case 'integer': {
      const number = parseInteger(value)
      if (number === null || number < 0)
        return [{ severity: 'error', code: 'field-not-a-number', data: { field, value }, field }]
      const { usualMin, usualMax } = position
      if (usualMin === undefined || usualMax === undefined || (number >= usualMin && number <= usualMax)) return []
      return [
        {
          severity: 'warning',
          code: 'field-unusual',
          data: { field, value: number, min: usualMin, max: usualMax },
          field,
        },
      ]
    }
    case 'enum':
      if (position.values.some(allowed => allowed.toLowerCase() === value.toLowerCase())) return []
      return [
        {
          severity: 'error',
          code: 'field-not-in-list',
          data: { field, value, allowed: position.values.join(', ') },
          field,
        },
      ]
  }
}

export function checkPositional(grammar: GrammarOf<'positional'>, text: string): ValueFinding[] {
  const fields = parsePositional(text)
  const most = grammar.exactly ?? grammar.fields.length
  if (fields.length > most || (grammar.exactly !== undefined && fields.length < grammar.exactly))
    return [{ severity: 'error', code: 'field-count', data: { count: fields.length, fields: most } }]
  const findings = grammar.fields.flatMap((position, index) => checkPosition(position, fields[index] ?? ''))
  if (grammar.usual !== undefined && fields.length < grammar.usual) {
    const data = { count: fields.length, fields: grammar.usual }
    findings.push({ severity: 'warning', code: 'field-count-unusual', data })
  }
  return findings
}
