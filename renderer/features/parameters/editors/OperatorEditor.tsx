import { useTranslation } from 'react-i18next'
import type { EditorProps } from './EditorProps.ts'
import { ChoiceField } from './Field.tsx'

/** The operators the guide names; any other is typed as raw text. */
export function OperatorEditor({ grammar, text, station, findings, onChange }: EditorProps<'operator'>) {
  const { t } = useTranslation('dictionary')
  return (
    <ChoiceField
      label={t('fields.operator')}
      value={text}
      wrong={findings.some(finding => finding.severity === 'error')}
      changed={station !== null && text !== station}
      choices={[
        { value: '0', label: t('fields.automatic') },
        ...grammar.known.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
      ]}
      onChange={onChange}
    />
  )
}
