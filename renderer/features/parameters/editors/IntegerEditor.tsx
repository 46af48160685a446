import { useTranslation } from 'react-i18next'
import type { EditorProps } from './EditorProps.ts'
import { Field } from './Field.tsx'

export function IntegerEditor({ grammar, text, station, unit, findings, onChange }: EditorProps<'integer'>) {
  const { t } = useTranslation('parameters')
  const { min, max } = grammar
  const hint = min !== undefined && max !== undefined ? t('panel.range', { min, max, unit: unit ?? '' }) : undefined
  return (
    <Field
      label={t('panel.value')}
      value={text}
      unit={unit}
      numeric
      wrong={findings.some(finding => finding.severity === 'error')}
      changed={station !== null && text !== station}
      hint={hint}
      onChange={onChange}
    />
  )
}
