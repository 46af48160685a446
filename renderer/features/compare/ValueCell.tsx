import { useTranslation } from 'react-i18next'
import type { ComparedRow, Side } from '../../../shared/compare/compareSets.ts'

interface Props {
  readonly row: ComparedRow
  readonly side: Side
  /** The value of this side can be taken over. */
  readonly canTake: boolean
  readonly taken: boolean
  /** What the side is called. */
  readonly name: string
  onTake(on: boolean): void
}

/** One side's value, with a box to take it over. */
export function ValueCell({ row, side, canTake, taken, name, onTake }: Props) {
  const { t } = useTranslation('compare')
  const value = row[side]
  const text = value === null ? '' : value.shown
  const shown = text === '' ? <i className="faint">{t('empty.value')}</i> : text
  return (
    <td className={row.difference !== 'same' && taken ? 'new' : ''}>
      {value === null ? (
        <span className="faint">{t('absent')}</span>
      ) : canTake ? (
        <label className="take">
          <input
            type="checkbox"
            className="cb"
            aria-label={t('take', { key: row.name, name })}
            checked={taken}
            onChange={event => onTake(event.target.checked)}
          />
          <span className="v wrapany">{shown}</span>
        </label>
      ) : (
        <span className="v wrapany">{shown}</span>
      )}
    </td>
  )
}
