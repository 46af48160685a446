import type { JobOf } from '../../../shared/job.ts'
import { foldKey } from '../../../shared/parameters/configurationKey.ts'
import type { ParameterFile } from '../../../shared/parameters/parameterFile.ts'
import { stationId } from '../../session/stationId.ts'
import { CommandFailure } from '../CommandFailure.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'
import { table } from '../table.ts'
import { parameterInput } from './parameterInput.ts'

function chosenRows(session: Session, file: ParameterFile, keys: readonly string[]): { key: string; value: string }[] {
  const wanted = new Set(keys.map(foldKey))
  const missing = keys.find(key => !file.entries.some(entry => foldKey(entry.key) === foldKey(key)))
  if (missing !== undefined) {
    throw new CommandFailure({ code: 'usage', data: { reason: session.t('refusal.keyNotInFile', { key: missing }) } })
  }
  const rows = file.entries.filter(entry => (wanted.size === 0 ? !entry.readonly : wanted.has(foldKey(entry.key))))
  if (rows.length === 0) throw new CommandFailure({ code: 'nothing-selected', data: {} })
  return rows.map(({ key, value }) => ({ key, value }))
}

function showResult({ terminal, t }: Session, job: JobOf<'send'>): void {
  const taken = job.rows.filter(row => row.answer === 'Accepted' || row.answer === 'RebootRequired')
  const head = [t('table.key'), t('table.answer'), t('table.readBack'), t('table.afterReset')]
  const rows = job.rows.map(row => [
    row.key,
    t(`job:answer.${row.answer}`),
    t(`job:readBack.${row.readBack}`),
    job.thenReset ? t(`job:afterReset.${row.afterReset}`) : '-',
  ])
  terminal.print(table([head, ...rows]))
  terminal.tell(t('result.sent', { accepted: taken.length, total: job.rows.length }))
  if (job.saveChecksum) terminal.tell(t('result.saved', { checksum: job.saveChecksum }))
  if (job.restartedAt)
    terminal.tell(t('result.stillThere', { count: job.rows.filter(row => row.afterReset === 'same').length }))
  if (job.restartsAt) {
    terminal.tell(t('result.restartsBy', { seconds: Math.max(0, Math.round((job.restartsAt - Date.now()) / 1000)) }))
  }
  if (job.backup) terminal.tell(t('result.backup', { path: job.backup.path }))
}

/** `config send`: the parameters of a file, or only `keys`, to the controller, with proof. Read-only entries of the file are left out unless named. */
export async function configSend(
  session: Session,
  path: string,
  keys: readonly string[],
  thenReset: boolean,
): Promise<ExitCode> {
  const { client, t, terminal } = session
  const rows = chosenRows(session, await parameterInput(path), keys)
  const { identity } = await session.identify()
  await session.consent()
  const serial = stationId(identity) ?? ''
  await session.confirm(
    rows.length === 1 ? t('confirm.sendOne', { serial }) : t('confirm.send', { count: rows.length, serial }),
  )
  let sent = 0
  const job = await session.work(await client.station.send({ rows, thenReset }), 'send', change => {
    const answered = change.rows.filter(row => row.answer !== 'waiting' && row.answer !== 'sent').length
    if (answered === sent) return
    sent = answered
    const text = t('progress.keys', { done: answered, total: change.rows.length })
    if (terminal.draws) terminal.drawBar(text)
    else terminal.tell(text)
  })
  terminal.printJson(job)
  showResult(session, job)
  session.requireDone(job)
  return 0
}
