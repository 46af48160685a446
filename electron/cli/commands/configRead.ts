import { parameterFileOf, toBytes } from '../../../shared/parameters/parameterFile.ts'
import { safeSave } from '../../files/safeSave.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'

/** `config read`: all parameters, on the screen or into `output`; a backup is kept either way. */
export async function configRead(session: Session, output: string | undefined): Promise<ExitCode> {
  const { terminal, t } = session
  await session.identify()
  session.requireDone(await session.work(await session.client.station.receive(), 'receive'))
  const { parameters, identity } = await session.now()
  if (!parameters) throw new CommandFailure({ code: 'internal', data: { reason: 'no parameters' } })
  const { keys, backupId } = parameters
  if (output !== undefined) {
    await safeSave(output, toBytes(parameterFileOf(keys)))
    terminal.tell(t('result.written', { path: output }))
  } else {
    terminal.print(
      table(keys.map(({ key, value, readonly }) => [key, readonly ? `${value} (${t('table.readonly')})` : value])),
    )
  }
  terminal.tell(t('result.read', { count: keys.length }))
  if (backupId) terminal.tell(t('result.backup', { path: backupId }))
  terminal.printJson({ identity, configurationKey: keys, backup: backupId })
  return 0
}
