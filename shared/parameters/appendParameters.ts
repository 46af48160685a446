import type { Node } from 'jsonc-parser'
import { membersOf, type ParameterSlots } from './parameterSlots.ts'

interface Addition {
  readonly key: string
  readonly value: string
}

/** Where a container's last child ends, and what stands between the child before it (or the opening bracket) and its start, without the comma. */
function afterLast(text: string, container: Node): { end: number; gap: string } | null {
  const last = container.children?.at(-1)
  if (!last) return null
  const before = container.children?.at(-2)
  const from = before ? before.offset + before.length : container.offset + 1
  return { end: last.offset + last.length, gap: text.slice(from, last.offset).replace(/^\s*,/, '') }
}

/** A new element written like `model`: its order of members, its spacing, none of its members beyond key, readonly and value. */
function elementLike(text: string, model: Node, { key, value }: Addition): string {
  const members = membersOf(model)
  const written = new Map([
    ['key', JSON.stringify(key)],
    ['readonly', 'false'],
    ['value', JSON.stringify(value)],
  ])
  let element = '{'
  let end = model.offset + 1
  let first = true
  for (const { name, value: old } of members) {
    const lead = text.slice(end, name.offset)
    const replacement = written.get(String(name.value))
    if (replacement !== undefined) {
      const bare = lead.replace(/^\s*,/, '')
      element += (first ? bare : `,${bare}`) + text.slice(name.offset, old.offset) + replacement
      first = false
    }
    end = old.offset + old.length
  }
  return `${element}${text.slice(end, model.offset + model.length - 1)}}`
}

function memberLike(text: string, model: Node, { key, value }: Addition): string {
  const [name, old] = model.children ?? []
  const colon = name && old ? text.slice(name.offset + name.length, old.offset) : ':'
  return `${JSON.stringify(key)}${colon}${JSON.stringify(value)}`
}

/** The first parameters of a container without any: on lines of their own where the file has lines, else on its one line. */
function intoEmpty(text: string, { shape, container }: ParameterSlots, additions: readonly Addition[]): string {
  const { offset, length } = container
  const lineEnd = /\r\n|\r|\n/.exec(text.trim())?.[0]
  const outer = /(?:^|[\r\n])([ \t]*)[^\r\n]*$/.exec(text.slice(0, offset))?.[1] ?? ''
  const unit = outer === '' ? '  ' : outer
  const items = additions.map(({ key, value }) => {
    if (shape === 'flat') return `${JSON.stringify(key)}:${lineEnd ? ' ' : ''}${JSON.stringify(value)}`
    const element = JSON.stringify({ key, readonly: false, value }, null, lineEnd ? unit : undefined)
    return lineEnd ? element.replaceAll('\n', `${lineEnd}${outer}${unit}`) : element
  })
  const inside = lineEnd
    ? `${items.map(item => `${lineEnd}${outer}${unit}${item}`).join(',')}${lineEnd}${outer}`
    : items.join(',')
  return text.slice(0, offset + 1) + inside + text.slice(offset + length - 1)
}

/** The text with `additions` behind its last parameter, spaced and ordered as that one is. */
export function appendParameters(text: string, slots: ParameterSlots, additions: readonly Addition[]): string {
  const place = afterLast(text, slots.container)
  const model = slots.container.children?.at(-1)
  if (!place || !model) return intoEmpty(text, slots, additions)
  const like = slots.shape === 'flat' ? memberLike : elementLike
  const added = additions.map(addition => `,${place.gap}${like(text, model, addition)}`).join('')
  return text.slice(0, place.end) + added + text.slice(place.end)
}
