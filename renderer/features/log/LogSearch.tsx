import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'

interface LogSearchProps {
  query: string
  onQuery(query: string): void
  hits: number
  /** Which hit is looked at, from 1; 0 for none. */
  at: number
  onStep(step: 1 | -1): void
}

/** The search field, the count, and the way to the previous and the next hit (Shift+Enter and Enter). */
export function LogSearch({ query, onQuery, hits, at, onStep }: LogSearchProps) {
  const { t } = useTranslation('log')
  const words = () => {
    if (query === '') return ''
    if (hits === 0) return t('noHits')
    return at === 0 ? t('hitsOnly', { of: hits }) : t('hits', { at, of: hits })
  }
  return (
    <>
      <div className="in logsearch">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          spellCheck={false}
          onChange={event => onQuery(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
            else if (event.key === 'Escape') onQuery('')
          }}
        />
        <span className="small muted nowrap" aria-live="polite">
          {words()}
        </span>
      </div>
      <button
        type="button"
        className="btn icon"
        aria-label={t('previous')}
        title={t('previous')}
        onClick={() => onStep(-1)}
      >
        <Icon name="upc" />
      </button>
      <button type="button" className="btn icon" aria-label={t('next')} title={t('next')} onClick={() => onStep(1)}>
        <Icon name="dn" />
      </button>
    </>
  )
}
