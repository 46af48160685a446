import './dictionary.css'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/dictionary/fold.ts'
import { type Searched, searcherOf } from '../../../shared/dictionary/searchKnowledge.ts'
import {
  type DictionaryPart,
  type DictionaryPlace,
  dictionaryParts,
  dictionaryPlaceOf,
  queryOfDictionary,
} from '../../stores/dictionaryPlace.ts'
import { useView } from '../../stores/view.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorCodeNextStep, KeyNextStep, MessageNextStep, SearchNextStep } from './DictionaryNextStep.tsx'
import { DictionaryTools } from './DictionaryTools.tsx'
import { ErrorCodePanel } from './ErrorCodePanel.tsx'
import { ErrorCodeTable } from './ErrorCodeTable.tsx'
import { KeyPanel } from './KeyPanel.tsx'
import { KeyTable } from './KeyTable.tsx'
import { MessagePanel } from './MessagePanel.tsx'
import { MessageTable } from './MessageTable.tsx'
import { messageMatrix } from './messageMatrix.ts'
import { PopularSearches } from './PopularSearches.tsx'
import { type Results, resultsOf } from './results.ts'
import { Summary } from './Summary.tsx'
import { useKnowledge } from './useKnowledge.ts'

/** Every vendor's keys, messages and error codes: which stations know it, what it takes, who may write it. */
export function DictionaryPage() {
  const { t } = useTranslation('dictionaryPage')
  const all = useKnowledge()
  if (all === null)
    return (
      <main className="main scroll page">
        <p className="muted">{t('page.summary.loading')}</p>
      </main>
    )
  return <Dictionary all={all} />
}

function firstOf(part: DictionaryPart, { keys, messages, errorCodes }: Results): { id: string; name: string } | null {
  if (part === 'keys') return keys[0] ? { id: keys[0].id, name: keys[0].parameter.key } : null
  if (part === 'messages') return messages[0] ? { id: messages[0].id, name: messages[0].name } : null
  const code = errorCodes[0]
  return code ? { id: code.id, name: `${code.errorCode.code} ${code.errorCode.name}` } : null
}

function Dictionary({ all }: { all: readonly Searched[] }) {
  const { t } = useTranslation('dictionaryPage')
  const { query, setQuery } = useView()
  const place = useMemo(() => dictionaryPlaceOf(query), [query])
  // The field shows each letter at once; the tables follow as soon as they can.
  const search = useDeferredValue(place.search)
  const { part, vendor, group, entry } = place
  const matrix = useMemo(() => messageMatrix(all), [all])
  const searcher = useMemo(() => searcherOf(all), [all])
  const everything = useMemo(() => resultsOf(all, matrix, null, { vendor: null, group: null }), [all, matrix])
  const folded = fold(search)
  const results = useMemo(
    () => resultsOf(all, matrix, folded === '' ? null : searcher(folded), { vendor, group }),
    [all, matrix, searcher, folded, vendor, group],
  )
  const change = useCallback(
    (changed: Partial<DictionaryPlace>) => {
      const now = dictionaryPlaceOf(useView.getState().query)
      setQuery(queryOfDictionary({ ...now, ...changed }))
    },
    [setQuery],
  )
  const show = useCallback((id: string) => change({ entry: id }), [change])
  const toggle = useCallback(
    (id: string) => change({ entry: dictionaryPlaceOf(useView.getState().query).entry === id ? null : id }),
    [change],
  )
  const close = useCallback(() => change({ entry: null }), [change])

  const key = part === 'keys' ? everything.keys.find(({ id }) => id === entry) : undefined
  const message = part === 'messages' ? everything.messages.find(({ id }) => id === entry) : undefined
  const errorCode = part === 'errorCodes' ? everything.errorCodes.find(({ id }) => id === entry) : undefined
  const isOpen = key !== undefined || message !== undefined || errorCode !== undefined
  const first = firstOf(part, results)
  const found = results[part].length
  const elsewhere = dictionaryParts.filter(other => other !== part && results[other].length > 0)
  const popular = (
    <PopularSearches
      onSearch={(wanted, into) => change({ search: wanted, part: into, vendor: null, group: null, entry: null })}
    />
  )
  const popularFirst = folded === '' && vendor === null && part === 'keys'
  const common = { query: folded, entry, onSelect: toggle }
  return (
    <>
      <main className={`main fill ${isOpen ? 'split dictionarysplit' : ''}`}>
        <section className="scroll page dictionary" data-pane tabIndex={-1}>
          <h1>{t(`page.title.${part}`)}</h1>
          <DictionaryTools
            all={all}
            place={place}
            results={results}
            onChange={change}
            onEnter={() => first !== null && show(first.id)}
          />
          {popularFirst && popular}
          {found === 0 ? (
            <EmptyState
              icon="search"
              title={folded === '' ? t('page.empty.filtered') : t('page.empty.title', { search })}
              actions={
                <>
                  {elsewhere.map(other => (
                    <button key={other} type="button" className="btn sm" onClick={() => change({ part: other })}>
                      {t(`page.segments.${other}`, { count: results[other].length })}
                    </button>
                  ))}
                  <button
                    type="button"
                    className="btn sm"
                    onClick={() => change({ search: '', vendor: null, group: null })}
                  >
                    {folded === '' ? t('page.empty.showAll') : t('page.empty.clear')}
                  </button>
                </>
              }
            >
              {elsewhere.length > 0 ? t('page.empty.elsewhere') : t('page.empty.more')}
            </EmptyState>
          ) : (
            <>
              <Summary part={part} results={results} matrix={matrix} />
              <div className="card entriescard">
                {part === 'keys' && <KeyTable hits={results.keys} {...common} />}
                {part === 'messages' && (
                  <MessageTable columns={matrix.columns} rows={results.messages} vendor={vendor} {...common} />
                )}
                {part === 'errorCodes' && <ErrorCodeTable hits={results.errorCodes} {...common} />}
              </div>
            </>
          )}
          {!popularFirst && popular}
        </section>
        {key && <KeyPanel key={key.id} hit={key} onClose={close} />}
        {message && <MessagePanel key={message.id} row={message} onClose={close} />}
        {errorCode && <ErrorCodePanel key={errorCode.id} hit={errorCode} onClose={close} />}
      </main>
      {key ? (
        <KeyNextStep key={key.id} hit={key} onShow={show} />
      ) : message ? (
        <MessageNextStep key={message.id} row={message} />
      ) : errorCode ? (
        <ErrorCodeNextStep key={errorCode.id} hit={errorCode} />
      ) : (
        <SearchNextStep
          search={search}
          first={first === null ? null : { ...first, count: found }}
          onShow={show}
          onClear={() => change({ search: '', vendor: null, group: null })}
        />
      )}
    </>
  )
}
