import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { restartsAfterSeconds } from '../../../shared/dictionary/restartsAfterSeconds.ts'
import { State } from '../../ui/State.tsx'
import type { Row } from './rows.ts'
import { MASK, stateLook } from './stateLook.ts'

interface Props {
  readonly row: Row
  readonly index: number
  readonly selected: boolean
  readonly withFile: boolean
  onTick(row: Row, on: boolean): void
  /** The arrow keys move from key to key. */
  onMove(row: Row, step: 1 | -1): void
  /** Opens the panel, or closes it. */
  onSelect(row: Row): void
}

function rowClass({ state }: Row, selected: boolean): string {
  const mark = state === 'error' ? 'bad' : state === 'changed' ? 'chg' : ''
  return selected ? `${mark} sel` : mark
}

/** One line of the table. The key opens the panel; the tick box says whether the row is sent. Drawn again only when its row changed. */
export const ParameterRow = memo(function ParameterRow(props: Props) {
  const { row, index, selected, withFile, onTick, onMove, onSelect } = props
  const { t } = useTranslation('parameters')
  const shown = (value: string | null): string => (row.secret && value ? MASK : (value ?? t('table.none')))
  const look = stateLook[row.state]
  const gravest = row.findings[0]?.severity
  const restarts = row.ticked && row.parameter && restartsAfterSeconds(row.parameter)
  return (
    <tr className={rowClass(row, selected)} aria-rowindex={index} onDoubleClick={() => onSelect(row)}>
      <td className="tickcell tight">
        <input
          type="checkbox"
          className="cb"
          aria-label={t('table.tick', { key: row.key })}
          checked={row.ticked}
          disabled={!row.canTick}
          onChange={event => onTick(row, event.target.checked)}
        />
      </td>
      <th scope="row" className="key rowhead tight">
        <button
          type="button"
          className="keylink"
          aria-expanded={selected}
          data-row={row.id}
          title={row.key}
          onClick={() => onSelect(row)}
          onKeyDown={event => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
            event.preventDefault()
            onMove(row, event.key === 'ArrowDown' ? 1 : -1)
          }}
        >
          {row.key}
        </button>
      </th>
      <td
        className={`tight v val ${row.changed ? '' : 'same'}`}
        title={row.secret ? undefined : (row.value ?? undefined)}
      >
        {shown(row.value)}
      </td>
      <td className="tight small muted un">{row.parameter?.unit}</td>
      <td className="tight v muted" title={row.station ?? undefined}>
        {row.parameter?.access === 'WO' ? t('table.neverReadBack') : (row.station ?? t('table.none'))}
      </td>
      {withFile && (
        <td className="tight v muted" title={row.secret ? undefined : (row.file ?? undefined)}>
          {shown(row.file)}
        </td>
      )}
      <td className="tight">
        <State kind={look.kind} icon={look.icon}>
          {t(`state.${row.state}`)}
        </State>{' '}
        {gravest === 'error' && row.state !== 'error' && (
          <State kind="err">
            <span className="visually-hidden">{t('state.error')}</span>
          </State>
        )}
        {gravest === 'warning' && (
          <State kind="warn">
            <span className="visually-hidden">{t('state.warning')}</span>
          </State>
        )}
        {restarts ? (
          <State kind="warn" icon="power">
            <span className="visually-hidden">{t('state.restarts', { seconds: restarts })}</span>
          </State>
        ) : null}
      </td>
    </tr>
  )
})
