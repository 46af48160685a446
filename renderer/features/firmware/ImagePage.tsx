import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirmwareImage } from '../../../shared/contract/firmware.ts'
import { formatFirmware } from '../../../shared/firmware/version.ts'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useConsent } from '../../stores/consent.ts'
import { useLatestJob, useRunningJob, useStation } from '../../stores/snapshots.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { CheckGrid } from './CheckGrid.tsx'
import { ControllerCard } from './ControllerCard.tsx'
import { FileCard } from './FileCard.tsx'
import { FlashQuestion } from './FlashQuestion.tsx'
import { useFirmware } from './firmwareStore.ts'
import { ImageNextStep } from './ImageNextStep.tsx'
import type { ImageAccess } from './useImage.ts'
import { VerdictLine } from './VerdictLine.tsx'
import { toConfirm, verdictOf } from './verdict.ts'

/** A file against the controller: verdict, evidence, what has to be confirmed, the warning. */
export function ImagePage({ image, access }: { image: FirmwareImage; access: ImageAccess }) {
  const { t } = useTranslation('firmware')
  const backend = useBackend()
  const station = useStation()
  const running = useRunningJob()
  const restart = useLatestJob('reset')
  const work = useCall()
  const ask = useConsent(state => state.ask)
  const { confirmed, confirm } = useFirmware()
  const [asking, setAsking] = useState(false)
  const verdict = verdictOf(image, station)
  const wanted = toConfirm(image)
  const mayFlash = verdict.kind === 'fits' || verdict.kind === 'same-version'
  const flash = async (): Promise<void> => {
    setAsking(false)
    if (!(await ask())) return
    await work.run(() => backend.firmware.flash({ imageId: image.imageId, confirmed: [...confirmed] }))
  }
  const reset = async (): Promise<void> => {
    if (!(await ask())) return
    await work.run(() => backend.station.reset())
  }
  return (
    <>
      <main className="main scroll page">
        <div className="center stack">
          <VerdictLine verdict={verdict} image={image} from={station?.identity.firmware ?? null} />
          {work.error !== null && <FailureCard info={work.error} station="untouched" />}
          {station !== null && restart?.progress.state === 'failed' && restart.startedAt >= station.openedAt && (
            <FailureCard
              info={restart.progress.failure.error}
              station={restart.progress.failure.station}
              next={restart.progress.failure.next}
            />
          )}
          {access.error !== null && <FailureCard info={access.error} station="untouched" />}
          <div className="versions">
            <ControllerCard station={station} />
            <span className="between-versions">
              <Icon name="arrow" />
            </span>
            <FileCard image={image} onFile={file => void access.open(file)} />
          </div>
          <div className="card">
            <div className="bd stack">
              <CheckGrid image={image} station={station} />
              {mayFlash && (
                <div className="stack s1 confirms">
                  {wanted.map(code => (
                    <label key={code} className="check">
                      <input
                        type="checkbox"
                        className="cb"
                        checked={confirmed.includes(code)}
                        onChange={event => confirm(code, event.target.checked)}
                      />
                      <span>
                        {code === 'release-notes'
                          ? t('confirm.releaseNotes')
                          : t('confirm.sameVersion', {
                              version: image.versionInName ? formatFirmware(image.versionInName) : image.name,
                            })}
                      </span>
                    </label>
                  ))}
                </div>
              )}
            </div>
          </div>
          <Note kind="warn" title={t('warning.title')}>
            {t('warning.text')}
          </Note>
        </div>
      </main>
      <ImageNextStep
        image={image}
        verdict={verdict}
        missing={wanted.some(code => !confirmed.includes(code))}
        running={running}
        busy={work.busy || access.busy}
        onFlash={() => setAsking(true)}
        onReset={() => void reset()}
      />
      <FlashQuestion image={image} opened={asking} onClose={() => setAsking(false)} onFlash={() => void flash()} />
    </>
  )
}
