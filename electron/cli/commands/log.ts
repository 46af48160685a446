import type { LogLine } from '../../../shared/log/logLine.ts'
import { abortWith } from '../../abortWith.ts'
import type { ExitCode } from '../exitCode.ts'
import type { Session } from '../Session.ts'

/** `log`: the controller's lines as they come, secrets masked; for `seconds`, or until it is stopped. With --json the lines come as one document at the end. */
export async function log(session: Session, seconds: number | undefined, stopped: AbortSignal): Promise<ExitCode> {
  const { terminal, t } = session
  await session.connect()
  terminal.tell(seconds === undefined ? t('listening.endless') : t('listening.until', { seconds }))
  const lines: LogLine[] = []
  const show = (line: LogLine): void => {
    const text = `${new Date(line.at).toISOString()} ${t(`source.${line.source}`).padEnd(10)} ${line.text}`
    if (terminal.json) {
      lines.push(line)
      terminal.tell(text)
    } else terminal.print(text)
  }
  const following = session.followLog(show)
  const limit = abortWith([stopped], seconds === undefined ? null : seconds * 1000)
  await Promise.race([following, ended(limit.signal), session.untilLost()]).finally(limit.release)
  terminal.printJson({ lines })
  return 0
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
