import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBackend } from '../../stores/backend.tsx'
import { useCall } from '../../stores/call.ts'
import { useStation } from '../../stores/snapshots.ts'
import { useAnswer } from '../../stores/useAnswer.ts'
import { FailureCard } from '../../ui/FailureCard.tsx'
import { Note } from '../../ui/Note.tsx'
import { useDayWords } from '../../ui/useDayWords.ts'
import { leftBehind, phaseOf, unfinishedOn } from './unfinishedFlash.ts'
import type { ImageAccess } from './useImage.ts'

/** A flash of this very station that an earlier run left unfinished: what is known of it, and the kept copy of its image. */
export function UnfinishedNote({ access }: { access: ImageAccess }) {
  const { t, i18n } = useTranslation('firmware')
  const backend = useBackend()
  const station = useStation()
  const dayWords = useDayWords()
  const forgetting = useCall()
  const [forgotten, setForgotten] = useState<string | null>(null)
  const flashes = useAnswer(({ backups }) => backups.unfinished())
  const flash = station === null || flashes === null ? null : unfinishedOn(station.identity, flashes)
  if (flash === null || flash.serial === forgotten) return null
  const { serial, imageName, acknowledged, total, at } = flash
  const whole = new Intl.NumberFormat(i18n.language)
  const forget = async (): Promise<void> => {
    const outcome = await forgetting.run(() => backend.backups.forgetUnfinished({ serial }))
    if (outcome.ok) setForgotten(serial)
  }
  return (
    <>
      <Note
        kind="warn"
        title={t('unfinished.title', { image: imageName })}
        actions={
          <>
            <button
              type="button"
              className="btn sm"
              aria-disabled={access.busy}
              onClick={() => void access.openUnfinished(serial)}
            >
              {t('unfinished.use')}
            </button>
            <button type="button" className="btn ghost sm" onClick={() => void forget()}>
              {t('unfinished.forget')}
            </button>
          </>
        }
      >
        <p>
          {t('unfinished.what', {
            phase: t(`phases.${phaseOf(flash)}`),
            acknowledged: whole.format(acknowledged),
            total: whole.format(total),
            when: dayWords(at),
          })}
        </p>
        <p>{leftBehind(flash) === 'copying' ? t('unfinished.copying') : t('unfinished.old')}</p>
      </Note>
      {forgetting.error !== null && <FailureCard info={forgetting.error} station="untouched" />}
    </>
  )
}
