import type { Item, ItemGroupId, ItemId } from './itemSchema.ts'
import type { ItemMatch, XmlMapping } from './mapItems.ts'
import { ocppconfItem, ocppconfItems } from './ocppconfItems.ts'
import { showFields } from './showFields.ts'
import { elementsOf } from './xmlFields.ts'
import type { XmlFile } from './xmlFile.ts'
import type { XmlFinding } from './xmlFinding.ts'

/** By what an element was found, for a person. Texts: `xml:foundBy.<foundBy>`. */
export type FoundBy = 'given' | 'nameAndValue' | 'name' | 'confirmName' | 'confirmValue' | 'nobody'

/** One value of a file as the table shows it. */
export interface ItemRow {
  readonly path: string
  /** The element or attribute as the file names it: `EthIp`, `BasicAuthentication/@enabled`. */
  readonly element: string
  readonly item: Item | null
  /** Of items there are several of, which one; null where there is one. */
  readonly number: number | null
  readonly foundBy: FoundBy
  readonly value: string
  /** The value as the file was opened; null where it did not have the element. */
  readonly before: string | null
  readonly changed: boolean
  readonly secret: boolean
  readonly findings: readonly XmlFinding[]
}

export interface ItemRowGroup {
  /** `unknown`: elements that are taken for no item. */
  readonly group: ItemGroupId | 'unknown'
  readonly rows: readonly ItemRow[]
}

function foundBy(match: ItemMatch | undefined): FoundBy {
  if (match === undefined) return 'nobody'
  if (match.certainty === 'given') return 'given'
  if (match.certainty === 'sure') return 'nameAndValue'
  if (match.reasons.includes('partOfName')) return 'confirmName'
  return match.reasons.includes('name') ? 'name' : 'confirmValue'
}

/** Whether a person should look at what an element was found by. */
export function needsConfirming({ foundBy: by }: Pick<ItemRow, 'foundBy'>): boolean {
  return by === 'confirmName' || by === 'confirmValue'
}

/** The last step of a path; of an attribute, or where the element around it has a number, with that element. */
function elementName(path: string): string {
  const steps = path.split('/').slice(1)
  const last = steps.at(-1) ?? ''
  const around = steps.at(-2)
  return around !== undefined && (last.startsWith('@') || around.endsWith(']')) ? `${around}/${last}` : last
}

interface RowSources {
  readonly file: XmlFile
  readonly baseline: XmlFile
  readonly mapping: XmlMapping
  readonly findings: readonly XmlFinding[]
}

/** The rows of the table, by group in the guide's order; what is no item comes last, in document order. */
export function itemRows({ file, baseline, mapping, findings }: RowSources): ItemRowGroup[] {
  const old = new Map(elementsOf(baseline).map(({ path, value }) => [path, value]))
  const secrets = new Set(showFields(file, mapping).flatMap(({ path, secret }) => (secret ? [path] : [])))
  const matches = new Map(mapping.matches.map(match => [match.path, match]))
  const counts = new Map<ItemId, number>()
  for (const { item } of mapping.matches) counts.set(item, (counts.get(item) ?? 0) + 1)
  const seen = new Map<ItemId, number>()
  const rows = elementsOf(file).map(({ path, value }): ItemRow => {
    const match = matches.get(path)
    const item = (match && ocppconfItem(match.item)) ?? null
    const nth = item ? (seen.get(item.id) ?? 0) + 1 : 0
    if (item) seen.set(item.id, nth)
    const before = old.get(path) ?? null
    return {
      path,
      element: elementName(path),
      item,
      number: item && (counts.get(item.id) ?? 0) > 1 ? nth : null,
      foundBy: foundBy(match),
      value,
      before,
      changed: before !== value,
      secret: secrets.has(path),
      findings: findings.filter(finding => finding.path === path && finding.code !== 'network-immediate'),
    }
  })
  const order = new Map(ocppconfItems.items.map(({ id }, index) => [id, index]))
  const place = ({ item, number }: ItemRow): number => (item ? (order.get(item.id) ?? 0) : 0) + (number ?? 0) * 1000
  const groups = ocppconfItems.groups.map(({ id }): ItemRowGroup => {
    return { group: id, rows: rows.filter(({ item }) => item?.group === id).sort((a, b) => place(a) - place(b)) }
  })
  const unknown: ItemRowGroup = { group: 'unknown', rows: rows.filter(({ item }) => item === null) }
  return [...groups, unknown].filter(({ rows: its }) => its.length > 0)
}
