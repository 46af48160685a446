import { basename } from 'node:path'
import type { FirmwareImage } from '../../../shared/contract/firmware.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import { readInput } from '../../files/readInput.ts'
import { LARGEST_FILE } from '../../firmware/Images.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'

/** Reads a firmware file into the backend. */
export async function loadFirmware({ client }: Session, path: string): Promise<FirmwareImage> {
  const bytes = await readInput(path, LARGEST_FILE)
  return client.firmware.load({ name: basename(path), file: new Blob([Uint8Array.from(bytes)]) })
}

export function showImage({ terminal, t }: Session, image: FirmwareImage): void {
  const version = image.versionInName ?? image.versionInImage
  const { name, size, sha256 } = image
  terminal.print(
    t('result.image', { name, version: version ? formatFirmware(version) : t('station.unknown'), size, sha256 }),
  )
  const severity = { block: 'error', confirm: 'warning', note: 'note' } as const
  const rows = image.findings.map(finding => [
    t(`severity.${severity[finding.severity]}`),
    t(`firmware:finding.${finding.code}.title`, finding.data),
  ])
  if (rows.length > 0) terminal.print(table(rows))
}

/** `firmware check`: what is found in a file, alone or against the controller on --port; 1 where it cannot be flashed. */
export async function firmwareCheck(session: Session, path: string): Promise<ExitCode> {
  if (session.options.port !== undefined) await session.identify()
  const image = await loadFirmware(session, path)
  session.terminal.printJson(image)
  showImage(session, image)
  const blocked = image.findings.some(finding => finding.severity === 'block')
  if (!blocked) session.terminal.tell(session.t('result.imageGood'))
  return blocked ? 1 : 0
}
