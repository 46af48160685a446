import type { Node } from 'jsonc-parser'
import { AppError } from '../errors.ts'
import { lineAndColumn } from '../lineAndColumn.ts'
import { type ConfigurationKey, foldKey } from './configurationKey.ts'
import { isForbiddenKey, parseStrictJson, placeInJson } from './strictJson.ts'

export type ParameterFileShape = 'configurationKey' | 'flat'

/** One parameter of a file and the characters its value takes. */
export interface ParameterSlot {
  readonly entry: ConfigurationKey
  readonly type: 'string' | 'number' | 'boolean'
  readonly offset: number
  readonly length: number
}

/** The parameters of a text in file order, and the node that holds them: the array, or the flat object. */
export interface ParameterSlots {
  readonly shape: ParameterFileShape
  readonly slots: readonly ParameterSlot[]
  readonly container: Node
}

function refuseShape(path: readonly (string | number)[], expected: string): never {
  throw new AppError({ code: 'json-shape', data: { place: placeInJson(path), expected } })
}

/** Name and value of an object's members, in file order. */
export function membersOf(object: Node): { readonly name: Node; readonly value: Node }[] {
  return (object.children ?? []).flatMap(({ children: [name, value] = [] }) => (name && value ? [{ name, value }] : []))
}

function member(object: Node, wanted: string): Node | undefined {
  return membersOf(object).find(({ name }) => name.value === wanted)?.value
}

function text(node: Node | undefined, path: readonly (string | number)[]): string {
  return typeof node?.value === 'string' ? node.value : refuseShape(path, 'string')
}

function slotInList(element: Node, index: number): { slot: ParameterSlot; keyOffset: number } {
  const path = ['configurationKey', index] as const
  if (element.type !== 'object') refuseShape(path, 'object')
  const keyNode = member(element, 'key')
  const key = text(keyNode, [...path, 'key'])
  const readonly = member(element, 'readonly')?.value ?? false
  if (typeof readonly !== 'boolean') refuseShape([...path, 'readonly'], 'boolean')
  const valueNode = member(element, 'value')
  const value = text(valueNode, [...path, 'value'])
  const { offset, length } = valueNode ?? element
  return { slot: { entry: { key, readonly, value }, type: 'string', offset, length }, keyOffset: keyNode?.offset ?? 0 }
}

function slotInObject(source: string, name: Node, value: Node): { slot: ParameterSlot; keyOffset: number } {
  const key = text(name, [])
  const { type, offset, length } = value
  if (type !== 'string' && type !== 'number' && type !== 'boolean') return refuseShape([key], 'scalar')
  const written = type === 'string' ? text(value, [key]) : source.slice(offset, offset + length)
  return { slot: { entry: { key, readonly: false, value: written }, type, offset, length }, keyOffset: name.offset }
}

/**
 * Finds the parameters in a JSON text: `{"configurationKey":[{key,readonly,value}]}` (ECClite guide, section 9; OCPP 1.6 GetConfiguration) or a flat
 * `{key: value}` object, whose values may be numbers and booleans as well. A key may stand once, whatever its case.
 * Throws AppError json-syntax, json-shape, json-duplicate-key, json-forbidden-key.
 */
export function findParameterSlots(source: string): ParameterSlots {
  const root = parseStrictJson(source)
  if (root.type !== 'object') refuseShape([], 'object')
  const list = member(root, 'configurationKey')
  if (list !== undefined && list.type !== 'array') refuseShape(['configurationKey'], 'array')
  const found = list
    ? (list.children ?? []).map(slotInList)
    : membersOf(root).map(({ name, value }) => slotInObject(source, name, value))

  const seen = new Set<string>()
  found.forEach(({ slot, keyOffset }, index) => {
    const { key } = slot.entry
    if (key === '') refuseShape(list ? ['configurationKey', index, 'key'] : [], 'key-name')
    const code = isForbiddenKey(key) ? 'json-forbidden-key' : seen.has(foldKey(key)) ? 'json-duplicate-key' : null
    if (code !== null) throw new AppError({ code, data: { key, ...lineAndColumn(source, keyOffset) } })
    seen.add(foldKey(key))
  })
  return { shape: list ? 'configurationKey' : 'flat', slots: found.map(({ slot }) => slot), container: list ?? root }
}
