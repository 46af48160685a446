import { errorInfoOf } from '../../../shared/errors.ts'
import { dictionaryFor } from '../../../shared/templates/dictionaryFor.ts'
import {
  formatOfName,
  MAX_TEMPLATE_BYTES,
  parseStationFile,
  type StationFileFormat,
} from '../../../shared/templates/stationFile.ts'
import { type Template, templateOf } from '../../../shared/templates/template.ts'
import { readInput } from '../../files/readInput.ts'
import type { Session } from '../Session.ts'

async function templateFrom(format: StationFileFormat, bytes: Uint8Array): Promise<Template> {
  const file = parseStationFile(format, bytes)
  return templateOf(file, await dictionaryFor(file))
}

/** A template: the file of this path, or the saved one of this name. Throws file-*, json-*, xml-*. */
export async function templateInput(session: Session, text: string): Promise<{ template: Template; name: string }> {
  try {
    return { template: await templateFrom(formatOfName(text), await readInput(text, MAX_TEMPLATE_BYTES)), name: text }
  } catch (thrown) {
    if (errorInfoOf(thrown).code !== 'file-unreadable') throw thrown
    const stored = (await session.client.templates.list()).find(({ id, name }) => name === text || id === text)
    if (stored === undefined) throw thrown
    const { format, file } = await session.client.templates.read({ id: stored.id })
    return { template: await templateFrom(format, new Uint8Array(await file.arrayBuffer())), name: stored.name }
  }
}
