import { useTranslation } from 'react-i18next'
import type { RecentStation as Recent } from '../../../shared/contract/backups.ts'
import { useView } from '../../stores/view.ts'
import { State } from '../../ui/State.tsx'
import { useDayWords } from '../../ui/useDayWords.ts'

/** A station seen before, with its last backup; pressed, it opens the page where such a station is connected, its address filled in. */
export function RecentStation({ station }: { station: Recent }) {
  const { t } = useTranslation('start')
  const { go } = useView()
  const dayWords = useDayWords()
  const { web, vendor, model, firmware, ocppId, lastSeenAt, lastBackupAt } = station
  const serial = web === null ? station.serial : web.serial
  const words = [
    ...(serial === null ? [] : [t('recent.serial', { serial })]),
    ...(web === null ? [] : [t('recent.address', { address: web.address })]),
    ...(firmware === null ? [] : [firmware]),
    ...(ocppId === null || ocppId === serial ? [] : [ocppId]),
  ]
  return (
    <button
      type="button"
      className="recent stack s1"
      onClick={() => {
        if (web === null) go('connect')
        else go(web.page, new URLSearchParams({ address: web.address }).toString())
      }}
    >
      <span className="row between">
        <span className="b">
          {(model === null ? '' : [vendor, model].filter(Boolean).join(' ')) || t(`${web?.page ?? 'ecotap'}.name`)}
        </span>
        <span className="small muted nowrap">{dayWords(lastSeenAt)}</span>
      </span>
      <span className="small muted wrapany">{words.join(' · ')}</span>
      {lastBackupAt === null ? (
        <State kind="off">{t('recent.noBackup')}</State>
      ) : (
        <State kind="ok">{t('recent.backup', { when: dayWords(lastBackupAt) })}</State>
      )}
    </button>
  )
}
