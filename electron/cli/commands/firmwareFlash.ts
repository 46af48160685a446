import type { FirmwareImage } from '../../../shared/contract/firmware.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import type { JobOf } from '../../../shared/job.ts'
import { stationId } from '../../session/stationId.ts'
import type { ExitCode } from '../exitCode.ts'
import { progressBar } from '../progressLine.ts'
import type { Session } from '../Session.ts'
import { loadFirmware, showImage } from './firmwareCheck.ts'

/** A plain line of progress, where no bar can be drawn, each so many percent. */
const PLAIN_STEP = 10

function progressShower({ t, terminal }: Session): (job: JobOf<'flash'>) => void {
  let phase = ''
  let step = -1
  return job => {
    const now = job.phases.find(candidate => candidate.state === 'now')?.name ?? ''
    if (now !== phase && now !== '') terminal.tell(t(`job:phase.flash.${now}`))
    phase = now
    if (now !== 'write') return
    const percent = Math.floor((job.acknowledged * 100) / job.total)
    const { acknowledged: done, total, rate, etaSeconds } = job
    const text =
      rate === null || etaSeconds === null
        ? t('progress.bytes', { percent, done, total })
        : t('progress.bytesRate', { percent, done, total, rate, eta: etaSeconds })
    terminal.drawBar(`${progressBar(done, total, 24)} ${text}`)
    if (terminal.draws || Math.floor(percent / PLAIN_STEP) === step) return
    step = Math.floor(percent / PLAIN_STEP)
    terminal.tell(text)
  }
}

/** Has a controller whose version was not heard restart, so that up- or downgrade can be judged. */
async function knowVersion(session: Session): Promise<void> {
  if ((await session.now()).identity.firmware) return
  session.requireDone(await session.work(await session.client.station.reset(), 'reset'))
}

function confirmations(image: FirmwareImage, sameVersion: boolean): string[] {
  return image.findings
    .filter(finding => finding.severity === 'confirm' && (finding.code !== 'same-version' || sameVersion))
    .map(finding => finding.code)
}

/** `firmware flash`: the whole update with its proof. `sameVersion` allows an image of the version that runs already. */
export async function firmwareFlash(session: Session, path: string, sameVersion: boolean): Promise<ExitCode> {
  const { client, t, terminal } = session
  const loaded = await loadFirmware(session, path)
  const { identity } = await session.identify()
  await session.consent()
  const version = loaded.versionInName ?? loaded.versionInImage
  const question = { version: version ? formatFirmware(version) : loaded.name, serial: stationId(identity) ?? '' }
  await session.confirm(t('confirm.flash', question))
  await knowVersion(session)
  const image = await client.firmware.check({ imageId: loaded.imageId })
  showImage(session, image)
  const confirmed = ['release-notes', ...confirmations(image, sameVersion)]
  const started = await client.firmware.flash({ imageId: image.imageId, confirmed })
  terminal.tell(t('confirm.keepConnected'))
  const job = await session.work(started, 'flash', progressShower(session))
  terminal.printJson(job)
  if (job.blocksResent > 0) terminal.tell(t('progress.resent', { count: job.blocksResent }))
  session.requireDone(job)
  terminal.print(t('result.flashed', { version: formatFirmware(job.to), line: job.versionLine ?? '' }))
  return 0
}
