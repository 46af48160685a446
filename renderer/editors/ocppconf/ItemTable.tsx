import { useTranslation } from 'react-i18next'
import type { ItemRowGroup } from '../../../shared/ocppconf/itemRows.ts'
import { type ItemActions, ItemTableRow } from './ItemTableRow.tsx'

const ACT_AT_ONCE: readonly ItemRowGroup['group'][] = ['rj45', 'wifi']

interface Props {
  readonly groups: readonly ItemRowGroup[]
  readonly selected: string | null
  readonly disabled: boolean
  readonly refused: { readonly path: string; readonly character: string } | null
  readonly actions: ItemActions
}

/** The values of the file by group; those nobody knows come last and can be edited as text. */
export function ItemTable({ groups, selected, disabled, refused, actions }: Props) {
  const { t } = useTranslation(['xml', 'greenup'])
  return (
    <table className="t xmltable">
      <colgroup>
        <col className="settingcol" />
        <col className="elementcol" />
        <col className="foundcol" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('column.setting')}</th>
          <th scope="col">{t('column.element')}</th>
          <th scope="col">{t('column.foundBy')}</th>
          <th scope="col">{t('column.value')}</th>
        </tr>
      </thead>
      {groups.map(({ group, rows }) => (
        <tbody key={group}>
          <tr>
            <th colSpan={4} scope="rowgroup" className="xmlgroup">
              {group === 'unknown' ? t('unknownGroup') : t(`greenup:groups.${group}`)}
              {ACT_AT_ONCE.includes(group) && <span className="xmlatonce"> · {t('immediately')}</span>}
            </th>
          </tr>
          {rows.map(row => (
            <ItemTableRow
              key={row.path}
              row={row}
              selected={row.path === selected}
              disabled={disabled}
              refused={refused?.path === row.path ? refused.character : null}
              actions={actions}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}
