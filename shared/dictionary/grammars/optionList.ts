/** One item of a `name=value` list, with every character it was written with. `assign` is null where there is no `=`. */
export interface OptionItem {
  readonly before: string
  readonly name: string
  readonly assign: string | null
  readonly value: string
  readonly after: string
}

const ITEM = /^(\s*)([^=]*?)(\s*=\s*)(.*?)(\s*)$/s
const BARE = /^(\s*)(.*?)(\s*)$/s

function parseItem(text: string): OptionItem {
  const [, before = '', name = '', assign = '', value = '', after = ''] = ITEM.exec(text) ?? []
  if (assign !== '') return { before, name, assign, value, after }
  const bare = BARE.exec(text)
  return { before: bare?.[1] ?? '', name: bare?.[2] ?? '', assign: null, value: '', after: bare?.[3] ?? '' }
}

function printItem(item: OptionItem): string {
  return `${item.before}${item.name}${item.assign ?? ''}${item.value}${item.after}`
}

/** The items of a list in their order; unknown options, spelling and blanks are kept. An empty text has no items. */
export function parseOptionList(text: string): OptionItem[] {
  return text === '' ? [] : text.split(',').map(parseItem)
}

/** The text of a list: the same as was parsed where nothing was changed. */
export function printOptionList(items: readonly OptionItem[]): string {
  return items.map(printItem).join(',')
}

/** The item with a name, whatever its case (guide and devices spell `useTLS` and `UseTLS`). */
export function findOption(items: readonly OptionItem[], name: string): OptionItem | undefined {
  const folded = name.toLowerCase()
  return items.find(item => item.name.toLowerCase() === folded)
}

/** The list with one option set: in its place and spelling, or at the end where it is missing. */
export function setOption(items: readonly OptionItem[], name: string, value: string): OptionItem[] {
  const found = findOption(items, name)
  if (!found) return [...items, { before: '', name, assign: '=', value, after: '' }]
  return items.map(item => (item === found ? { ...item, assign: item.assign ?? '=', value } : item))
}
