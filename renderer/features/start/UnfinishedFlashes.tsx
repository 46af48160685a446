import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { useRunningJob, useStation } from '../../stores/snapshots.ts'
import { useAnswer } from '../../stores/useAnswer.ts'
import { useView } from '../../stores/view.ts'
import { Note } from '../../ui/Note.tsx'
import { useDayWords } from '../../ui/useDayWords.ts'

/** Flashes that were left unfinished: the controller may be waiting for the rest. */
export function UnfinishedFlashes() {
  const { t } = useTranslation('start')
  const backend = useBackend()
  const station = useStation()
  const running = useRunningJob()
  const { go, openTab } = useView()
  const dayWords = useDayWords()
  const [solved, setSolved] = useState<readonly string[]>([])
  const unfinished = useAnswer(({ backups }) => backups.unfinished())
  const forget = async (serial: string) => {
    const outcome = await call(() => backend.backups.forgetUnfinished({ serial }))
    if (outcome.ok) setSolved(before => [...before, serial])
  }
  return (unfinished ?? [])
    .filter(({ serial }) => !solved.includes(serial) && !(running?.kind === 'flash' && running.serial === serial))
    .map(({ serial, imageName, acknowledged, total, at }) => (
      <Note
        key={serial}
        kind="warn"
        title={t('unfinished.title', { image: imageName, serial })}
        actions={
          <>
            <button
              type="button"
              className="btn sm"
              onClick={() => (station === null ? go('connect') : openTab('firmware'))}
            >
              {station === null ? t('unfinished.connect') : t('unfinished.show')}
            </button>
            <button type="button" className="btn ghost sm" onClick={() => forget(serial)}>
              {t('unfinished.forget')}
            </button>
          </>
        }
      >
        {t('unfinished.what', {
          percent: total === 0 ? 0 : Math.floor((acknowledged / total) * 100),
          when: dayWords(at),
        })}
      </Note>
    ))
}
