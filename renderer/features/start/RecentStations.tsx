import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../stores/useAnswer.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RecentStation } from './RecentStation.tsx'

const SHOWN = 8

/** Stations seen before, with their last backup. */
export function RecentStations() {
  const { t } = useTranslation('start')
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
            <li key={`${station.web?.page} ${station.serial}`}>
              <RecentStation station={station} />
            </li>
          ))}
        </ul>
      )}
      <p className="small muted where">{t('recent.where')}</p>
    </aside>
  )
}
