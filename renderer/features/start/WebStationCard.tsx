import { useTranslation } from 'react-i18next'
import { useStream } from '../../stores/useStream.ts'
import { useView } from '../../stores/view.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Pill } from '../../ui/Pill.tsx'
import type { webStations } from './webStations.ts'

/** The way to the page of a station that is reached over a network; it says where one is connected. */
export function WebStationCard({ station }: { station: (typeof webStations)[number] }) {
  const { t } = useTranslation('start')
  const { go } = useView()
  const { page, icon, watch } = station
  const visit = useStream(watch)
  return (
    <button type="button" className={visit === null ? 'card pick' : 'card pick hot'} onClick={() => go(page)}>
      <span className="gl">
        <Icon name={icon} />
      </span>
      <span className="grow">
        <span className="nm">{t(`${page}.name`)}</span>
        <span className="cbl">{t(`${page}.cable`)}</span>
        <span className="wt">{t(`${page}.what`)}</span>
        {visit !== null && (
          <Pill kind="ok" icon="ok">
            {t('connectedTo', { address: visit.address })}
          </Pill>
        )}
      </span>
      <Icon name="right" />
    </button>
  )
}
