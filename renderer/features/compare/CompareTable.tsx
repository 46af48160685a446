import { useTranslation } from 'react-i18next'
import type { ComparedRow, Side } from '../../../shared/compare/compareSets.ts'
import type { Sides } from '../../../shared/compare/mergeSides.ts'
import { State } from '../../ui/State.tsx'
import { differenceLook } from './differenceLook.ts'
import { ValueCell } from './ValueCell.tsx'

interface Props {
  readonly rows: readonly ComparedRow[]
  readonly names: Readonly<Record<Side, string>>
  readonly sides: Sides
  sidesOf(row: ComparedRow): readonly Side[]
  onTake(ids: readonly string[], side: Side | null): void
}

/** The rows of a comparison, a box on either side of each that can be taken over. */
export function CompareTable({ rows, names, sides, sidesOf, onTake }: Props) {
  const { t } = useTranslation('compare')
  const head = (side: Side) => {
    const ids = rows.filter(row => sidesOf(row).includes(side)).map(({ id }) => id)
    const taken = ids.filter(id => sides.get(id) === side)
    if (ids.length === 0)
      return (
        <th scope="col" className="wrapany">
          {names[side]}
        </th>
      )
    return (
      <th scope="col">
        <label className="take">
          <input
            type="checkbox"
            className="cb"
            aria-label={t('takeAll', { name: names[side] })}
            checked={taken.length === ids.length}
            ref={box => {
              if (box) box.indeterminate = taken.length > 0 && taken.length < ids.length
            }}
            onChange={event => onTake(ids, event.target.checked ? side : null)}
          />
          <span className="wrapany">{names[side]}</span>
        </label>
      </th>
    )
  }
  return (
    <table className="t compared rounded">
      <colgroup>
        <col className="comparedkey" />
        <col />
        <col />
        <col className="comparedstate" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('column.key')}</th>
          {head('left')}
          {head('right')}
          <th scope="col">{t('column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id} className={row.difference === 'conflict' && !sides.has(row.id) ? 'undecided' : ''}>
            <th scope="row" className="rowhead wrapok">
              <span className="key wrapany">{row.name}</span>
              {row.origin !== null && row.difference !== 'same' && (
                <span className="tiny muted wrapany">{t('was', { value: row.origin.shown || t('empty.value') })}</span>
              )}
            </th>
            {(['left', 'right'] as const).map(side => (
              <ValueCell
                key={side}
                row={row}
                side={side}
                name={names[side]}
                canTake={sidesOf(row).includes(side)}
                taken={sides.get(row.id) === side}
                onTake={on => onTake([row.id], on ? side : null)}
              />
            ))}
            <td>
              <State {...differenceLook[row.difference]}>{t(`difference.${row.difference}`)}</State>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
