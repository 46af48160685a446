import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { flipSwitch } from '../../../shared/ocppconf/flipSwitch.ts'
import type { ItemRow } from '../../../shared/ocppconf/itemRows.ts'
import { parseSwitch } from '../../../shared/ocppconf/valueShape.ts'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  readonly row: ItemRow
  readonly label: string
  readonly disabled: boolean
  /** The id of what was found, where something was. */
  readonly describedBy: string | undefined
  onChange(value: string): void
}

/** The value of an item, typed where the guide says what it is; an unknown element's as text. */
export function ItemField({ row, label, disabled, describedBy, onChange }: Props) {
  const { t } = useTranslation('xml')
  const [shown, setShown] = useState(false)
  const { value, item, secret } = row
  const kind = item?.value.kind
  const other = kind === 'switch' ? flipSwitch(value) : null
  if (other !== null)
    return (
      <Switch
        size="sm"
        checked={parseSwitch(value) === true}
        disabled={disabled}
        label={t(parseSwitch(value) === true ? 'on' : 'off')}
        aria-label={label}
        onChange={() => onChange(other)}
      />
    )
  const bad = row.findings.some(({ severity }) => severity === 'error')
  const unit = item?.value.kind === 'integer' ? item.value.unit : null
  return (
    <span className={`in sm xmlin ${bad ? 'err' : row.changed ? 'chg' : ''}`}>
      <input
        className="mono"
        type={secret && !shown ? 'password' : 'text'}
        autoComplete={secret ? 'new-password' : 'off'}
        spellCheck={false}
        inputMode={unit === null ? undefined : 'numeric'}
        aria-label={label}
        aria-invalid={bad}
        aria-describedby={describedBy}
        disabled={disabled}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      {unit !== null && <span className="unit">{unit}</span>}
      {secret && (
        <button
          type="button"
          className="btn ghost sm icon"
          aria-label={t(shown ? 'conceal' : 'reveal', { label })}
          onClick={() => setShown(!shown)}
        >
          <Icon name="eye" />
        </button>
      )}
    </span>
  )
}
