import { useTranslation } from 'react-i18next'
import type { ErrorInfo } from '../../../shared/errors.ts'
import type { JobOf } from '../../../shared/job.ts'
import { foldKey } from '../../../shared/parameters/configurationKey.ts'
import { isSecretKey } from '../../../shared/parameters/secretKeys.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import { useStation } from '../../stores/snapshots.ts'
import { clockTime } from '../../ui/clock.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { Note } from '../../ui/Note.tsx'
import { RestartNote } from './RestartNote.tsx'
import { SendRowLine } from './SendRowLine.tsx'
import { outcomeOf, resultOf } from './sendResult.ts'

interface Props {
  readonly job: JobOf<'send'>
  /** Why the last attempt to send again, receive or restore was refused. */
  readonly refused: ErrorInfo | null
  /** Sends these keys once more, with the values they had. */
  onSendAgain(keys: readonly string[]): void
  onRestore(id: string): void
  onReceive(): void
}

/** A send as it goes on, row by row, and its result. All of it comes from the job: a reload shows the same. */
export function SendView({ job, refused, onSendAgain, onRestore, onReceive }: Props) {
  const { t } = useTranslation(['parameters', 'job', 'common'])
  const backend = useBackend()
  const station = useStation()
  const cancel = useCall()
  const { show, reset, tick, drafts, file } = useParameters()
  const { progress, backup } = job
  const result = resultOf(job)
  const running = progress.state === 'running'
  const restartedAt = job.restartedAt === null ? null : clockTime(job.restartedAt)
  const answered = job.rows.filter(row => row.answer !== 'waiting' && row.answer !== 'sent').length
  const of = job.rows.length
  const title = running ? t(`job.phase.${job.phase}`, { done: answered, of }) : t('job.result', { set: result.set, of })
  const has = (key: string): boolean =>
    drafts[foldKey(key)] !== undefined ||
    (file?.content.entries.some(entry => foldKey(entry.key) === foldKey(key)) ?? false)
  const again = result.again.map(row => row.key).filter(has)
  const canAct = station !== null && station.state !== 'lost'
  const back = (): void => {
    const sentSecrets = job.rows
      .filter(row => isSecretKey(row.key) && outcomeOf(row) === 'write-only')
      .map(row => row.key)
    if (sentSecrets.length > 0) reset(sentSecrets)
    // What is in the station now is not sent again by a tick that was left.
    const done = job.rows.filter(row => outcomeOf(row) === 'set').map(row => row.key)
    if (done.length + sentSecrets.length > 0) tick([...done, ...sentSecrets], false)
    show({ seenJob: job.id })
  }

  return (
    <>
      <main className="main scroll page">
        <div className="stack s4">
          <div className="row top wrap">
            <div className="grow">
              <h1 aria-live="polite">{title}</h1>
              <p className="muted">
                {running
                  ? t('job.leave')
                  : restartedAt === null
                    ? t('job.notReset')
                    : t('job.stillThere', { count: result.stillThere, at: restartedAt })}
              </p>
            </div>
            {!running && backup !== null && (
              <button type="button" className="btn" onClick={() => onRestore(backup.id)}>
                <Icon name="undo" />
                {t('job.restore')}
              </button>
            )}
          </div>
          <div className="card">
            <table className="t sentlist rounded">
              <colgroup>
                <col className="keycol" />
                <col />
                <col className="answercol" />
                <col className="answercol" />
                <col className="answercol" />
                <col />
              </colgroup>
              <thead>
                <tr>
                  <th scope="col">{t('table.key')}</th>
                  <th scope="col">{t('job.sentValue')}</th>
                  <th scope="col">{t('job.answerHead')}</th>
                  <th scope="col">{t('job.readBackHead')}</th>
                  <th scope="col">{t('job.afterResetHead')}</th>
                  <th scope="col">{t('job.whyHead')}</th>
                </tr>
              </thead>
              <tbody>
                {job.rows.map(row => (
                  <SendRowLine
                    key={row.key}
                    row={row}
                    over={!running}
                    restartedAt={foldKey(row.key) === 'com_ocppid' ? restartedAt : null}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <div className="grid2">
            {job.saveChecksum !== null && (
              <Note kind="ok" title={t('job.saved')}>
                {t('job.savedLine', { line: `SV CFG():${job.saveChecksum}` })}
              </Note>
            )}
            {job.restartsAt !== null && <RestartNote restartsAt={job.restartsAt} sentAt={job.startedAt} />}
            {!running && result.failed.length > 0 && (
              <Note kind="err" title={t('job.notSet', { count: result.failed.length })}>
                {result.failed.map(row => row.key).join(', ')}
              </Note>
            )}
            {backup !== null && (
              <Note kind="info" title={t('job.backup', { count: backup.keys })}>
                <span className="wrapany">{backup.path}</span>
              </Note>
            )}
          </div>
          {progress.state === 'failed' && (
            <FailureCard
              info={progress.failure.error}
              station={progress.failure.station}
              next={progress.failure.next}
            />
          )}
          {progress.state === 'cancelled' && (
            <Note kind="warn" title={t('job.cancelled')}>
              {t(`job:station.${progress.station}.text`)}
            </Note>
          )}
          {refused !== null && <FailureCard info={refused} />}
          {cancel.error !== null && <FailureCard info={cancel.error} />}
        </div>
      </main>
      {running ? (
        <NextStep
          lead={t('job.wait')}
          more={progress.cancellable ? t('job.cancelMeans') : t('job.cannotCancel')}
          secondary={
            progress.cancellable && (
              <button
                type="button"
                className="btn danger big"
                onClick={() => void cancel.run(() => backend.jobs.cancel({ jobId: job.id }))}
              >
                <Icon name="stop" />
                {t('job.cancel')}
              </button>
            )
          }
        />
      ) : again.length > 0 ? (
        <NextStep
          lead={t('job.noAnswerLead', { count: again.length })}
          more={t('job.againIsSafe')}
          secondary={<BackButton onPress={back} />}
          primary={{
            label:
              again.length === 1
                ? t('job.sendAgainOne', { key: again[0] })
                : t('job.sendAgain', { count: again.length }),
            icon: 'up',
            onPress: () => onSendAgain(again),
            disabledBecause: canAct ? undefined : t('next.notConnected'),
          }}
        />
      ) : progress.state === 'failed' && progress.failure.next === 'receive-and-compare' ? (
        <NextStep
          lead={t('job.lookLead')}
          secondary={<BackButton onPress={back} />}
          primary={{
            label: t('job.receiveAndCompare'),
            icon: 'down',
            onPress: onReceive,
            disabledBecause: canAct ? undefined : t('next.notConnected'),
          }}
        />
      ) : (
        <NextStep
          lead={result.failed.length === 0 ? t('job.allSet') : t('job.someNotSet')}
          primary={{ label: t('job.back'), icon: 'list', onPress: back }}
        />
      )}
    </>
  )
}

function BackButton({ onPress }: { onPress(): void }) {
  const { t } = useTranslation('parameters')
  return (
    <button type="button" className="btn big" onClick={onPress}>
      {t('job.back')}
    </button>
  )
}
