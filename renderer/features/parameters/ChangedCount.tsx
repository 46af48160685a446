import { useTranslation } from 'react-i18next'
import { isChanged } from './filterRows.ts'
import { useRows } from './useRows.ts'

/** How many values would change the station, for the tab; nothing where none would. */
export function ChangedCount() {
  const { t } = useTranslation('common')
  const count = useRows()?.rows.filter(isChanged).length ?? 0
  if (count === 0) return null
  return (
    <>
      <span className="count" aria-hidden="true">
        {count}
      </span>
      <span className="visually-hidden">{t('tab.changed', { count })}</span>
    </>
  )
}
