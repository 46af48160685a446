import type { EnumValue, GrammarOf } from '../dictionarySchema.ts'
import type { ValueFinding } from '../finding.ts'

type ListGrammar = GrammarOf<'list'>

/** The items of a list parted by commas, with the blanks around them. An empty text has none. */
export function parseList(text: string): string[] {
  return text === '' ? [] : text.split(',')
}

export function printList(items: readonly string[]): string {
  return items.join(',')
}

/** What an item means: the listed value and, where the list allows phases, the phase after its last dot. */
export interface ListItem {
  readonly value: EnumValue
  readonly phase: string | null
}

export function parseListItem(grammar: ListGrammar, text: string): ListItem | null {
  const item = text.trim().toLowerCase()
  const find = (name: string): EnumValue | undefined => grammar.values.find(({ value }) => value.toLowerCase() === name)
  const whole = find(item)
  if (whole) return { value: whole, phase: null }
  const dot = item.lastIndexOf('.')
  const phase = grammar.phases?.find(known => known.toLowerCase() === item.slice(dot + 1))
  const value = dot < 0 ? undefined : find(item.slice(0, dot))
  return value && phase !== undefined ? { value, phase } : null
}

/** The text of an item as the list spells it. */
export function printListItem({ value, phase }: ListItem): string {
  return phase === null ? value.value : `${value.value}.${phase}`
}

function checkItem(grammar: ListGrammar, text: string, respelled: (item: string) => string): ValueFinding[] {
  const item = text.trim()
  if (item === '') return [{ severity: 'error', code: 'list-item-empty', data: {} }]
  const found = parseListItem(grammar, item)
  if (!found) {
    const data = { item, allowed: grammar.values.map(({ value }) => value).join(', ') }
    return [{ severity: grammar.open ? 'warning' : 'error', code: 'list-item-unknown', data, field: item }]
  }
  const spelling = printListItem(found)
  if (spelling !== item)
    return [
      {
        severity: 'warning',
        code: 'spelled-otherwise',
        data: { value: item, spelling },
        field: spelling,
        value: respelled(spelling),
      },
    ]
  const { only } = found.value
  return only === undefined
    ? []
    : [{ severity: 'hint', code: 'limited-value', data: { value: item, only }, field: item }]
}

/** What is wrong in a list. An empty list is a list: it asks for nothing. */
export function checkList(grammar: ListGrammar, text: string): ValueFinding[] {
  const items = parseList(text.trim() === '' ? '' : text)
  const findings: ValueFinding[] = []
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    const folded = item.trim().toLowerCase()
    if (folded !== '' && seen.has(folded)) {
      const value = printList(items.filter((_, other) => other !== index))
      findings.push({ severity: 'warning', code: 'list-item-twice', data: { item: item.trim() }, value })
    } else
      findings.push(
        ...checkItem(grammar, item, spelling => printList(items.map((other, i) => (i === index ? spelling : other)))),
      )
    seen.add(folded)
  }
  const tidy = printList(items.map(item => item.trim()))
  if (items.length > 1 && tidy !== text.trim())
    findings.push({ severity: 'hint', code: 'blanks-in-list', data: {}, value: tidy })
  return findings
}
