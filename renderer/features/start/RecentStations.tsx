import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../stores/useAnswer.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { State } from '../../ui/State.tsx'
import { useDayWords } from '../../ui/useDayWords.ts'

const SHOWN = 8

/** Stations seen before, with their last backup. */
export function RecentStations() {
  const { t } = useTranslation('start')
  const dayWords = useDayWords()
  const stations = useAnswer(backend => backend.backups.stations())
  return (
    <aside data-pane tabIndex={-1} aria-label={t('recent.title')}>
      <div className="colhead">
        <h2>{t('recent.title')}</h2>
      </div>
      {stations?.length === 0 && (
        <EmptyState icon="box" title={t('recent.none')}>
          {t('recent.noneMore')}
        </EmptyState>
      )}
      {stations !== null && stations.length > 0 && (
        <ul className="card recents">
          {stations.slice(0, SHOWN).map(station => (
            <li key={station.serial} className="stack s1">
              <span className="row between">
                <span className="b">
                  {[station.vendor, station.model].filter(Boolean).join(' ') || t('ecotap.name')}
                </span>
                <span className="small muted nowrap">{dayWords(station.lastSeenAt)}</span>
              </span>
              <span className="small muted">
                {t('recent.serial', { serial: station.serial })}
                {station.firmware !== null && ` · ${station.firmware}`}
              </span>
              {station.lastBackupAt === null ? (
                <State kind="off">{t('recent.noBackup')}</State>
              ) : (
                <State kind="ok">{t('recent.backup', { when: dayWords(station.lastBackupAt) })}</State>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="small muted where">{t('recent.where')}</p>
    </aside>
  )
}
