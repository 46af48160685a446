import { type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { logBook } from '../../stores/logFeed.ts'
import { snapshots, useSettings } from '../../stores/snapshots.ts'
import { useView } from '../../stores/view.ts'
import { copyText } from '../../ui/copyText.ts'
import { NextStep } from '../../ui/NextStep.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { LogEmpty } from './LogEmpty.tsx'
import { LogRows, lineId } from './LogRows.tsx'
import { LogSearch } from './LogSearch.tsx'
import { LogStrip } from './LogStrip.tsx'
import { LogToolbar } from './LogToolbar.tsx'
import { type LogFilter, NO_FILTER } from './LogView.ts'
import { linesText, lineText, logFileName } from './logText.ts'
import { SelectedLine } from './SelectedLine.tsx'
import { useLogView } from './useLogView.ts'
import { useScroll } from './useScroll.ts'
import { useSelection } from './useSelection.ts'

const ROW = 22
const ROW_GLOVES = 30
const SAID_MS = 2500

/** The log as it comes: filtered, searched, paused, copied, saved. */
export function LogPage() {
  const { t } = useTranslation(['log', 'common'])
  const { go } = useView()
  const settings = useSettings()
  // Not the whole snapshot: it changes many times a second while the station talks.
  const openedAt = snapshots(({ station }) => station?.openedAt ?? null)
  const [filter, setFilter] = useState<LogFilter>(NO_FILTER)
  const [query, setQuery] = useState('')
  const [hit, setHit] = useState<number | null>(null)
  const [pausedAt, setPausedAt] = useState<number | null>(null)
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null)
  const selection = useSelection()
  const rowHeight = settings.gloves ? ROW_GLOVES : ROW
  const { view, draw } = useLogView(rows => scroll.shift(rows))
  const scroll = useScroll(view, rowHeight)
  const { hits } = view

  useEffect(() => {
    if (copied === null) return
    const timer = setTimeout(() => setCopied(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const filterBy = (next: LogFilter) => {
    setFilter(next)
    view.filterBy(next)
    draw()
  }
  const search = (next: string) => {
    setQuery(next)
    setHit(null)
    view.search(next)
    draw()
  }
  const step = (by: 1 | -1) => {
    const place = stepHit(hits, hit ?? selection.last, by)
    if (place === null) return
    setHit(place)
    scroll.show(view.rowOf(place))
  }
  const pause = () => {
    if (view.paused) view.goOn()
    else view.pause()
    setPausedAt(view.paused ? Date.now() : null)
    draw()
  }
  const chosen = () => (selection.none ? view.lines() : view.lines(selection.from, selection.to))
  const copy = async () => setCopied((await copyText(await linesText(chosen()))) ? 'copied' : 'notCopied')
  const save = async () =>
    saveFile(
      logFileName(snapshots.getState().station?.identity.serial ?? null, Date.now()),
      await linesText(view.lines()),
      'text/plain;charset=utf-8',
    )

  const onKey = (event: KeyboardEvent) => {
    const withCtrl = event.ctrlKey || event.metaKey
    if (withCtrl && event.key === 'a') selection.range(logBook.first, logBook.end - 1)
    else if (event.key === 'Escape') selection.clear()
    else if (event.key === 'End') scroll.follow()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const place =
        selection.last === null ? lastInSight() : neighbour(selection.last, event.key === 'ArrowDown' ? 1 : -1)
      if (place === null) return
      selection.pick(place, event.shiftKey)
      scroll.show(view.rowOf(place))
    } else return
    event.preventDefault()
  }
  const neighbour = (place: number, by: 1 | -1): number | null => {
    let row = view.rowOf(place) + by
    while (view.row(row) !== null && view.row(row)?.part !== 0) row += by
    return view.row(row)?.place ?? null
  }
  const lastInSight = () => view.row(Math.min(view.rows, scroll.end) - 1)?.place ?? null
  const activeLine = () => {
    if (selection.last === null) return undefined
    const row = view.rowOf(selection.last)
    return row >= scroll.first && row < scroll.first + scroll.count ? lineId(selection.last) : undefined
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    // The list keeps the focus, since a line goes away when it is scrolled out of sight.
    event.currentTarget.focus({ preventScroll: true })
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null
    if (line === null) return
    selection.pick(Number(line.dataset.place), event.shiftKey)
    scroll.stay()
  }

  const copyLabel =
    copied !== null
      ? t(`common:${copied}`)
      : selection.none
        ? t('copy')
        : t('copySelected', { count: view.count(selection.from, selection.to) })

  return (
    <>
      <main className={settings.logColours ? 'main logmain' : 'main logmain plainlog'}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <LogToolbar
          search={
            <LogSearch
              query={query}
              onQuery={search}
              hits={hits.length}
              at={hit === null ? 0 : hits.indexOf(hit) + 1}
              onStep={step}
            />
          }
          filter={filter}
          onFilter={filterBy}
          copyLabel={copyLabel}
          onCopy={copy}
          onSave={save}
        />
        <LogStrip view={view} pausedAt={pausedAt} following={scroll.following} onFollow={scroll.follow} />
        <div ref={scroll.box} className="log" onScroll={scroll.onScroll}>
          {view.rows === 0 && <LogEmpty filtered={logBook.size > 0} onShowAll={() => filterBy(NO_FILTER)} />}
          <div
            className="lines"
            style={{ height: scroll.total }}
            role="listbox"
            aria-multiselectable
            aria-label={t('view')}
            aria-activedescendant={activeLine()}
            data-pane
            tabIndex={0}
            hidden={view.rows === 0}
            onClick={onClick}
            onKeyDown={onKey}
            onCopy={event => {
              if (selection.none) return
              event.preventDefault()
              copy()
            }}
          >
            <LogRows
              view={view}
              first={scroll.first}
              count={scroll.count}
              height={rowHeight}
              query={query.toLowerCase()}
              current={hit}
              isSelected={selection.has}
              time={settings.logTime}
              start={openedAt ?? logBook.at(logBook.first)?.at ?? 0}
            />
          </div>
        </div>
        {selection.single && (
          <SelectedLine line={logBook.at(selection.from)} text={lineText} onClose={selection.clear} />
        )}
      </main>
      <NextStep
        lead={openedAt === null ? t('lead.closed') : view.paused ? t('lead.paused') : t('lead.live')}
        more={t('lead.masked')}
        primary={
          openedAt === null && logBook.size === 0
            ? { label: t('choosePort'), icon: 'usb', onPress: () => go('connect') }
            : { label: view.paused ? t('goOn') : t('pause'), icon: view.paused ? 'play' : 'pause', onPress: pause }
        }
      />
    </>
  )
}

/** The hit after or before a place, around the ends; null without hits. */
function stepHit(hits: readonly number[], from: number | null, by: 1 | -1): number | null {
  if (from === null) return hits.at(by === 1 ? 0 : -1) ?? null
  const next = by === 1 ? hits.find(place => place > from) : hits.filter(place => place < from).at(-1)
  return next ?? hits.at(by === 1 ? 0 : -1) ?? null
}
