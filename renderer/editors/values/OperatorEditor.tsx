import { useTranslation } from 'react-i18next'
import { type EditorProps, isWrong } from './EditorProps.ts'
import { ChoiceField } from './Field.tsx'

/** The operators the guide names; any other is typed as raw text. */
export function OperatorEditor({ grammar, text, original, findings, onChange }: EditorProps<'operator'>) {
  const { t } = useTranslation('dictionary')
  return (
    <ChoiceField
      label={t('fields.operator')}
      value={text}
      wrong={isWrong(findings)}
      changed={original !== null && text !== original}
      choices={[
        { value: '0', label: t('fields.automatic') },
        ...grammar.known.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
      ]}
      onChange={onChange}
    />
  )
}
