import { useTranslation } from 'react-i18next'
import type { StationSnapshot } from '../../../shared/contract/station.ts'
import { useJobs } from '../../stores/snapshots.ts'
import { clockTime } from '../../ui/clock.ts'
import { Icon } from '../../ui/Icon.tsx'

/** The steps of a visit, and which of them are done. */
export function VisitCard({ station }: { station: StationSnapshot }) {
  const { t } = useTranslation('overview')
  const jobs = useJobs().filter(job => job.startedAt >= station.openedAt && job.progress.state === 'done')
  const { parameters, link } = station
  const connected = link.kind === 'simulated' ? t('visit.simulated') : t('visit.connected', { path: link.path })
  const steps = [
    { word: connected, more: clockTime(station.openedAt), done: true },
    {
      word: t('visit.receive'),
      more: parameters === null ? null : t('visit.received', { count: parameters.keys.length }),
      done: parameters !== null,
    },
    { word: t('visit.change'), more: null, done: jobs.some(job => job.kind === 'send') },
    { word: t('visit.flash'), more: null, done: jobs.some(job => job.kind === 'flash') },
  ]
  const current = steps.findIndex(step => !step.done)
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('visit.title')}</h2>
      </div>
      <ol className="bd olist">
        {steps.map(({ word, more, done }, index) => (
          <li
            key={word}
            className={done ? 'done' : index === current ? 'now' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className="n">{done ? <Icon name="tick" /> : index + 1}</span>
            <div>
              {index === current ? <b>{word}</b> : word}
              {done && <span className="visually-hidden"> ({t('visit.done')})</span>}
              {more !== null && <p className="small muted">{more}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
