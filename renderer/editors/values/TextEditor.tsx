import { useTranslation } from 'react-i18next'
import { type EditorProps, isWrong } from './EditorProps.ts'
import { Field } from './Field.tsx'

/** Letters on a line of the panel. */
const LINE = 34

/** One field for a plain text; where its length is limited, how much of it is used. */
export function TextEditor({ grammar, text, original, length, findings, onChange }: EditorProps<'text' | 'ocppId'>) {
  const { t } = useTranslation('parameters')
  const max = grammar.maxLength ?? length?.max
  return (
    <Field
      label={t('panel.value')}
      value={text}
      lines={Math.min(6, Math.max(1, Math.ceil(text.length / LINE)))}
      wrong={isWrong(findings)}
      changed={original !== null && text !== original}
      hint={max === undefined ? undefined : t('panel.ofAtMost', { length: text.length, max })}
      onChange={onChange}
    />
  )
}
