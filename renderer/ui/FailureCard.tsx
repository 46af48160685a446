import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorInfo } from '../../shared/errors.ts'
import { errorWords } from '../../shared/errorWords.ts'
import type { NextStep, StationCondition } from '../../shared/job.ts'
import { CopyButton } from './CopyButton.tsx'
import { State } from './State.tsx'

interface FailureCardProps {
  info: ErrorInfo
  /** The state the station is in now, where a station is concerned. */
  station?: StationCondition | undefined
  /** The same in words, for a station whose states are others. */
  condition?: string | undefined
  /** The next step where it depends on what went before; else the error's own. */
  next?: NextStep | undefined
  actions?: ReactNode
}

/** What happened, the station's state now, the next step, and the details to copy. */
export function FailureCard({ info, station, condition, next, actions }: FailureCardProps) {
  const { t } = useTranslation(['common', 'errors', 'job'])
  const words = errorWords(info)
  const title = t(`errors:${info.code}.title`, words)
  const happened = t(`errors:${info.code}.happened`, words)
  const now = station === undefined ? (condition ?? null) : t(`job:station.${station}.text`)
  const step = next === undefined ? t(`errors:${info.code}.next`, words) : t(`job:nextStep.${next}.text`)
  const details = () =>
    [title, happened, now, step, `${info.code} ${JSON.stringify(info.data)}`].filter(Boolean).join('\n')
  return (
    <section className="card failure" role="alert">
      <div className="bd stack s2">
        <div className="row top">
          <h2 className="grow">
            <State kind="err">
              <span className="failure-title">{title}</span>
            </State>
          </h2>
          <span className="tag">{info.code}</span>
        </div>
        <dl className="kv plain">
          <dt>{t('failure.whatHappened')}</dt>
          <dd className="wrapany">{happened}</dd>
          {now !== null && <dt>{t('failure.stationNow')}</dt>}
          {now !== null && <dd>{now}</dd>}
          <dt>{t('nextStep')}</dt>
          <dd>{step}</dd>
        </dl>
        <div className="row wrap">
          {actions}
          <span className="grow" />
          <CopyButton className="btn ghost sm" label={t('failure.copyDetails')} text={details} />
        </div>
      </div>
    </section>
  )
}
