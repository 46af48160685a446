import { useTranslation } from 'react-i18next'
import { errorWords } from '../../../shared/errorWords.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import type { JobOf, StationCondition } from '../../../shared/job.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useStation } from '../../stores/snapshots.ts'
import { useView } from '../../stores/view.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { NextStep } from '../../ui/NextStep.tsx'
import { State, type StateKind } from '../../ui/State.tsx'
import { FlashBar, percentOf } from './FlashBar.tsx'
import { FlashPhases } from './FlashPhases.tsx'
import { useFirmware } from './firmwareStore.ts'

const SAFE: readonly StationCondition[] = ['untouched', 'old-firmware-safe', 'running']

/** A flash that failed or was cancelled: what happened, how the controller is now, what to do. */
export function FlashStopped({ job }: { job: JobOf<'flash'> }) {
  const { t, i18n } = useTranslation(['firmware', 'errors', 'job', 'common'])
  const backend = useBackend()
  const station = useStation()
  const resume = useCall()
  const putAway = useFirmware(state => state.putAway)
  const go = useView(state => state.go)
  const { progress } = job
  if (progress.state !== 'failed' && progress.state !== 'cancelled') return null
  const failure = progress.state === 'failed' ? progress.failure : null
  const condition = progress.state === 'failed' ? progress.failure.station : progress.station
  const whole = new Intl.NumberFormat(i18n.language)
  const percent = percentOf(job.acknowledged, job.total)
  const words = failure ? errorWords(failure.error) : {}
  const title = failure ? t(`errors:${failure.error.code}.title`, words) : t('stopped.cancelled', { percent })
  const happened = failure ? t(`errors:${failure.error.code}.happened`, words) : t('stopped.cancelledText')
  const bytes = t('stopped.bytes', { acknowledged: whole.format(job.acknowledged), total: whole.format(job.total) })
  const now = { title: t(`job:station.${condition}.title`), text: t(`job:station.${condition}.text`) }
  const step = failure
    ? { title: t(`job:nextStep.${failure.next}.title`), text: t(`job:nextStep.${failure.next}.text`) }
    : { title: t('stopped.again'), text: t('stopped.againText') }
  const back = station?.lost?.backAs ?? null
  const canGoOn = job.resumable && station !== null
  const safe = SAFE.includes(condition)
  const look: { kind: StateKind; icon: IconName } = safe
    ? { kind: 'ok', icon: 'shield' }
    : { kind: 'warn', icon: 'warn' }
  const details = (): string =>
    [
      title,
      happened,
      bytes,
      `${now.title}. ${now.text}`,
      `${step.title}. ${step.text}`,
      `${job.imageName} ${job.sha256} ${formatFirmware(job.to)} ${job.serial}`,
      failure ? `${failure.error.code} ${JSON.stringify(failure.error.data)}` : 'cancelled',
    ].join('\n')
  const stop = (
    <button type="button" className="btn big" onClick={() => putAway(job.id)}>
      {t('stopped.stop')}
    </button>
  )
  return (
    <>
      <main className="main scroll page">
        <div className="center stack s4">
          <section className={`card ${failure ? 'failure' : ''}`} role={failure ? 'alert' : undefined}>
            <div className="bd stack">
              <div className="row top">
                <div className={`verdict grow st ${failure ? 'err' : 'off'}`}>
                  <Icon name={failure ? 'err' : 'stop'} />
                  <div>
                    <h1>{title}</h1>
                    <p className="muted">{t('stopped.at', { percent, file: job.imageName })}</p>
                  </div>
                </div>
                {failure && <span className="tag">{failure.error.code}</span>}
              </div>
              <FlashBar percent={percent} failed={failure !== null} />
              <FlashPhases phases={job.phases} />
              <div className="grid3">
                <div className="stack s1">
                  <h2>{t('common:failure.whatHappened')}</h2>
                  <p>{happened}</p>
                  <p className="muted">{bytes}</p>
                </div>
                <div className="stack s1">
                  <h2>{t('stopped.controllerNow')}</h2>
                  <State {...look}>
                    <b>{now.title}</b>
                  </State>
                  <p>{now.text}</p>
                </div>
                <div className="stack s1">
                  <h2>{t('common:nextStep')}</h2>
                  <State kind={back === null ? 'info' : 'ok'} icon={back === null ? 'info' : 'usb'}>
                    <b>{back === null ? step.title : t('stopped.back', { path: back })}</b>
                  </State>
                  <p>{step.text}</p>
                </div>
              </div>
            </div>
          </section>
          <div className="row wrap">
            <CopyButton className="btn" label={t('common:failure.copyDetails')} text={details} />
          </div>
          {resume.error !== null && (
            <FailureCard
              info={resume.error}
              station={condition}
              actions={
                <button type="button" className="btn sm" onClick={() => go('connect')}>
                  <Icon name="usb" />
                  {t('stopped.choosePort')}
                </button>
              }
            />
          )}
        </div>
      </main>
      {canGoOn ? (
        <NextStep
          lead={t('stopped.goOnLead')}
          more={t('stopped.left', { bytes: whole.format(job.total - job.acknowledged) })}
          secondary={stop}
          primary={{
            label: t('stopped.goOn', { percent }),
            icon: 'play',
            onPress: () => void resume.run(() => backend.firmware.resume({ jobId: job.id })),
            busyLabel: resume.busy ? t('stopped.goingOn') : undefined,
          }}
        />
      ) : job.resumable ? (
        <NextStep
          lead={t('stopped.connectLead')}
          secondary={stop}
          primary={{ label: t('next.connect'), icon: 'usb', onPress: () => go('connect') }}
        />
      ) : (
        <NextStep
          lead={failure === null || failure.next === 'flash-again' ? t('stopped.fromFile') : step.title}
          more={step.text}
          primary={{ label: t('stopped.toFile'), icon: 'chip', onPress: () => putAway(job.id) }}
        />
      )}
    </>
  )
}
