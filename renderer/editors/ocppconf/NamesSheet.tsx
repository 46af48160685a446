import { useTranslation } from 'react-i18next'
import type { ItemRowGroup } from '../../../shared/ocppconf/itemRows.ts'
import type { ItemId } from '../../../shared/ocppconf/itemSchema.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { State } from '../../ui/State.tsx'
import { FOUND_BY_LOOK } from './foundByLook.ts'
import { ItemSelect } from './ItemSelect.tsx'

interface Props {
  readonly opened: boolean
  readonly groups: readonly ItemRowGroup[]
  onSay(path: string, item: ItemId | null): void
  onConfirm(): void
  onClose(): void
}

/** Every element and the setting it is taken for, to look through once. */
export function NamesSheet({ opened, groups, onSay, onConfirm, onClose }: Props) {
  const { t } = useTranslation('xml')
  const rows = groups.flatMap(group => group.rows)
  const count = rows.filter(({ item }) => item !== null).length
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={t('names.title')}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('names.cancel')}
          </button>
          <button type="button" className="btn primary" data-autofocus onClick={onConfirm}>
            {t('names.confirm', { count })}
          </button>
        </>
      }
    >
      <p className="small muted xmlintro">{t('names.intro')}</p>
      <table className="t xmlnames">
        <colgroup>
          <col />
          <col className="valuecol" />
          <col className="foundcol" />
          <col className="selectcol" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('column.element')}</th>
            <th scope="col">{t('column.value')}</th>
            <th scope="col">{t('column.foundBy')}</th>
            <th scope="col">{t('column.setting')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, element, item, foundBy, value, secret }) => (
            <tr key={path}>
              <td title={path}>
                <code>{element}</code>
              </td>
              <td className="v">{secret && value !== '' ? '••••••••' : value}</td>
              <td>
                <State {...FOUND_BY_LOOK[foundBy]}>{t(`foundBy.${foundBy}`)}</State>
              </td>
              <td>
                <ItemSelect
                  label={t('isOf', { element })}
                  value={item?.id ?? null}
                  onChange={said => onSay(path, said)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
