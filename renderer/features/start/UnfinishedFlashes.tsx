import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBackend } from '../../stores/backend.tsx'
import { call } from '../../stores/call.ts'
import { useAnswer } from '../../stores/useAnswer.ts'
import { useView } from '../../stores/view.ts'
import { Note } from '../../ui/Note.tsx'
import { useDayWords } from './useDayWords.ts'

/** Flashes that an earlier run left unfinished: the controller may be waiting for the rest. */
export function UnfinishedFlashes() {
  const { t } = useTranslation('start')
  const backend = useBackend()
  const { go } = useView()
  const dayWords = useDayWords()
  const [solved, setSolved] = useState<readonly string[]>([])
  const unfinished = useAnswer(({ backups }) => backups.unfinished())
  const forget = async (serial: string) => {
    const outcome = await call(() => backend.backups.forgetUnfinished({ serial }))
    if (outcome.ok) setSolved(before => [...before, serial])
  }
  return (unfinished ?? [])
    .filter(flash => !solved.includes(flash.serial))
    .map(({ serial, imageName, acknowledged, total, at }) => (
      <Note
        key={serial}
        kind="warn"
        title={t('unfinished.title', { image: imageName, serial })}
        actions={
          <>
            <button type="button" className="btn sm" onClick={() => go('connect')}>
              {t('unfinished.connect')}
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
