import { safeSave } from '../../files/safeSave.ts'
import type { ExitCode } from '../exitCode.ts'
import type { WebStationArguments } from '../groups/webStationOptions.ts'
import type { Session } from '../Session.ts'
import { orGreenupByHand } from './orGreenupByHand.ts'
import { visitGreenup } from './visitGreenup.ts'

/** `greenup recover`: OCPPConf.xml byte for byte, in the backup folder, and in `output` where one is named. */
export async function greenupRecover(
  session: Session,
  options: WebStationArguments & { output?: string },
): Promise<ExitCode> {
  const { t, terminal, client } = session
  const { output } = options
  return orGreenupByHand<ExitCode>(session, 'recover', async () => {
    await visitGreenup(session, options)
    const { file, backup } = await client.greenup.recover()
    if (output !== undefined) await safeSave(output, new Uint8Array(await file.arrayBuffer()))
    terminal.printJson({ output: output ?? null, backup })
    terminal.print(output ?? backup.path)
    terminal.tell(t('result.greenupRecovered', { bytes: backup.bytes, sha256: backup.sha256 }))
    if (output !== undefined) terminal.tell(t('result.backup', { path: backup.path }))
    return 0
  })
}
