import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/contract/settings.ts'
import type { LogLine } from '../../../shared/log/logLine.ts'
import { LogHintRow } from './LogHintRow.tsx'
import { LogText } from './LogText.tsx'
import type { LogView } from './LogView.ts'
import { timeWords } from './logText.ts'

interface LogRowsProps {
  view: LogView
  /** Rows from `first` on, `count` of them, each `height` px. */
  first: number
  count: number
  height: number
  /** What is searched for, in lower case. */
  query: string
  /** The place of the hit that is looked at. */
  current: number | null
  isSelected(place: number): boolean
  onSelect(place: number, extend: boolean): void
  time: Settings['logTime']
  start: number
}

/** The rows in sight. A hint is drawn where its first row is, and where only its second one is in sight. */
export function LogRows(props: LogRowsProps) {
  const { view, first, count, height, current, isSelected, query, onSelect, time, start } = props
  const rows = []
  for (let index = Math.max(0, first); index < Math.min(view.rows, first + count); index += 1) {
    const row = view.row(index)
    if (row === null) continue
    const { place, part, line } = row
    if (part === 0) {
      rows.push(
        <LineRow
          key={place}
          line={line}
          place={place}
          top={index * height}
          query={query}
          current={place === current}
          picked={isSelected(place)}
          onSelect={onSelect}
          time={time}
          start={start}
        />,
      )
    } else if (line.hint !== undefined && (part === 1 || index === first)) {
      rows.push(
        <div key={`hint ${place}`} className="hintrow" style={{ top: (index - part + 1) * height, height: height * 2 }}>
          <LogHintRow hint={line.hint} />
        </div>,
      )
    }
  }
  return rows
}

interface LineRowProps {
  line: LogLine
  place: number
  top: number
  query: string
  current: boolean
  picked: boolean
  onSelect(place: number, extend: boolean): void
  time: Settings['logTime']
  start: number
}

/** Drawn again only when something of it changed: of sixty frames a second most move no line. */
const LineRow = memo(function LineRow({
  line,
  place,
  top,
  query,
  current,
  picked,
  onSelect,
  time,
  start,
}: LineRowProps) {
  const { t } = useTranslation('log')
  const state = current ? 'l cur' : picked ? 'l picked' : 'l'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the view above takes the keys (arrows, Ctrl+A, Ctrl+C)
    // biome-ignore lint/a11y/noStaticElementInteractions: a line is picked by mouse here and by arrow keys in the view
    <div className={state} style={{ top }} onClick={event => onSelect(place, event.shiftKey)}>
      <span className="tm">{timeWords(line, time, start)}</span>
      <span className={`who2 ${line.source}`}>{t(`source.${line.source}`)}</span>
      <span className="tp">{t(`topic.${line.topic}`)}</span>
      <span className={`tx ${line.source}`}>
        <LogText text={line.text} query={query} current={current} />
        {line.cut && <span className="tag">{t('cut')}</span>}
      </span>
    </div>
  )
})
