import { type ComparedContent, openContent } from '../../../shared/compare/openContent.ts'
import { MAX_PARAMETER_FILE_BYTES } from '../../../shared/parameters/parameterFile.ts'
import { readInput } from '../../files/readInput.ts'
import { CommandFailure } from '../CommandFailure.ts'
import { refusalOf } from '../refusal.ts'
import type { Session } from '../Session.ts'

/** What one side of a comparison has, and what to call it. */
export interface ComparedInput {
  readonly name: string
  readonly content: ComparedContent
}

/** A file from the disk, or the backup of parameters or of a station's file of that id. Throws file-*, json-*, xml-*. */
export async function comparedInput(session: Session, path: string): Promise<ComparedInput> {
  try {
    return { name: path, content: openContent(await readInput(path, MAX_PARAMETER_FILE_BYTES)) }
  } catch (thrown) {
    if (refusalOf(thrown).code !== 'file-unreadable') throw thrown
    const { backups } = session.client
    const backup = await backups.read({ id: path }).catch(() => null)
    if (backup !== null) return { name: path, content: openContent(new TextEncoder().encode(backup.text)) }
    const kept = await backups.readFile({ id: path }).catch(() => null)
    if (kept === null) throw thrown
    return { name: path, content: openContent(new Uint8Array(await kept.file.arrayBuffer())) }
  }
}

/** What the controller on --port has now. Throws as identifying and receiving do. */
export async function comparedStation(session: Session): Promise<ComparedInput> {
  await session.identify()
  session.requireDone(await session.work(await session.client.station.receive(), 'receive'))
  const { parameters, identity } = await session.now()
  if (!parameters) throw new CommandFailure({ code: 'internal', data: { reason: 'no parameters' } })
  const { serial } = identity
  const name =
    serial === null ? session.t('compare:source.station') : session.t('compare:source.stationNamed', { serial })
  return { name, content: { kind: 'parameters', entries: parameters.keys } }
}
