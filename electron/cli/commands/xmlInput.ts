import { documentShape } from '../../../shared/ocppconf/documentShape.ts'
import { type ItemId, itemIds } from '../../../shared/ocppconf/itemSchema.ts'
import { mapItems, type XmlMapping } from '../../../shared/ocppconf/mapItems.ts'
import { ocppconfItem, ocppconfItems } from '../../../shared/ocppconf/ocppconfItems.ts'
import { indexOfPath, pathsOf } from '../../../shared/ocppconf/xmlFields.ts'
import { MAX_XML_FILE_BYTES, parseXmlFile, type XmlFile } from '../../../shared/ocppconf/xmlFile.ts'
import { readInput } from '../../files/readInput.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { Session } from '../Session.ts'
import type { Speech } from '../speech.ts'

export interface XmlInput {
  readonly file: XmlFile
  readonly mapping: XmlMapping
}

/** A command line that cannot be meant: what is wrong with it, for a person. */
export function misuse(reason: string): CommandFailure {
  return new CommandFailure({ code: 'usage', data: { reason } })
}

/** `NAME=VALUE` parted at its first equals sign. Throws usage. */
export function parseAssignment(t: Speech, text: string): { name: string; value: string } {
  const equals = text.indexOf('=')
  if (equals < 1) throw misuse(t('refusal.noAssignment', { text: text.slice(0, 80) }))
  return { name: text.slice(0, equals), value: text.slice(equals + 1) }
}

/** The path of the file that `path` means. Throws xml-element-unknown. */
function pathIn(file: XmlFile, path: string): string {
  const index = indexOfPath(file.nodes, path)
  const found = file.nodes[index]?.kind === 'parent' ? undefined : pathsOf(file.nodes)[index]
  if (found === undefined) throw new CommandFailure({ code: 'xml-element-unknown', data: { path } })
  return found
}

function itemNamed(t: Speech, name: string): ItemId {
  const item = itemIds.find(id => id === name)
  if (item === undefined) throw misuse(t('refusal.itemUnknown', { item: name }))
  return item
}

/** The path that an item, an item with a number (`point.cable[2]`) or a path (`/…`) means. Throws usage, xml-element-unknown. */
export function placeOf(t: Speech, { file, mapping }: XmlInput, name: string): string {
  if (name.startsWith('/')) return pathIn(file, name)
  const [, id = name, number] = /^(.+)\[(\d+)\]$/.exec(name) ?? []
  const item = itemNamed(t, id)
  const paths = mapping.matches.filter(match => match.item === item).map(({ path }) => path)
  const [first] = paths
  if (first === undefined) {
    const candidates = mapping.open.find(open => open.item === item)?.candidates ?? []
    throw misuse(
      candidates.length > 0
        ? t('refusal.itemCandidates', { item, paths: candidates.join(', ') })
        : t('refusal.itemNotFound', { item }),
    )
  }
  if (number === undefined && paths.length === 1) return first
  const chosen = paths[Number(number ?? 0) - 1]
  if (chosen === undefined) throw misuse(t('refusal.itemSeveral', { item, count: paths.length }))
  return chosen
}

/**
 * An XML file from the disk, its values taken for items: as a person said it of such files in the app, and before that as `as` says it, as
 * `ITEM=PATH`. Throws usage, file-* and xml-*.
 */
export async function xmlInput({ t, client }: Session, path: string, as: readonly string[]): Promise<XmlInput> {
  const file = parseXmlFile(await readInput(path, MAX_XML_FILE_BYTES))
  const memory = await client.ocppconf.remembered({ firmware: null, shape: documentShape(file) })
  const said = new Map(memory?.items.map(({ path: place, item }) => [place, item]))
  for (const text of as) {
    const { name, value } = parseAssignment(t, text)
    const [place, item] = [pathIn(file, value), itemNamed(t, name)]
    // An item of which there is one leaves the element that it was remembered for.
    if (ocppconfItem(item)?.many === false) for (const [other, its] of said) if (its === item) said.delete(other)
    said.set(place, item)
  }
  return { file, mapping: mapItems(file, ocppconfItems, said) }
}
