import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import type { JobOf } from '../../../shared/job.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { Figure } from './Figure.tsx'
import { FlashBar, percentOf } from './FlashBar.tsx'
import { FlashPhases } from './FlashPhases.tsx'
import { LatestLines } from './LatestLines.tsx'
import { steadyEta } from './steadyEta.ts'

/** A flash as it goes on. Esc does nothing here; Cancel is there only while it is safe. */
export function FlashRunning({ job }: { job: JobOf<'flash'> }) {
  const { t, i18n } = useTranslation(['firmware', 'common'])
  const backend = useBackend()
  const cancel = useCall()
  const eta = useSteadyEta(job)
  const whole = new Intl.NumberFormat(i18n.language)
  const tenth = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const percent = percentOf(job.acknowledged, job.total)
  const now = job.phases.find(phase => phase.state === 'now')?.name ?? 'check'
  const cancellable = job.progress.state === 'running' && job.progress.cancellable
  const to = formatFirmware(job.to)
  const from = job.from ? formatFirmware(job.from) : t('unknown')
  const left = eta === null ? t('running.counting') : t('running.about', { seconds: eta })
  const complete = now === 'verify' || now === 'restart'
  return (
    <>
      <main className="main scroll page">
        <div className="stack s4">
          <section className="card">
            <div className="bd stack">
              <div className="row between">
                <div>
                  <h1>{t(`running.title.${now}`, { to, serial: job.serial })}</h1>
                  <p className="muted">{t('running.leave')}</p>
                </div>
                <p className="percent">
                  {percent}
                  <span>{t('running.percent')}</span>
                </p>
              </div>
              <FlashBar percent={percent} />
              <FlashPhases phases={job.phases} />
              <dl className="figures">
                <Figure
                  label={t('running.confirmed')}
                  value={whole.format(job.acknowledged)}
                  unit={t('running.ofBytes', { total: whole.format(job.total) })}
                />
                <Figure
                  label={t('running.rate')}
                  value={job.rate === null ? t('running.counting') : tenth.format(job.rate / 1000)}
                  unit={job.rate === null ? '' : t('running.kBperSecond')}
                />
                <Figure label={t('running.left')} value={complete ? t('running.soon') : left} unit="" />
                <Figure
                  label={t('running.resent')}
                  value={whole.format(job.blocksResent)}
                  unit={t('running.ofBlocks', { blocks: whole.format(job.blocksSent) })}
                />
              </dl>
            </div>
          </section>
          {cancel.error !== null && <FailureCard info={cancel.error} />}
          <LatestLines since={job.startedAt} />
        </div>
      </main>
      <NextStep
        lead={eta === null || complete ? t('running.wait') : t('running.waitAbout', { seconds: eta })}
        more={cancellable ? t('running.safe', { from }) : t('running.noCancel')}
        secondary={
          cancellable && (
            <button
              type="button"
              className="btn danger big"
              aria-disabled={cancel.busy}
              onClick={() => void cancel.run(() => backend.jobs.cancel({ jobId: job.id }))}
            >
              <Icon name="stop" />
              {t('running.cancel')}
            </button>
          )
        }
      />
    </>
  )
}

/** The seconds left as they are shown, kept steady between snapshots of one job. */
function useSteadyEta(job: JobOf<'flash'>): number | null {
  const shown = useRef<{ id: string; eta: number | null }>({ id: job.id, eta: null })
  if (shown.current.id !== job.id) shown.current = { id: job.id, eta: null }
  shown.current.eta = steadyEta(shown.current.eta, job.etaSeconds)
  return shown.current.eta
}
