import { useTranslation } from 'react-i18next'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import type { Failure } from '../../../shared/job.ts'
import { useJobs, useLatestJob } from '../../stores/snapshots.ts'
import { useView } from '../../stores/view.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { lineWords } from '../../ui/lineWords.ts'
import { Note } from '../../ui/Note.tsx'
import { useReconnect } from './useReconnect.ts'

/** 'urgent': what stops the work. 'findings': what the log shows and what to know before writing. */
export function OverviewNotes({ station, part }: { station: StationSnapshot; part: 'urgent' | 'findings' }) {
  return part === 'urgent' ? <Urgent station={station} /> : <Findings station={station} />
}

function Urgent({ station }: { station: StationSnapshot }) {
  const { t } = useTranslation('overview')
  const { go, openTab } = useView()
  const reconnect = useReconnect(station)
  const received = useLatestJob('receive')
  const interrupted = useInterruption(station)
  const { lost, unsupported, garbled, link } = station
  const failed = received !== null && received.startedAt >= station.openedAt && received.progress.state === 'failed'
  return (
    <>
      {lost !== null && (
        <FailureCard
          info={lost.error}
          station={interrupted?.station ?? lost.station}
          next={interrupted?.next ?? lost.next}
          actions={
            <>
              <button type="button" className="btn sm" aria-disabled={reconnect.busy} onClick={reconnect.start}>
                {reconnect.label}
              </button>
              {interrupted?.next === 'resume-flash' && (
                <button type="button" className="btn ghost sm" onClick={() => openTab('firmware')}>
                  {t('showFirmware')}
                </button>
              )}
            </>
          }
        />
      )}
      {reconnect.error !== null && <FailureCard info={reconnect.error} />}
      {unsupported !== null && <FailureCard info={unsupported} station="untouched" />}
      {failed && received.progress.state === 'failed' && lost === null && (
        <FailureCard
          info={received.progress.failure.error}
          station={received.progress.failure.station}
          next={received.progress.failure.next}
          actions={
            <button type="button" className="btn ghost sm" onClick={() => openTab('log')}>
              {t('showLog')}
            </button>
          }
        />
      )}
      {garbled && lost === null && (
        <Note
          kind="warn"
          title={t('note.garbled')}
          actions={
            <button type="button" className="btn sm" onClick={() => go('connect')}>
              {t('note.changeLine')}
            </button>
          }
        >
          {t('note.garbledMore', { line: lineWords(link.line) })}
        </Note>
      )}
    </>
  )
}

/** How the job that the lost link ended left the station; null where none ran. */
function useInterruption({ lost, openedAt }: StationSnapshot): Failure | null {
  const last = useJobs().at(-1)
  if (lost === null || last?.progress.state !== 'failed' || last.startedAt < openedAt) return null
  return last.progress.failure.error.code === lost.error.code ? last.progress.failure : null
}

function Findings({ station }: { station: StationSnapshot }) {
  const { t } = useTranslation('overview')
  const { openTab } = useView()
  const problems = station.facts.filter(fact => fact.state === 'error')
  return (
    <>
      {problems.map(({ name, number, stateCode }) => (
        <Note
          key={`${name} ${number}`}
          kind="err"
          title={t('problem.title', {
            part: t(`fact.${name}`, { number: number ?? '' }).trim(),
            state: t(`factState.${stateCode}`),
          })}
          actions={
            <button type="button" className="btn sm" onClick={() => openTab('log')}>
              {t('showLog')}
            </button>
          }
        >
          {t(`problem.${name}`, { number: number ?? '' })}
        </Note>
      ))}
      {station.dialect.confirmed === null && station.link.kind === 'serial' && (
        <Note kind="info" title={t('note.dialect')}>
          {t('note.dialectMore')}
        </Note>
      )}
    </>
  )
}
