import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'

/** The page before the backend's first words: it is being reached, or it does not answer. */
export function LostBackend({ never }: { never: boolean }) {
  const { t } = useTranslation('common')
  const reload = (
    <button type="button" className="btn" onClick={() => location.reload()}>
      <Icon name="refresh" />
      {t('lost.reload')}
    </button>
  )
  return (
    <div className="app plain">
      <main className="main scroll">
        <div className="page center" role="status">
          <h1 className="visually-hidden">Chargewright</h1>
          {never ? (
            <EmptyState icon="link" title={t('lost.title')} actions={reload}>
              {t('lost.page')}
            </EmptyState>
          ) : (
            <EmptyState icon="busy" title={t('lost.reading')}>
              {t('lost.readingMore')}
            </EmptyState>
          )}
        </div>
      </main>
    </div>
  )
}
