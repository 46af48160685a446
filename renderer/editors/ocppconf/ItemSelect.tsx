import { useTranslation } from 'react-i18next'
import type { ItemId } from '../../../shared/ocppconf/itemSchema.ts'
import { ocppconfItem, ocppconfItems } from '../../../shared/ocppconf/ocppconfItems.ts'

interface Props {
  readonly id?: string
  readonly label?: string
  readonly value: ItemId | null
  readonly disabled?: boolean
  onChange(item: ItemId | null): void
}

/** Which of the 26 items an element is, or none. */
export function ItemSelect({ id, label, value, disabled = false, onChange }: Props) {
  const { t } = useTranslation(['xml', 'greenup'])
  return (
    <select
      {...(id === undefined ? {} : { id })}
      className="in sm"
      aria-label={label}
      disabled={disabled}
      value={value ?? ''}
      onChange={event => onChange(ocppconfItem(event.target.value)?.id ?? null)}
    >
      <option value="">{t('isNone')}</option>
      {ocppconfItems.groups.map(({ id: group }) => (
        <optgroup key={group} label={t(`greenup:groups.${group}`)}>
          {ocppconfItems.items
            .filter(item => item.group === group)
            .map(item => (
              <option key={item.id} value={item.id}>
                {t(`greenup:items.${item.id}.label`)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}
