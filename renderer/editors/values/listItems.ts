import type { GrammarOf } from '../../../shared/dictionary/dictionarySchema.ts'
import { parseList, parseListItem, printList, printListItem } from '../../../shared/dictionary/grammars/list.ts'

type ListGrammar = GrammarOf<'list'>

/** A listed value, whole or of one phase. */
export interface Wanted {
  readonly value: string
  readonly phase: string | null
}

function means(grammar: ListGrammar, item: string, { value, phase }: Wanted): boolean {
  const found = parseListItem(grammar, item)
  return found !== null && found.value.value === value && found.phase === phase
}

/** Whether a list asks for a value, in whatever case it is written. */
export function hasItem(grammar: ListGrammar, text: string, wanted: Wanted): boolean {
  return parseList(text).some(item => means(grammar, item, wanted))
}

/** The list with a value taken out, or added at its end as the guide spells it; the other items stay as they are written. */
export function toggleItem(grammar: ListGrammar, text: string, wanted: Wanted): string {
  const items = parseList(text.trim() === '' ? '' : text)
  const left = items.filter(item => !means(grammar, item, wanted))
  const known = grammar.values.find(({ value }) => value === wanted.value)
  if (left.length < items.length || !known) return printList(left).trim()
  return printList([...items, printListItem({ value: known, phase: wanted.phase })]).trim()
}

/** The items that the guide does not list, as they are written. */
export function unlistedItems(grammar: ListGrammar, text: string): string[] {
  return parseList(text).filter(item => item.trim() !== '' && parseListItem(grammar, item) === null)
}

/** The list without one item, by how it is written. */
export function withoutItem(text: string, unwanted: string): string {
  return printList(parseList(text).filter(item => item !== unwanted)).trim()
}
