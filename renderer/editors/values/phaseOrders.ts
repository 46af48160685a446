import { parseList, printList } from '../../../shared/dictionary/grammars/list.ts'
import { type PhaseRotation, parsePhaseRotation } from '../../../shared/dictionary/grammars/phaseRotation.ts'

/** The connectors a text names, each once, by number. */
export function phaseOrders(text: string): PhaseRotation[] {
  const byConnector = new Map<number, PhaseRotation>()
  for (const item of parseList(text)) {
    const found = parsePhaseRotation(item)
    if (found && !byConnector.has(found.connector)) byConnector.set(found.connector, found)
  }
  return [...byConnector.values()].sort((a, b) => a.connector - b.connector)
}

/** The text with the order of one connector set in its place, or at the end where it has none; a second one of it goes. */
export function setPhaseOrder(text: string, connector: number, rotation: string): string {
  const wanted = `${connector}.${rotation}`
  const items = parseList(text.trim() === '' ? '' : text)
  const place = items.findIndex(item => parsePhaseRotation(item)?.connector === connector)
  if (place < 0) return printList([...items, wanted])
  return printList(
    items.flatMap((item, index) => {
      if (index === place) return [wanted]
      return parsePhaseRotation(item)?.connector === connector ? [] : [item]
    }),
  ).trim()
}

/** The text without a connector; null where nothing would be left, which no station takes. */
export function withoutConnector(text: string, connector: number): string | null {
  const left = parseList(text).filter(item => parsePhaseRotation(item)?.connector !== connector)
  return left.length === 0 ? null : printList(left).trim()
}

/** The connector to add next: the first number from 1 that the text does not name. */
export function nextConnector(text: string): number {
  const named = phaseOrders(text).map(({ connector }) => connector)
  let next = 1
  while (named.includes(next)) next += 1
  return next
}
