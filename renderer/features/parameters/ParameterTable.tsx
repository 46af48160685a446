import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../../stores/snapshots.ts'
import { dictionaryText } from './dictionaryTexts.ts'
import { ParameterRow } from './ParameterRow.tsx'
import { useParameters } from './parametersStore.ts'
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

/** The table of parameters: only the lines in sight are there, the header stays. */
export function ParameterTable({ rows, fileName }: { rows: readonly Row[]; fileName: string | null }) {
  const { t } = useTranslation('parameters')
  const { gloves } = useSettings()
  const { selected, tick, show } = useParameters()
  const scroll = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(rows), [rows])
  const heights = gloves ? HEIGHTS.gloves : HEIGHTS.normal
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: index => (lines[index]?.kind === 'group' ? heights.group : heights.row),
    overscan: 12,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights change with the density and with what the lines are
  useEffect(() => virtual.measure(), [heights, lines, virtual])

  const canTick = rows.filter(row => row.canTick)
  const ticked = canTick.filter(row => row.ticked)
  const withFile = fileName !== null && selected === null
  const columns = withFile ? 7 : 6
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)

  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const from = event.target instanceof HTMLElement ? event.target.closest('[data-row]') : null
    if (step === 0 || !(from instanceof HTMLElement)) return
    event.preventDefault()
    const next = rows[rows.findIndex(row => row.id === from.dataset.row) + step]
    if (!next) return
    virtual.scrollToIndex(lines.findIndex(line => line.kind === 'row' && line.row.id === next.id))
    if (selected !== null) show({ selected: next.id })
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"]`)?.focus(),
    )
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons inside
    <div className="scroll paramscroll" ref={scroll} data-pane tabIndex={-1} onKeyDown={move}>
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
                    {dictionaryText('groups', line.group) ?? line.group}
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
                onTick={on => tick([row.id], on)}
                onSelect={() => show({ selected: row.id === selected ? null : row.id })}
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
}
