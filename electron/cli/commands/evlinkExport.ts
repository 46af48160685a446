import { readInput } from '../../files/readInput.ts'
import { safeSave } from '../../files/safeSave.ts'
import type { ExitCode } from '../exitCode.ts'
import type { WebStationArguments } from '../groups/webStationOptions.ts'
import type { Session } from '../Session.ts'
import { evlinkByHand } from './evlinkByHand.ts'
import { visitEvlink } from './visitEvlink.ts'

/** Larger exports than any station gives. */
const LARGEST = 16 * 1024 * 1024

/** `evlink export`: the configuration or the charge data, kept byte for byte in the backup folder, and in `output` where one is named. */
export async function evlinkExport(
  session: Session,
  options: WebStationArguments & { what: 'configuration' | 'charge-data'; output?: string },
): Promise<ExitCode> {
  const { t, terminal, client } = session
  const { what, output } = options
  await visitEvlink(session, options, [`export-${what}`])
  try {
    const { name, backup } = await client.evlink.exportFile({ what })
    if (output !== undefined) await safeSave(output, await readInput(backup.path, LARGEST))
    terminal.printJson({ what, name, output: output ?? null, backup })
    terminal.print(output ?? backup.path)
    terminal.tell(
      t('result.evlinkExported', { what: t(`evlink:file.${what}`), name, bytes: backup.bytes, sha256: backup.sha256 }),
    )
    return 0
  } catch (thrown) {
    for (const line of evlinkByHand(t, `export-${what}`)) terminal.tell(line)
    throw thrown
  }
}
