import { type NamedField, nameFields } from './fieldNames.ts'
import { foldName, withoutEnds } from './foldName.ts'
import type { Item, ItemGroupId, ItemId, ItemList } from './itemSchema.ts'
import { shapeOf } from './valueShape.ts'
import { elementsOf, type XmlField } from './xmlFields.ts'
import type { XmlFile } from './xmlFile.ts'

/** Why an element is taken for an item. Texts: `greenup:reasons.<reason>`. */
export type MatchReason = 'given' | 'name' | 'group' | 'partOfName' | 'value' | 'empty'

/** `given`: said by a person; `sure`: name and value agree; `likely`: only one of the two says it. Texts: `greenup:certainty.<certainty>`. */
export type Certainty = 'given' | 'sure' | 'likely'

export interface ItemMatch {
  readonly item: ItemId
  readonly path: string
  readonly certainty: Certainty
  readonly reasons: readonly MatchReason[]
}

export interface XmlMapping {
  /** In document order. An item may have several elements only where it is one of many. */
  readonly matches: readonly ItemMatch[]
  /** Items without an element, with those that could be meant. */
  readonly open: readonly { readonly item: ItemId; readonly candidates: readonly string[] }[]
  /** Elements that are taken for no item. */
  readonly unknown: readonly string[]
}

/** What a person said of elements, by path: the item each is, or that it is none. */
export type RememberedItems = ReadonlyMap<string, ItemId | null>

interface Candidate {
  readonly item: Item
  readonly field: XmlField
  /** 0: only a candidate. */
  readonly score: number
  readonly certainty: Certainty
  readonly reasons: readonly MatchReason[]
}

/** Words that say nothing of what a value is. */
const FILLERS = ['ocpp', 'conf', 'config', 'configuration', 'param', 'parameter', 'setting', 'settings', 'network']
const SHORTEST_PART = 5

type Hit = { readonly reasons: readonly MatchReason[]; readonly sure: boolean } | null

/** How the name of a field speaks for an item. */
function nameHit(item: Item, groupWords: readonly string[], { name, group }: NamedField): Hit {
  if (group !== null && group !== item.group) return null
  const folded = foldName(name)
  const forms = withoutEnds(folded, FILLERS)
  const inGroup: readonly MatchReason[] = group === item.group ? ['name', 'group'] : ['name']
  if (item.names.some(known => forms.has(known))) return { reasons: inGroup, sure: true }
  const known = [...item.names, ...item.namesInGroup]
  const ungrouped = withoutEnds(folded, [...FILLERS, ...groupWords])
  for (const form of forms) ungrouped.delete(form)
  if (known.some(word => ungrouped.has(word))) return { reasons: ['name', 'group'], sure: true }
  if (item.namesInGroup.some(word => forms.has(word))) {
    return { reasons: inGroup, sure: group === item.group }
  }
  const part = item.names.some(word => word.length >= SHORTEST_PART && folded.includes(word))
  return part ? { reasons: ['partOfName'], sure: false } : null
}

function candidate(item: Item, groupWords: readonly string[], named: NamedField): Candidate | null {
  const { field } = named
  const shape = shapeOf(item.value, field.value)
  const hit = nameHit(item, groupWords, named)
  const base = { item, field }
  if (hit === null) {
    const isAddress = item.value.kind === 'websocket' && /^wss?:\/\//i.test(field.value.trim())
    return isAddress && (named.group === null || named.group === item.group)
      ? { ...base, score: 1, certainty: 'likely', reasons: ['value'] }
      : null
  }
  if (shape === 'differs') return { ...base, score: 0, certainty: 'likely', reasons: hit.reasons }
  if (shape === 'empty') {
    return { ...base, score: hit.sure ? 2 : 0, certainty: 'likely', reasons: [...hit.reasons, 'empty'] }
  }
  const reasons: MatchReason[] = [...hit.reasons, 'value']
  if (hit.sure) return { ...base, score: hit.reasons.includes('group') ? 4 : 3, certainty: 'sure', reasons }
  // Part of a name is enough where the value can hardly be anything else.
  const telling = ['websocket', 'ipv4', 'netmask', 'integer'].includes(item.value.kind)
  return { ...base, score: telling && hit.reasons.includes('partOfName') ? 1 : 0, certainty: 'likely', reasons }
}

/** Whether two candidates cannot both be right. */
function against(a: Candidate, b: Candidate): boolean {
  if (a === b) return false
  return a.item === b.item ? !a.item.many : a.field === b.field
}

/** The candidates that nothing stands against, best first; two that are as good as each other stand against each other. */
function choose(candidates: readonly Candidate[], taken: Set<string>, held: Set<ItemId>): Candidate[] {
  const chosen: Candidate[] = []
  const contested = new Set<ItemId>()
  for (const score of [4, 3, 2, 1]) {
    const level = candidates.filter(
      ({ item, field, score: its }) =>
        its === score && !taken.has(field.path) && !contested.has(item.id) && (item.many || !held.has(item.id)),
    )
    const alone = level.filter(one => !level.some(other => against(one, other)))
    for (const { item } of level.filter(one => !alone.includes(one))) contested.add(item.id)
    for (const one of alone) {
      chosen.push(one)
      taken.add(one.field.path)
      held.add(one.item.id)
    }
  }
  return chosen
}

/**
 * Which element of a file is which item: by what it and the elements around it are called, and by the shape of its value. What is not clear stays
 * open. `remembered` goes before everything found; what it says of elements the file does not have counts for nothing.
 */
export function mapItems(
  file: XmlFile,
  { items, groups }: ItemList,
  remembered: RememberedItems = new Map(),
): XmlMapping {
  const fields = elementsOf(file)
  const named = nameFields(fields, groups)
  const wordsOfGroup = new Map<ItemGroupId, readonly string[]>(groups.map(({ id, words }) => [id, words]))
  const taken = new Set<string>()
  const held = new Set<ItemId>()
  const given: ItemMatch[] = []
  for (const { path } of fields) {
    const item = remembered.get(path)
    if (item === undefined) continue
    taken.add(path)
    if (item === null) continue
    held.add(item)
    given.push({ item, path, certainty: 'given', reasons: ['given'] })
  }
  const candidates = items.flatMap(item =>
    named.flatMap(one => candidate(item, wordsOfGroup.get(item.group) ?? [], one) ?? []),
  )
  const found = choose(candidates, taken, held).map(({ item, field, certainty, reasons }): ItemMatch => {
    return { item: item.id, path: field.path, certainty, reasons }
  })
  const order = new Map(fields.map(({ path }, index) => [path, index]))
  const place = ({ path }: ItemMatch): number => order.get(path) ?? 0
  const matches = [...given, ...found].sort((a, b) => place(a) - place(b))
  const matched = new Set(matches.map(({ path }) => path))
  const open = items.flatMap(({ id }) => {
    if (matches.some(({ item }) => item === id)) return []
    const could = candidates.filter(({ item, field }) => item.id === id && !taken.has(field.path))
    return [{ item: id, candidates: could.map(({ field }) => field.path) }]
  })
  return { matches, open, unknown: fields.flatMap(({ path }) => (matched.has(path) ? [] : [path])) }
}
