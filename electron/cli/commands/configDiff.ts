import { maskSecretValue } from '../../../shared/log/maskSecretValue.ts'
import type { ConfigurationKey } from '../../../shared/parameters/configurationKey.ts'
import { diffParameters } from '../../../shared/parameters/diffParameters.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'
import { parameterInput } from './parameterInput.ts'

async function stationKeys(session: Session): Promise<ConfigurationKey[]> {
  await session.identify()
  session.requireDone(await session.work(await session.client.station.receive(), 'receive'))
  const { parameters } = await session.now()
  if (!parameters) throw new CommandFailure({ code: 'internal', data: { reason: 'no parameters' } })
  return parameters.keys
}

/** `config diff`: a file against another one or against the controller; 1 where they differ. Keys that only the controller has are no difference. */
export async function configDiff(session: Session, path: string, otherPath: string | undefined): Promise<ExitCode> {
  const { terminal, t } = session
  const file = await parameterInput(path)
  const other = otherPath === undefined ? await stationKeys(session) : (await parameterInput(otherPath)).entries
  const diff = diffParameters(file.entries, other)
  const onlyOther = otherPath === undefined ? [] : diff.onlyB
  const rows = [
    ...diff.changed.map(({ key, a, b }) => ({ key, a: maskSecretValue(key, a), b: maskSecretValue(key, b) })),
    ...diff.onlyA.map(({ key, value }) => ({ key, a: maskSecretValue(key, value), b: null })),
    ...onlyOther.map(({ key, value }) => ({ key, a: null, b: maskSecretValue(key, value) })),
  ]
  terminal.printJson({ different: rows, same: diff.same.length })
  if (rows.length === 0) {
    terminal.tell(t('result.same'))
    return 0
  }
  const absent = t('table.absent')
  const head = [t('table.key'), t('table.inFile'), otherPath === undefined ? t('table.inStation') : otherPath]
  terminal.print(table([head, ...rows.map(({ key, a, b }) => [key, a ?? absent, b ?? absent])]))
  terminal.tell(t('result.different', { count: rows.length }))
  return 1
}
