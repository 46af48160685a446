import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParameters } from '../../stores/parametersStore.ts'
import { sharedText } from '../../strings/sharedText.ts'
import { ParameterRow } from './ParameterRow.tsx'
import type { Row } from './rows.ts'

/** Heights of a line and of a group's heading, in px, as the style sheet has them. */
const HEIGHTS = { normal: { row: 33, group: 27 }, gloves: { row: 52, group: 32 } }

type Line = { kind: 'group'; group: string } | { kind: 'row'; row: Row }

function linesOf(rows: readonly Row[]): Line[] {
  return rows.flatMap((row, index): Line[] => {
    const line: Line = { kind: 'row', row }
    return row.group === rows[index - 1]?.group ? [line] : [{ kind: 'group', group: row.group }, line]
  })
}

function tickRow(row: Row, on: boolean): void {
  useParameters.getState().tick([row.id], on)
}

function toggleSelected(row: Row): void {
  const { selected, show } = useParameters.getState()
  show({ selected: row.id === selected ? null : row.id })
}

interface Props {
  readonly rows: readonly Row[]
  readonly fileName: string | null
  /** The density it is drawn in; give another `key` with another one. */
  readonly gloves: boolean
}

/** The table of parameters: only the lines in sight are there, the header stays. */
export const ParameterTable = memo(function ParameterTable({ rows, fileName, gloves }: Props) {
  const { t } = useTranslation('parameters')
  const selected = useParameters(state => state.selected)
  const tick = useParameters(state => state.tick)
  const scroll = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(rows), [rows])
  const heights = gloves ? HEIGHTS.gloves : HEIGHTS.normal
  // A new function for new lines: the virtualizer then forgets the places it counted for the old ones.
  const getItemKey = useCallback(
    (index: number) => {
      const line = lines[index]
      return line === undefined ? index : line.kind === 'group' ? `group ${line.group}` : line.row.id
    },
    [lines],
  )
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: index => (lines[index]?.kind === 'group' ? heights.group : heights.row),
    getItemKey,
    overscan: 12,
  })

  const canTick = rows.filter(row => row.canTick)
  const ticked = canTick.filter(row => row.ticked)
  const withFile = fileName !== null && selected === null
  const columns = withFile ? 7 : 6
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)

  // The rows and the virtualizer as they are when a key is pressed; the function itself stays, so that no row is drawn again for it.
  const latest = useRef({ rows, lines, virtual })
  useEffect(() => {
    latest.current = { rows, lines, virtual }
  })
  const move = useCallback((from: Row, step: 1 | -1): void => {
    const now = latest.current
    const next = now.rows[now.rows.indexOf(from) + step]
    if (!next) return
    now.virtual.scrollToIndex(now.lines.findIndex(line => line.kind === 'row' && line.row.id === next.id))
    if (useParameters.getState().selected !== null) useParameters.getState().show({ selected: next.id })
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"]`)?.focus(),
    )
  }, [])

  return (
    <div className="scroll paramscroll" ref={scroll} data-pane tabIndex={-1}>
      <table className="t params" aria-rowcount={lines.length + 1}>
        <colgroup>
          <col className="tickcol" />
          <col className="keycol" />
          <col />
          <col className="unitcol" />
          <col className="stationcol" />
          {withFile && <col className="stationcol" />}
          <col className="statecol" />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="tickcell">
              <input
                type="checkbox"
                className="cb"
                aria-label={t('table.selectAll')}
                title={t('table.selectAll')}
                disabled={canTick.length === 0}
                checked={ticked.length > 0 && ticked.length === canTick.length}
                ref={box => {
                  if (box) box.indeterminate = ticked.length > 0 && ticked.length < canTick.length
                }}
                onChange={event =>
                  tick(
                    canTick.map(row => row.id),
                    event.target.checked,
                  )
                }
              />
            </th>
            <th scope="col">{t('table.key')}</th>
            <th scope="col">{t('table.value')}</th>
            <th scope="col" className="un">
              {t('table.unit')}
            </th>
            <th scope="col">{t('table.station')}</th>
            {withFile && (
              <th scope="col" title={fileName}>
                {t('table.file', { name: fileName })}
              </th>
            )}
            <th scope="col">{t('table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && (
            <tr>
              <td className="spacer" colSpan={columns} style={{ height: above }} />
            </tr>
          )}
          {items.map(item => {
            const line = lines[item.index]
            if (!line) return null
            if (line.kind === 'group')
              return (
                <tr key={item.key} className="grp" aria-rowindex={item.index + 2}>
                  <th colSpan={columns} scope="rowgroup" className="grouphead">
                    {sharedText('groups', line.group) ?? line.group}
                  </th>
                </tr>
              )
            const { row } = line
            return (
              <ParameterRow
                key={item.key}
                row={row}
                index={item.index + 2}
                selected={row.id === selected}
                withFile={withFile}
                onTick={tickRow}
                onMove={move}
                onSelect={toggleSelected}
              />
            )
          })}
          {below > 0 && (
            <tr>
              <td className="spacer" colSpan={columns} style={{ height: below }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
})
