import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemRow } from '../../../shared/ocppconf/itemRows.ts'
import type { ItemId } from '../../../shared/ocppconf/itemSchema.ts'
import { ocppconfItems } from '../../../shared/ocppconf/ocppconfItems.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ItemSelect } from './ItemSelect.tsx'
import { useItemWords } from './itemWords.ts'

interface Props {
  readonly row: ItemRow
  readonly disabled: boolean
  onSay(item: ItemId | null): void
  onReset(): void
}

/** What a setting means, where that is from, what its value was, and which setting the element is taken for. */
export function ItemDetails({ row, disabled, onSay, onReset }: Props) {
  const { t } = useTranslation(['xml', 'greenup'])
  const words = useItemWords()
  const id = useId()
  const { item, before, changed, secret } = row
  const [source] = item?.sources ?? []
  const shape = item?.value
  const old = secret ? t('wasSecret') : before === '' ? t('wasEmpty') : before
  return (
    <div className="xmldetails stack s2">
      <p className="small">
        {item ? t(`greenup:items.${item.id}.help`) : t('unknownHelp')}
        {shape?.kind === 'integer' && shape.min !== undefined && shape.max !== undefined && (
          <> {t('range', { min: shape.min, max: shape.max, unit: shape.unit })}.</>
        )}
        {item?.default != null && <> {t('default', { value: item.default })}</>}
        {item?.effects.map(effect => (
          <span key={effect}> {t(`greenup:effects.${effect}`)}</span>
        ))}
      </p>
      <div className="row wrap">
        <label className="small" htmlFor={id}>
          {t('is')}
        </label>
        <span className="xmlselect">
          <ItemSelect id={id} value={item?.id ?? null} disabled={disabled} onChange={onSay} />
        </span>
        {changed && before !== null && (
          <>
            <span className="small muted wrapany">{t('was', { value: old })}</span>
            <button
              type="button"
              className="btn sm"
              aria-label={t('resetOf', { label: words.fullLabel(row) })}
              disabled={disabled}
              onClick={onReset}
            >
              <Icon name="undo" />
              {t('reset')}
            </button>
          </>
        )}
      </div>
      <p className="tiny muted wrapany">
        <code>{row.path}</code>
        {source && (
          <>
            {' · '}
            {t('source', {
              title: ocppconfItems.documents[source.document]?.title ?? source.document,
              section: source.section,
            })}
          </>
        )}
      </p>
    </div>
  )
}
