import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type AddressField, addressTypes, isStatic } from '../../../shared/dictionary/grammars/address.ts'
import {
  findOption,
  parseOptionList,
  printOptionList,
  setOption,
} from '../../../shared/dictionary/grammars/optionList.ts'
import { type EditorProps, isAccused } from './EditorProps.ts'
import { Field } from './Field.tsx'
import { part } from './part.ts'

const FIELDS = ['ip', 'netmask', 'gw', 'dns'] as const

/** Address type and, where it is static, the four addresses. */
export function AddressEditor({ text, original, findings, onChange }: EditorProps<'address'>) {
  const { t } = useTranslation('dictionary')
  const id = useId()
  const items = parseOptionList(text)
  const before = original === null ? null : parseOptionList(original)
  const set = (name: AddressField, value: string): void =>
    onChange(printOptionList(setOption(items, name, part(value))))
  return (
    <div className="stack s2">
      <div>
        <span className="fieldname" id={id}>
          {t('fields.type')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          data={[...addressTypes]}
          value={isStatic(items) ? 'static' : 'dhcp'}
          onChange={value => set('type', value)}
        />
      </div>
      <div className="grid2 tightgrid">
        {FIELDS.map(field => {
          const value = findOption(items, field)?.value ?? ''
          return (
            <Field
              key={field}
              label={t(`fields.${field}`)}
              value={value}
              wrong={isAccused(findings, field)}
              changed={before !== null && value !== findOption(before, field)?.value}
              onChange={next => set(field, next)}
            />
          )
        })}
      </div>
    </div>
  )
}
