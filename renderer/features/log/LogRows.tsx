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
  time: Settings['logTime']
  start: number
}

/** The element of the line at a place. */
export const lineId = (place: number): string => `line-${place}`
const hintId = (place: number): string => `hint-${place}`

/**
 * The rows in sight, options of the list around them. A row that comes into sight takes the element of one that went: while lines rush
 * by, only texts change. A hint is drawn where its first row is, and where only its second one is in sight.
 */
export function LogRows(props: LogRowsProps) {
  const { view, first, count, height, current, isSelected, query, time, start } = props
  const { t } = useTranslation('log')
  const rows = []
  for (let index = Math.max(0, first); index < Math.min(view.rows, first + count); index += 1) {
    const row = view.row(index)
    if (row === null) continue
    const { place, part, line } = row
    if (part === 0) {
      rows.push(
        <LineRow
          key={index % count}
          line={line}
          who={t(`source.${line.source}`)}
          topic={t(`topic.${line.topic}`)}
          cut={line.cut ? t('cut') : null}
          place={place}
          top={index * height}
          query={query}
          current={place === current}
          picked={isSelected(place)}
          time={time}
          start={start}
        />,
      )
    } else if (line.hint !== undefined && (part === 1 || index === first)) {
      rows.push(
        <div
          key={hintId(place)}
          id={hintId(place)}
          className="hintrow"
          style={{ top: (index - part + 1) * height, height: height * 2 }}
        >
          <LogHintRow hint={line.hint} />
        </div>,
      )
    }
  }
  return rows
}

interface LineRowProps {
  line: LogLine
  who: string
  topic: string
  /** Said after a line that is cut. */
  cut: string | null
  place: number
  top: number
  query: string
  current: boolean
  picked: boolean
  time: Settings['logTime']
  start: number
}

/** Drawn again only when something of it changed: of sixty frames a second most move no line. */
const LineRow = memo(function LineRow({
  line,
  who,
  topic,
  cut,
  place,
  top,
  query,
  current,
  picked,
  time,
  start,
}: LineRowProps) {
  const state = current ? 'l cur' : picked ? 'l picked' : 'l'
  return (
    <div
      id={lineId(place)}
      className={state}
      style={{ top }}
      role="option"
      aria-selected={picked}
      aria-describedby={line.hint === undefined ? undefined : hintId(place)}
      tabIndex={-1}
      data-place={place}
    >
      <span className="tm">{timeWords(line, time, start)}</span>
      <span className={`who2 ${line.source}`}>{who}</span>
      <span className="tp">{topic}</span>
      <span className={`tx ${line.source}`}>
        <LogText text={line.text} query={query} current={current} />
        {cut && <span className="tag">{cut}</span>}
      </span>
    </div>
  )
})
