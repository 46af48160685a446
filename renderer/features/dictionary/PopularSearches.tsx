import { useTranslation } from 'react-i18next'
import type { DictionaryPart } from '../../stores/dictionaryPlace.ts'

const popular: readonly { readonly search: string; readonly part: DictionaryPart; readonly label?: string }[] = [
  { search: 'HeartbeatInterval', part: 'keys' },
  { search: 'MeterValueSampleInterval', part: 'keys' },
  { search: 'AuthorizeRemoteTxRequests', part: 'keys' },
  { search: 'chg_StationMaxCurrent', part: 'keys' },
  { search: 'UID', part: 'keys' },
  // As EVlink's own pages write it.
  { search: '30', part: 'errorCodes', label: 'Evt #30' },
  { search: 'TriggerMessage', part: 'messages' },
]

/** Searches to begin with. */
export function PopularSearches({ onSearch }: { onSearch(search: string, part: DictionaryPart): void }) {
  const { t } = useTranslation('dictionaryPage')
  return (
    <section className="stack s2">
      <h2>{t('page.popular')}</h2>
      <div className="row wrap">
        {popular.map(({ search, part, label }) => (
          <button key={search} type="button" className="btn sm" onClick={() => onSearch(search, part)}>
            {label ?? search}
          </button>
        ))}
      </div>
    </section>
  )
}
