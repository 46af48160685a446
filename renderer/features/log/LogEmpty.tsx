import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** Why no line is shown: none has come, or the filter leaves none. */
export function LogEmpty({ filtered, onShowAll }: { filtered: boolean; onShowAll(): void }) {
  const { t } = useTranslation('log')
  if (!filtered) {
    return (
      <EmptyState icon="list" title={t('empty.title')}>
        {t('empty.what')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="search"
      title={t('nothing.title')}
      actions={
        <button type="button" className="btn sm" onClick={onShowAll}>
          {t('nothing.show')}
        </button>
      }
    >
      {t('nothing.what')}
    </EmptyState>
  )
}
