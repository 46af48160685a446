import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemRow } from '../../../shared/ocppconf/itemRows.ts'
import type { ItemId } from '../../../shared/ocppconf/itemSchema.ts'
import { State } from '../../ui/State.tsx'
import { FOUND_BY_LOOK } from './foundByLook.ts'
import { ItemDetails } from './ItemDetails.tsx'
import { ItemField } from './ItemField.tsx'
import { ItemFinding } from './ItemFinding.tsx'
import { useItemWords } from './itemWords.ts'

export interface ItemActions {
  setValue(path: string, value: string): void
  reset(path: string): void
  say(path: string, item: ItemId | null): void
  select(path: string | null): void
}

interface Props {
  readonly row: ItemRow
  readonly selected: boolean
  readonly disabled: boolean
  /** A character that was typed and that no XML file can hold, or null. */
  readonly refused: string | null
  readonly actions: ItemActions
}

/** One value of the file, below it what was found, and opened, all that is known of it. */
export function ItemTableRow({ row, selected, disabled, refused, actions }: Props) {
  const { t } = useTranslation('xml')
  const words = useItemWords()
  const noteId = useId()
  const { path, element, item, findings, foundBy, changed } = row
  const bad = findings.some(({ severity }) => severity === 'error')
  const label = words.fullLabel(row)
  const look = FOUND_BY_LOOK[foundBy]
  const noted = findings.length > 0 || refused !== null
  const under = noted || selected ? 'under' : ''
  return (
    <>
      <tr className={`${bad ? 'bad' : changed ? 'chg' : ''} ${selected ? 'sel' : ''} ${under}`}>
        <th scope="row" className="xmlname">
          <button
            type="button"
            className={item ? 'xmlopen' : 'linklike'}
            aria-expanded={selected}
            aria-label={item ? t('details', { label }) : t('sayOf', { element })}
            onClick={() => actions.select(selected ? null : path)}
          >
            {item ? words.label(row) : t('say')}
          </button>
        </th>
        <td title={path}>
          <code>{element}</code>
        </td>
        <td className="wrapok">
          <State kind={look.kind} icon={look.icon}>
            {t(`foundBy.${foundBy}`)}
          </State>
        </td>
        <td className="v val xmlvalue">
          <ItemField
            row={row}
            label={label}
            disabled={disabled}
            describedBy={noted ? noteId : undefined}
            onChange={value => actions.setValue(path, value)}
          />
        </td>
      </tr>
      {noted && (
        <tr className={`xmlnotes ${selected ? 'under' : ''}`}>
          <td colSpan={4} className="wrapok" id={noteId}>
            {refused !== null && <State kind="err">{t('refusedValue', { character: refused })}</State>}
            {findings.map(finding => (
              <ItemFinding key={finding.code} finding={finding} disabled={disabled} onFix={actions.setValue} />
            ))}
          </td>
        </tr>
      )}
      {selected && (
        <tr className="xmlnotes">
          <td colSpan={4} className="wrapok">
            <ItemDetails
              row={row}
              disabled={disabled}
              onSay={said => actions.say(path, said)}
              onReset={() => actions.reset(path)}
            />
          </td>
        </tr>
      )}
    </>
  )
}
